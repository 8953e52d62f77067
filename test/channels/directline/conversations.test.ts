import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Client, Stream } from './support/client.js';
import { here, remote, startTarget, type Target } from './support/target.js';

let target: Target;
let client: Client;
beforeAll(async () => {
  target = await startTarget({ allowedOrigins: ['https://chamber.example'] });
  client = new Client(target);
});
afterAll(() => target.close());

describe('starting', () => {
  it('3: is 201 the first time and 200 with the same token after that', async () => {
    const { body: reserved } = await client.generate();
    const first = await client.start(reserved.token);
    const second = await client.start(reserved.token);
    expect([first.status, second.status]).toEqual([201, 200]);
    for (const { body } of [first, second]) {
      expect(body).toEqual({
        conversationId: reserved.conversationId,
        token: expect.any(String),
        expires_in: expect.any(Number),
        streamUrl: expect.stringMatching(/^wss?:\/\//),
      });
    }
    expect(first.body.streamUrl).not.toBe(second.body.streamUrl);
  });

  it('4: works with an empty user, as the client library sends it', async () => {
    const { body: reserved } = await client.generate();
    expect((await client.start(reserved.token, { user: {} })).status).toBe(201);
  });

  it('with the secret begins a new conversation each time, for the user named', async () => {
    const first = await client.start(target.secret, { user: { id: 'user-1' }, locale: 'fr' });
    const second = await client.start(target.secret);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body.conversationId).not.toBe(first.body.conversationId);
    expect(decodeJwt(first.body.token).user).toBe('user-1');
  });

  it.runIf(here)('tells the bot once who came and in which language, and clients never see that', async () => {
    const { body } = await client.start(target.secret, { user: { id: 'user-1' }, locale: 'fr' });
    await client.start(body.token);
    const [first, ...rest] = await target.local.store.activities(body.conversationId as never, 0, 10);
    expect(first?.body).toMatchObject({
      type: 'conversationUpdate',
      locale: 'fr',
      membersAdded: [{ role: 'bot' }, { id: 'user-1' }],
    });
    expect(rest.map((row) => row.body.type)).not.toContain('conversationUpdate');
    const { body: seen } = await client.call<{ activities: { type: string }[] }>(
      `/conversations/${body.conversationId}/activities`,
      { auth: body.token },
    );
    expect(seen.activities.map((activity) => activity.type)).not.toContain('conversationUpdate');
  });

  it.runIf(here)('again after a lost answer still shows the greeting', async () => {
    const talk = await client.begin();
    await talk.heard('hello');
    const { body } = await client.start(talk.token);
    const stream = await Stream.open(body.streamUrl);
    await stream.heard('hello');
    stream.close();
  });

  it('again when the trader has spoken shows only what comes from now on', async () => {
    const talk = await client.begin();
    await talk.say('first');
    await talk.until((activities) => activities.some(({ from }) => from.role === 'bot'));
    const { body } = await client.start(talk.token);
    const stream = await Stream.open(body.streamUrl);
    await talk.say('second');
    await stream.heard('second');
    expect(stream.texts).not.toContain('first');
    stream.close();
  });
});

describe('reconnecting', () => {
  it('17: with an empty watermark streams only what is new', async () => {
    const talk = await client.begin();
    await talk.say('old');
    await talk.heard(remote ? 'old' : 'echo: old');
    for (const watermark of ['', undefined]) {
      const { status, body } = await talk.reconnect(watermark);
      expect(status).toBe(200);
      const stream = await Stream.open(body.streamUrl);
      await talk.say(`new ${watermark}`);
      await stream.heard(`new ${watermark}`);
      expect(stream.texts).not.toContain('old');
      stream.close();
    }
  });

  it('with watermark 0 streams everything', async () => {
    const talk = await client.begin();
    await talk.say('old');
    const { body } = await talk.reconnect('0');
    const stream = await Stream.open(body.streamUrl);
    await stream.heard('old');
    stream.close();
  });

  it('18: answers with a token, also to the secret, because clients overwrite theirs with it', async () => {
    const talk = await client.begin();
    const { body } = await talk.reconnect('0');
    expect(body).toMatchObject({ conversationId: talk.id, token: expect.any(String), streamUrl: expect.any(String) });
    expect((await talk.call('/activities', { auth: body.token })).status).toBe(200);
    const bySecret = await client.call<{ token: string }>(`/conversations/${talk.id}`, { auth: target.secret });
    expect((await talk.call('/activities', { auth: bySecret.body.token })).status).toBe(200);
  });

  it.each(['x', '-1', '99999999', '1.5', '%00'])('with watermark %s is 400', async (watermark) => {
    const talk = await client.begin();
    expect(await talk.reconnect(watermark)).toMatchObject({ status: 400, code: 'BadArgument' });
    expect(await talk.get(watermark)).toMatchObject({ status: 400, code: 'BadArgument' });
  });

  it('to what never began is 404', async () => {
    const { body } = await client.generate();
    const path = `/conversations/${body.conversationId}`;
    expect(await client.call(path, { auth: body.token })).toMatchObject({ status: 404, code: 'NotFound' });
    expect(await client.call(`${path}/activities`, { auth: body.token })).toMatchObject({
      status: 404,
      code: 'NotFound',
    });
    const activity = { type: 'message', from: { id: 'me' } };
    expect(await client.post(`${path}/activities`, body.token, activity)).toMatchObject({
      status: 404,
      code: 'NotFound',
    });
  });
});

describe('pages of other origins', () => {
  const preflight = (origin: string) =>
    client.call('/conversations', {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type,x-ms-bot-agent',
      },
    });

  it.runIf(here)('23: an allowed one may ask for everything a client sends', async () => {
    const { status, headers } = await preflight('https://chamber.example');
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe('https://chamber.example');
    expect(headers.get('access-control-allow-methods')).toBe('GET, POST, OPTIONS');
    expect(headers.get('access-control-allow-headers')?.toLowerCase().split(', ')).toEqual(
      expect.arrayContaining(['authorization', 'content-type', 'x-ms-bot-agent', 'accept']),
    );
    expect(headers.get('vary')).toBe('Origin');
  });

  it.runIf(here)('23: a foreign one may not, and its calls are refused', async () => {
    const answer = await preflight('https://evil.example');
    expect(answer.status).toBe(403);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    const { body } = await client.generate();
    const call = { method: 'POST', auth: body.token, headers: { origin: 'https://evil.example' } };
    expect(await client.call('/conversations', call)).toMatchObject({ status: 403, code: 'Forbidden' });
  });

  it.runIf(here)('an error can be read by the page as well', async () => {
    const headers = { origin: 'https://chamber.example' };
    for (const path of ['/conversations/x', '/nowhere']) {
      const answer = await client.call(path, { headers });
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.headers.get('access-control-allow-origin')).toBe('https://chamber.example');
    }
  });

  it.runIf(here)('without a list any page may call, but only those named in its token', async () => {
    const own = await startTarget();
    const open = new Client(own);
    const { body } = await open.generate({ trustedOrigins: ['https://chamber.example/some/page'] });
    const start = (origin: string) =>
      open.call('/conversations', { method: 'POST', auth: body.token, headers: { origin } });
    expect(await start('https://other.example')).toMatchObject({ status: 403, code: 'Forbidden' });
    expect((await start('https://chamber.example')).status).toBe(201);
    expect((await start(own.local.origin)).status).toBe(200);
    await own.close();
  });

  it('getsessionid answers with an id and the concrete origin', async () => {
    const talk = await client.begin();
    const origin = 'https://chamber.example';
    const answer = await client.call<{ sessionId: string }>('/session/getsessionid', {
      auth: talk.token,
      headers: { origin },
    });
    expect(answer.body.sessionId).toEqual(expect.any(String));
    expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
    expect(answer.headers.get('access-control-allow-credentials')).toBe('true');
  });
});

describe('the stream address', () => {
  it.runIf(here)('follows the public address when there is one', async () => {
    const own = await startTarget({ publicUrl: 'https://trade.example/fairway/' });
    const { body } = await new Client(own).start(own.secret);
    expect(body.streamUrl).toMatch(/^wss:\/\/trade\.example\/fairway\/v3\/directline\/stream\?t=/);
    await own.close();
  });

  it.runIf(here)('is secure when a proxy says that the client is', async () => {
    const { body } = await client.call<{ streamUrl: string }>('/conversations', {
      method: 'POST',
      auth: target.secret,
      headers: { 'x-forwarded-proto': 'https' },
    });
    expect(body.streamUrl).toMatch(/^wss:/);
  });
});
