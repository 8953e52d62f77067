import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Posted {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
  status: number;
}

/** A real HTTP receiver on loopback. What it answers is decided anew for each request. */
export interface Receiver {
  url: string;
  port: number;
  /** Everything that came, also what was refused. */
  posted: readonly Posted[];
  /** The statuses of the next requests; afterwards 202. */
  answer(...statuses: number[]): void;
  /** Takes the next requests over. */
  instead: ((res: ServerResponse) => void) | undefined;
  close(): Promise<void>;
}

export async function receiver(host = '127.0.0.1', port = 0): Promise<Receiver> {
  const posted: Posted[] = [];
  const statuses: number[] = [];
  const server = createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on('data', (chunk: Buffer) => chunks.push(chunk));
    req.on('error', () => {});
    req.on('end', () => {
      const status = statuses.shift() ?? 202;
      posted.push({ path: req.url ?? '', headers: req.headers, body: Buffer.concat(chunks).toString('utf8'), status });
      if (our.instead) our.instead(res);
      else {
        // Not in one go: restify changes `writeHead` for the whole process.
        res.writeHead(status, { location: '/elsewhere' });
        res.end();
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(port, host, resolve));
  const { port: taken } = server.address() as AddressInfo;
  const our: Receiver = {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    port: taken,
    posted,
    answer: (...given) => void statuses.push(...given),
    instead: undefined,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return our;
}

/** The check the README shows, written once more and not imported. */
export function isSigned({ headers, body }: Pick<Posted, 'headers' | 'body'>, secret: string): boolean {
  const id = String(headers['webhook-id']);
  const timestamp = String(headers['webhook-timestamp']);
  if (Math.abs(Date.now() / 1000 - Number(timestamp)) > 300) return false;
  const expected = createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64');
  return String(headers['webhook-signature']).split(' ').includes(`v1,${expected}`);
}
