import { WebSocket as Socket, type WebSocket } from 'ws';
import { Http, Line } from '../support/line.js';

/** Asks for tokens of our own page again and again, as one address, and counts the answers by status. */
export async function askForTokens(origin: string, count: number): Promise<ReadonlyMap<number, number>> {
  const http = new Http(origin, '', 32);
  const statuses = new Map<number, number>();
  let left = count;
  await Promise.all(
    Array.from({ length: 32 }, async () => {
      while (left-- > 0) {
        const { status } = await http.send('POST', '/chat/session', {});
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
      }
    }),
  );
  http.close();
  return statuses;
}

/** Streams that are opened and then only there. As many to a conversation as one may have. */
export async function idleStreams(http: Http, count: number): Promise<readonly WebSocket[]> {
  const each = 20;
  const sockets: WebSocket[] = [];
  for (let begun = 0; begun < count; begun += each) {
    const line = await Line.begin(http);
    const urls = await Promise.all(
      Array.from({ length: Math.min(each, count - begun) }, async () => {
        const { text } = await http.send('GET', line.path.replace('/activities', ''));
        return (JSON.parse(text) as { streamUrl: string }).streamUrl;
      }),
    );
    sockets.push(...(await Promise.all(urls.map(open))));
  }
  return sockets;
}

function open(url: string): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new Socket(url, { perMessageDeflate: false });
    socket.once('open', () => resolve(socket));
    socket.once('error', reject);
  });
}
