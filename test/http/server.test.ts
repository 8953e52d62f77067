import { once } from 'node:events';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { raw, startServer } from './support.js';

let running: Awaited<ReturnType<typeof startServer>>;

beforeAll(async () => {
  running = await startServer({}, ({ routes }) => {
    // What a colleague writes who does not know about `handler`.
    routes.get('/returns', async (_req: unknown, res: { send(body: object): unknown }) =>
      res.send({ said: 'my-words' }),
    );
    routes.get('/throws', async () => {
      throw new Error('the password is hunter2');
    });
    routes.get('/texts', (_req, res, next) => {
      res.setHeader('Content-Type', 'text/plain');
      next(new Error('the password is hunter2'));
    });
  });
});
afterAll(() => running.close());

const stillServes = async () => expect((await fetch(`${running.base}/hello`)).status).toBe(200);

describe('a request that would end the process is refused', () => {
  const requests = [
    ['Host "]"', 'GET /hello HTTP/1.1\r\nHost: ]\r\n\r\n'],
    ['Host with an impossible port', 'GET /hello HTTP/1.1\r\nHost: x:99999\r\n\r\n'],
    ['Host with a blank', 'GET /hello HTTP/1.1\r\nHost: a b\r\n\r\n'],
    ['an absolute target that is no URL', 'GET http://[/ HTTP/1.1\r\nHost: here\r\n\r\n'],
    ['an absolute target with an impossible port', 'GET http://x:99999/ HTTP/1.1\r\nHost: here\r\n\r\n'],
    ['a path with a broken escape', 'GET /hello/%ff%zz HTTP/1.1\r\nHost: here\r\n\r\n'],
    ['no Host', 'GET /hello HTTP/1.1\r\n\r\n'],
    ['a request line that is none', 'hello\r\n\r\n'],
    [
      'an upgrade to nowhere with Host "]"',
      'GET // HTTP/1.1\r\nHost: ]\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n',
    ],
  ] as const;
  it.each(requests)('%s', async (_name, request) => {
    expect(await raw(running.port, request)).toMatch(/^HTTP\/1\.1 400 /);
    await stillServes();
  });

  it('a body that claims to be gzip and is not', async () => {
    const request = 'POST /echo HTTP/1.1\r\nHost: here\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nnope';
    expect(await raw(running.port, request)).toMatch(/^HTTP\/1\.1 415 /);
    await stillServes();
  });

  it('a small body that unpacks into fifty megabytes', async () => {
    const body = gzipSync(Buffer.alloc(50_000_000, 0x20));
    const answer = await fetch(`${running.base}/echo`, {
      method: 'POST',
      body,
      headers: { 'content-encoding': 'gzip', 'content-type': 'application/json' },
    });
    expect(answer.status).toBe(415);
    await stillServes();
  });

  it('headers without end', async () => {
    const answer = await raw(running.port, `GET /hello HTTP/1.1\r\nHost: here\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 431 /);
  });

  it('headers that do not come', async () => {
    const slow = await startServer({ headersTimeout: 50 });
    expect(await raw(slow.port, 'GET /hello HTTP/1.1\r\nHost: here\r\nX-Slow: ', false)).toMatch(/^HTTP\/1\.1 408 /);
    await slow.close();
  });

  it('a connection on which nothing comes', async () => {
    const slow = await startServer({ headersTimeout: 50 });
    expect(await raw(slow.port, '', false)).not.toContain('200');
    await slow.close();
  });

  it('one connection more than the cap', async () => {
    const small = await startServer({ connections: 1 });
    const first = connect(small.port, '127.0.0.1');
    await once(first, 'connect');
    expect(await raw(small.port, 'GET /hello HTTP/1.1\r\nHost: here\r\n\r\n', false)).toBe('');
    first.destroy();
    await once(first, 'close');
    const again = () => raw(small.port, 'GET /hello HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n', false);
    await expect.poll(again).toMatch(/^HTTP\/1\.1 200 /);
    await small.close();
  });

  it('a body that does not come', async () => {
    const slow = await startServer({ headersTimeout: 50, requestTimeout: 100 });
    const request = 'POST /echo HTTP/1.1\r\nHost: here\r\nContent-Length: 10\r\n\r\n{';
    // The answer may be cut off, but the connection must not stay.
    await raw(slow.port, request, false);
    await slow.close();
  });
});

describe('nothing of ours leaves with an error', () => {
  it.each(['/throws', '/texts'])('%s', async (path) => {
    const answer = await fetch(`${running.base}${path}`);
    expect(answer.status).toBe(500);
    expect(await answer.json()).toEqual({
      error: { code: 'ServiceError', message: 'Something went wrong on our side.' },
    });
  });

  it('an address that is not there', async () => {
    const answer = await fetch(`${running.base}/nowhere?callback=alert`, {
      headers: { accept: 'application/javascript' },
    });
    expect(answer.status).toBe(404);
    expect(await answer.json()).toEqual({ error: { code: 'NotFound', message: 'There is nothing at this address.' } });
  });

  it('a method that is not offered', async () => {
    expect((await fetch(`${running.base}/hello`, { method: 'DELETE' })).status).toBe(405);
  });
});

describe('every answer', () => {
  it('carries the security headers and an id that is also in the log', async () => {
    const answer = await fetch(`${running.base}/hello`, { headers: { 'x-request-id': 'my-request-1' } });
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'x-request-id': 'my-request-1',
    });
    expect(answer.headers.get('server')).toBeNull();
    await expect.poll(() => running.lines.join('')).toContain('"requestId":"my-request-1"');
  });

  it('gets an id of ours in place of an odd one', async () => {
    const answer = await fetch(`${running.base}/hello`, { headers: { 'x-request-id': '"}' } });
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('the log', () => {
  it('has no header and no words in it when a handler returns a value', async () => {
    const answer = await fetch(`${running.base}/returns`, { headers: { authorization: 'Bearer my-token' } });
    expect(await answer.json()).toEqual({ said: 'my-words' });
    await expect.poll(() => running.lines.join('')).toContain('Discarded returned value');
    expect(running.lines.join('')).not.toMatch(/my-token|my-words/);
  });

  it('has method, route, status and duration of a request, and neither its query nor its body', async () => {
    const before = running.lines.length;
    await fetch(`${running.base}/echo?t=my-ticket`, { method: 'POST', body: '{"text":"my-words"}' });
    await expect.poll(() => running.lines.length).toBeGreaterThan(before);
    const line = JSON.parse(running.lines.at(-1) ?? '');
    expect(line).toMatchObject({ level: 'info', method: 'POST', route: '/echo', ms: expect.any(Number) });
    expect(running.lines.join('')).not.toMatch(/my-ticket|my-words/);
  });
});

describe('closing', () => {
  it('does not wait for a client that will not let go', async () => {
    const server = await startServer({}, (it) =>
      it.onUpgrade('/held', (_req, socket) => void socket.write('HTTP/1.1 101 OK\r\n\r\n')),
    );
    const held = connect({ port: server.port, host: '127.0.0.1', allowHalfOpen: true });
    held.on('error', () => {});
    held.write('GET /held HTTP/1.1\r\nHost: here\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n');
    await once(held, 'data');
    await server.close();
    held.destroy();
  });

  it('lets what runs finish and takes nothing new', async () => {
    let finish = () => {};
    let started = () => {};
    const hasStarted = new Promise<void>((resolve) => {
      started = resolve;
    });
    const server = await startServer({}, ({ routes }) => {
      routes.get('/slow', (_req, res, next) => {
        finish = () => {
          res.send(200, { done: true });
          next();
        };
        started();
      });
    });
    const answer = fetch(`${server.base}/slow`);
    await hasStarted;
    const closed = server.server.close();
    await expect(fetch(`${server.base}/hello`)).rejects.toThrow();
    finish();
    expect(await (await answer).json()).toEqual({ done: true });
    await closed;
  });
});
