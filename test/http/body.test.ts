import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bodyLimit, parseJson } from '../../bot/http/body.js';
import { raw, startServer } from './support.js';

let running: Awaited<ReturnType<typeof startServer>>;
beforeAll(async () => {
  running = await startServer();
});
afterAll(() => running.close());

const post = (body: string | Buffer, type = 'application/json') =>
  fetch(`${running.base}/echo`, { method: 'POST', body, headers: { 'content-type': type } });
const code = async (answer: Response) => ((await answer.json()) as { error: { code: string } }).error.code;

describe('a body', () => {
  it('may be empty', async () => {
    expect(await (await fetch(`${running.base}/echo`, { method: 'POST' })).json()).toEqual({});
  });

  it('may be as long as the limit, and not a byte longer', async () => {
    const longest = JSON.stringify('x'.repeat(bodyLimit - 2));
    expect((await post(longest)).status).toBe(200);
    const answer = await post(`${longest} `);
    expect(answer.status).toBe(413);
    expect(await code(answer)).toBe('PayloadTooLarge');
  });

  it('is refused once it is too long, even when it comes without a length', async () => {
    const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
    const request = `POST /echo HTTP/1.1\r\nHost: here\r\nTransfer-Encoding: chunked\r\n\r\n${chunk.repeat(5)}0\r\n\r\n`;
    expect(await raw(running.port, request)).toMatch(/^HTTP\/1\.1 413 /);
  });

  it.each([
    ['broken JSON', '{"a":'],
    ['invalid UTF-8', Buffer.from([0x22, 0xff, 0xfe, 0x22])],
    ['nesting without end', '['.repeat(100_000)],
    ['33 levels', `${'['.repeat(33)}${']'.repeat(33)}`],
  ])('is refused for %s', async (_name, body) => {
    const answer = await post(body);
    expect(answer.status).toBe(400);
    expect(await code(answer)).toBe('BadArgument');
  });

  it('may be nested 32 levels deep, and brackets in words do not count', async () => {
    expect((await post(`${'['.repeat(32)}${']'.repeat(32)}`)).status).toBe(200);
    expect((await post(JSON.stringify(`\\"${'['.repeat(100)}`))).status).toBe(200);
  });

  it('must be JSON', async () => {
    expect((await post('a=1', 'application/x-www-form-urlencoded')).status).toBe(415);
    expect((await post('{}', 'application/vnd.fairway+json; charset=utf-8')).status).toBe(200);
  });

  it('cannot reach into prototypes', () => {
    const read = parseJson(Buffer.from('{"a":{"__proto__":{"admin":true},"\\u005f_proto__":1},"b":2}')) as {
      a: object;
    };
    expect(Object.keys(read.a)).toEqual([]);
    expect(Object.assign({}, read.a)).not.toHaveProperty('admin');
  });
});
