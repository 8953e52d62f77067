import { createServer, type IncomingMessage } from 'node:http';
import { LightHttp } from './light-http.js';

/** The channel's side of the echo bot: says something, and gets the reply as a call to its own connector. */
export interface Channel {
  /** One more conversation; each call is one turn. */
  conversation(): () => Promise<void>;
  close(): void;
}

export async function channelTo(origin: string, port: number): Promise<Channel> {
  const waiting = new Map<string, () => void>();
  const connector = createServer(async (req, res) => {
    await read(req);
    const id = decodeURIComponent(/\/activities\/([^/?]+)/.exec(req.url ?? '')?.[1] ?? '');
    res.writeHead(200, { 'Content-Type': 'application/json' }).end('{"id":"1"}');
    waiting.get(id)?.();
    waiting.delete(id);
  });
  await new Promise<void>((resolve) => connector.listen(port, '127.0.0.1', resolve));
  const http = new LightHttp(origin, '');
  let conversations = 0;
  return {
    conversation() {
      const conversation = `c${conversations++}`;
      let count = 0;
      return async () => {
        const id = `${conversation}-${count++}`;
        const replied = new Promise<void>((resolve) => waiting.set(id, resolve));
        const { status, text } = await http.send('POST', '/api/messages', {
          type: 'message',
          id,
          text: 'We export 200 consignments a year.',
          timestamp: new Date().toISOString(),
          channelId: 'bench',
          serviceUrl: `http://127.0.0.1:${port}`,
          from: { id: 'trader' },
          recipient: { id: 'bot' },
          conversation: { id: conversation },
        });
        if (status !== 200) throw new Error(`the echo bot refused: ${status} ${text}`);
        await replied;
      };
    },
    close() {
      http.close();
      connector.close();
      connector.closeAllConnections();
    },
  };
}

async function read(req: IncomingMessage): Promise<void> {
  for await (const _ of req);
}
