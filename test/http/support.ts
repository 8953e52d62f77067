import { connect } from 'node:net';
import { Writable } from 'node:stream';
import { readJson } from '../../bot/http/body.js';
import { handler } from '../../bot/http/handler.js';
import { createLog } from '../../bot/http/log.js';
import { createHttpServer, type HttpServer, type HttpServerOptions } from '../../bot/http/server.js';

/** A server with an echo route, and everything it logs. */
export async function startServer(options: Partial<HttpServerOptions> = {}, routes?: (server: HttpServer) => void) {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const server = createHttpServer({ log: createLog({ level: 'trace', stream }), ...options });
  server.routes.post(
    '/echo',
    handler(async (req, res) => {
      res.send(200, { got: await readJson(req) });
    }),
  );
  server.routes.get(
    '/hello',
    handler(async (_req, res) => res.send(200, { hello: true })),
  );
  routes?.(server);
  const port = await server.listen(0, '127.0.0.1');
  return { server, port, base: `http://127.0.0.1:${port}`, lines, close: () => server.close(100) };
}

/** Sends bytes as they are and returns all that comes back until the server closes. */
export function raw(port: number, bytes: string | Buffer, end = true): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(bytes);
      if (end) socket.end();
    });
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('error', () => resolve(answer));
    socket.on('close', () => resolve(answer));
  });
}
