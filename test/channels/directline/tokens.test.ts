import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Client } from './support/client.js';
import { here, noLimits, startTarget, type Target } from './support/target.js';

let target: Target;
let client: Client;
beforeAll(async () => {
  target = await startTarget();
  client = new Client(target);
});
afterAll(() => target.close());

describe('tokens', () => {
  it('1: are generated without a body, for a new conversation each', async () => {
    const first = await client.generate();
    const second = await client.generate();
    expect(first.status).toBe(200);
    expect(first.body).toEqual({
      conversationId: expect.stringMatching(/^[\w-]{22,}$/),
      token: expect.any(String),
      expires_in: expect.any(Number),
    });
    expect(first.body.expires_in).toBeGreaterThanOrEqual(1800);
    expect(second.body.conversationId).not.toBe(first.body.conversationId);
  });

  it('2: carry the user they were generated for, where the client library looks for it', async () => {
    const { status, body } = await client.generate({ user: { id: 'dl_anna', name: 'Anna' } });
    expect(status).toBe(200);
    expect(decodeJwt(body.token).user).toBe('dl_anna');
  });

  it('are generated for a holder of the secret only', async () => {
    const { body } = await client.generate();
    expect(await client.post('/tokens/generate', body.token)).toMatchObject({ status: 403, code: 'Forbidden' });
    expect(await client.post('/tokens/generate', 'not-the-secret')).toMatchObject({ status: 403, code: 'Forbidden' });
    expect(await client.post('/tokens/generate', undefined)).toMatchObject({ status: 401, code: 'Unauthorized' });
  });

  it('are refused with parameters that make no sense', async () => {
    const answer = await client.generate({ user: { id: 7 } });
    expect(answer).toMatchObject({ status: 400, code: 'BadArgument' });
  });

  it('5: a missing one is 401', async () => {
    const talk = await client.begin();
    for (const auth of [undefined, '']) {
      expect(await talk.call('/activities', { auth })).toMatchObject({ status: 401, code: 'Unauthorized' });
    }
    const basic = await client.call('/conversations', { method: 'POST', headers: { authorization: 'Basic eDp5' } });
    expect(basic).toMatchObject({ status: 401, code: 'Unauthorized' });
  });

  it.runIf(here)('5: an expired one is 403 TokenExpired, for every call', async () => {
    const own = await startTarget();
    const talk = await new Client(own).begin();
    own.local.advance(1799_000);
    expect((await talk.get()).status).toBe(200);
    own.local.advance(2_000);
    expect(await talk.get()).toMatchObject({ status: 403, code: 'TokenExpired' });
    expect(await talk.say('hello')).toMatchObject({ status: 403, code: 'TokenExpired' });
    expect(await talk.reconnect()).toMatchObject({ status: 403, code: 'TokenExpired' });
    expect(await talk.client.post('/tokens/refresh', talk.token)).toMatchObject({ status: 403, code: 'TokenExpired' });
    await own.close();
  });

  it('6: one of conversation A does not open conversation B', async () => {
    const [a, b] = [await client.begin(), await client.begin()];
    for (const [path, body] of [
      ['/activities', undefined],
      ['', undefined],
      ['/activities', { type: 'message', from: { id: 'x' } }],
      ['/upload', 'bytes'],
    ] as const) {
      expect(await b.call(path, { auth: a.token, body })).toMatchObject({ status: 403, code: 'Forbidden' });
    }
  });

  it('6: one that we did not sign, or signed for something else, opens nothing', async () => {
    const talk = await client.begin();
    const [head, payload] = talk.token.split('.');
    const ticket = new URL(talk.admission.streamUrl).searchParams.get('t') ?? '';
    const unsigned = Buffer.from('{"alg":"none"}').toString('base64url');
    for (const auth of [`${talk.token}x`, `${head}.${payload}.`, `${unsigned}.${payload}.`, ticket, 'nonsense']) {
      expect(await talk.call('/activities', { auth })).toMatchObject({ status: 403, code: 'Forbidden' });
    }
  });

  it('7: a refreshed one is for the same conversation and user, and the old one still works', async () => {
    const talk = await client.begin({ user: { id: 'dl_anna' } });
    const { status, body } = await client.post<{ conversationId: string; token: string; expires_in: number }>(
      '/tokens/refresh',
      talk.token,
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({ conversationId: talk.id, expires_in: expect.any(Number) });
    expect(decodeJwt(body.token).user).toBe('dl_anna');
    for (const auth of [talk.token, body.token]) expect((await talk.call('/activities', { auth })).status).toBe(200);
  });

  it('the secret is no token to refresh', async () => {
    expect(await client.post('/tokens/refresh', target.secret)).toMatchObject({ status: 403 });
  });

  it.runIf(here)('survive a restart of the server', async () => {
    const talk = await client.begin();
    await target.local.shutDown();
    await target.local.startAgain();
    expect((await talk.get()).status).toBe(200);
  });

  it.runIf(here)(
    'are given for either of two secrets while one replaces the other, and never for an empty one',
    async () => {
      const own = await startTarget({ secrets: ['old', 'new', ''] });
      for (const secret of ['old', 'new']) {
        expect((await new Client({ ...own, secret }).generate()).status).toBe(200);
      }
      expect((await new Client({ ...own, secret: '' }).generate()).status).toBe(401);
      await own.close();
    },
  );

  it.runIf(here)('never last less than the half hour that clients count on', async () => {
    const own = await startTarget({ tokenLifetimeSeconds: 60 });
    expect((await new Client(own).generate()).body.expires_in).toBe(1800);
    await own.close();
  });
});

describe('limits', () => {
  it.runIf(here)('a token that floods is told when to come back, a holder of the secret is not limited', async () => {
    const own = await startTarget({ rates: { ...noLimits, token: { perSecond: 1, burst: 5 } } });
    const talk = await new Client(own).begin();
    let last = await talk.say('1');
    for (let i = 0; i < 5; i++) last = await talk.say('again');
    expect(last).toMatchObject({ status: 429, code: 'TooManyRequests' });
    expect(last.headers.get('retry-after')).toBe('1');
    expect((await talk.get()).status).toBe(200);
    own.local.advance(1000);
    expect((await talk.say('now')).status).toBe(200);
    for (let i = 0; i < 10; i++) expect((await talk.client.generate()).status).toBe(200);
    await own.close();
  });

  it.runIf(here)('an address that guesses is stopped', async () => {
    const own = await startTarget({ rates: { ...noLimits, address: { perSecond: 1, burst: 5 } } });
    const guess = () => new Client({ ...own, secret: 'a-guess' }).generate();
    for (let i = 0; i < 5; i++) expect((await guess()).status).toBe(403);
    expect((await guess()).status).toBe(429);
    await own.close();
  });
});
