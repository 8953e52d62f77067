import { lookup } from 'node:dns/promises';
import { createServer } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Reach } from '../../bot/notices/connect.js';
import { post } from '../../bot/notices/post.js';
import { reasonOf, Undelivered } from '../../bot/notices/undelivered.js';
import { type Receiver, receiver } from '../support/receiver.js';

let here: Receiver;
let there: Receiver | undefined;
beforeAll(async () => {
  here = await receiver();
  there = await receiver('::1', here.port).catch(() => undefined);
});
afterEach(() => {
  here.instead = undefined;
});
afterAll(async () => {
  await here.close();
  await there?.close();
});

const allowed: Reach = { privateHosts: ['127.0.0.1'] };
const send = (url: string, reach: Reach = { privateHosts: [] }, milliseconds = 5_000) =>
  post(new URL(url), '{"a":1}', {}, reach, AbortSignal.timeout(milliseconds)).then(
    () => 'taken',
    (error: unknown) => ({ reason: reasonOf(error), ...(error instanceof Undelivered ? error.more : {}) }),
  );
const refused = { reason: expect.stringMatching(/^refused/), final: true };
/** A resolver that answers with these, one after the other. */
const resolving = (...answers: readonly string[][]): Reach => {
  const left = [...answers];
  return {
    privateHosts: [],
    lookup: async () =>
      (left.length > 1 ? left.shift() : left[0])?.map((address) => ({
        address,
        family: address.includes(':') ? 6 : 4,
      })) ?? [],
  };
};

test.each([
  'http://127.0.0.1',
  'http://2130706433',
  'http://0x7f.1',
  'http://017700000001',
  'http://127.1',
  'http://0',
  'http://[::1]',
  'http://[::]',
  'http://[::ffff:127.0.0.1]',
  'http://[::ffff:7f00:1]',
  'http://[0:0:0:0:0:ffff:127.0.0.1]',
  'http://localhost',
  'http://LOCALHOST',
  'http://127。0。0。1',
])('%s is refused, however it is written, and nothing arrives', async (origin) => {
  const before = here.posted.length + (there?.posted.length ?? 0);
  expect(await send(`${origin}:${here.port}/hook`)).toEqual(refused);
  expect(here.posted.length + (there?.posted.length ?? 0)).toBe(before);
});

test.each([
  'http://169.254.169.254/latest/meta-data/',
  'http://10.0.0.1/',
  'http://192.168.0.1/',
  'http://[fd00:ec2::254]/latest/meta-data/',
  'http://[fe80::1]/',
  'http://[64:ff9b::a9fe:a9fe]/',
])('%s is refused at once', async (url) => {
  const began = performance.now();
  expect(await send(url)).toEqual(refused);
  expect(performance.now() - began).toBeLessThan(500);
});

test('a name that resolves into the network is refused, also when only one of its addresses does', async () => {
  const url = `http://hook.example.org:${here.port}/`;
  const before = here.posted.length;
  expect(await send(url, resolving(['127.0.0.1']))).toEqual(refused);
  expect(await send(url, resolving(['8.8.8.8', '127.0.0.1']))).toEqual(refused);
  expect(await send(url, resolving(['::ffff:127.0.0.1']))).toEqual(refused);
  expect(await send(url, resolving([]))).toMatchObject({ reason: 'no such host' });
  expect(here.posted.length).toBe(before);
});

test('a name that means something else a moment later: only what was checked is connected to', async () => {
  const other = await receiver('127.0.0.2', here.port);
  let asked = 0;
  const before = here.posted.length;
  const reach: Reach = {
    privateHosts: [],
    isPublic: (address) => address === '127.0.0.2',
    lookup: async () => [{ address: asked++ === 0 ? '127.0.0.2' : '127.0.0.1', family: 4 }],
  };
  expect(await send(`http://hook.example.org:${here.port}/`, reach)).toBe('taken');
  expect([asked, other.posted.length, here.posted.length]).toEqual([1, 1, before]);
  await other.close();
});

test('whom we reached is checked once more, before a word is sent', async () => {
  const before = here.posted.length;
  let looks = 0;
  const reach: Reach = { ...resolving(['127.0.0.1']), isPublic: () => looks++ === 0 };
  expect(await send(`http://hook.example.org:${here.port}/`, reach)).toEqual(refused);
  expect([looks, here.posted.length]).toEqual([2, before]);
});

test('a name with a dot at its end is the same name', async () => {
  const before = here.posted.length;
  expect(await send(`http://localhost.:${here.port}/`)).not.toBe('taken');
  expect(here.posted.length).toBe(before);
});

test('what the operator allows is reached, by the name or the address they wrote', async () => {
  expect(await send(`${here.url}/hook?x=1`, allowed)).toBe('taken');
  expect(here.posted.at(-1)).toMatchObject({
    path: '/hook?x=1',
    body: '{"a":1}',
    headers: { host: `127.0.0.1:${here.port}`, 'content-type': 'application/json; charset=utf-8' },
  });
  const addresses = (await lookup('localhost', { all: true })).map(({ address }) => address);
  if (addresses.includes('127.0.0.1'))
    expect(await send(`http://localhost:${here.port}/`, { privateHosts: ['localhost'] })).toBe('taken');
  expect(await send(`http://localhost:${here.port}/`, allowed)).toEqual(refused);
});

test('a redirect is a failure and is not followed; other answers say what they are', async () => {
  here.answer(302, 307, 500, 410, 429, 404);
  const before = here.posted.length;
  expect(await send(here.url, allowed)).toMatchObject({
    reason: expect.stringMatching(/^HTTP 302: it points elsewhere/),
  });
  expect(await send(here.url, allowed)).toMatchObject({ reason: expect.stringMatching(/^HTTP 307/) });
  expect(here.posted.slice(before).map(({ path }) => path)).toEqual(['/', '/']);
  expect(await send(here.url, allowed)).toEqual({ reason: 'HTTP 500' });
  expect(await send(here.url, allowed)).toMatchObject({ final: true });
  expect(await send(here.url, allowed)).toEqual({ reason: 'HTTP 429' });
  expect(await send(here.url, allowed)).toEqual({ reason: 'HTTP 404' });
  here.instead = (res) => res.writeHead(429, { 'Retry-After': '90' }).end();
  expect(await send(here.url, allowed)).toEqual({ reason: 'HTTP 429', after: 90_000 });
});

test('whoever does not answer, or never ends, or is not there, is left', async () => {
  here.instead = () => {};
  expect(await send(here.url, allowed, 300)).toEqual({ reason: 'no answer in time' });
  here.instead = (res) => {
    res.writeHead(500);
    const drip = setInterval(() => res.write('x'), 20);
    res.once('close', () => clearInterval(drip));
  };
  expect(await send(here.url, allowed, 300)).toEqual({ reason: 'HTTP 500' });
  here.instead = (res) => {
    res.writeHead(503);
    const flood = () => {
      while (res.write(Buffer.alloc(64 * 1024))) if (res.destroyed) return;
      res.once('drain', flood);
    };
    flood();
  };
  const began = performance.now();
  expect(await send(here.url, allowed, 5_000)).toEqual({ reason: 'HTTP 503' });
  expect(performance.now() - began).toBeLessThan(3_000);
  here.instead = (res) => res.socket?.destroy();
  expect(await send(here.url, allowed)).toEqual({ reason: 'the connection was cut' });
  const closed = await receiver();
  await closed.close();
  expect(await send(closed.url, allowed)).toEqual({ reason: 'nobody listens there' });
});

test('what is no web server, and a name nobody knows, are told as such', async () => {
  const odd = createServer((socket) =>
    socket
      .on('error', () => {})
      .resume()
      .end('SSH-2.0-something\r\n'),
  );
  await new Promise<void>((resolve) => odd.listen(0, '127.0.0.1', resolve));
  const address = odd.address();
  const port = typeof address === 'object' ? address?.port : 0;
  expect(await send(`http://127.0.0.1:${port}/`, allowed)).toEqual({ reason: 'no answer of a web server' });
  expect(await send(`https://127.0.0.1:${port}/`, allowed)).toMatchObject({ reason: expect.stringMatching(/TLS|cut/) });
  await new Promise((resolve) => odd.close(resolve));
});
