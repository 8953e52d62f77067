import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Client } from './support/client.js';
import { here, noLimits, startTarget, type Target } from './support/target.js';

interface Session {
  conversationId: string;
  token: string;
  expires_in: number;
  resumed: boolean;
}

let target: Target;
beforeAll(async () => {
  target = await startTarget();
});
afterAll(() => target.close());

/** A browser as far as this endpoint is concerned: it keeps the cookie and says where it asks from. */
function browser(at: Target) {
  const client = new Client(at);
  let jar = '';
  const ask = async (body?: object, headers: Record<string, string> = {}) => {
    const answer = await client.call<Session>(`${at.local.origin}/chat/session`, {
      method: 'POST',
      body,
      headers: {
        origin: at.local.origin,
        'sec-fetch-site': 'same-origin',
        ...(jar ? { cookie: `other=1; ${jar}` } : {}),
        ...headers,
      },
    });
    const set = answer.headers.get('set-cookie');
    if (set) jar = set.split(';')[0] ?? '';
    return answer;
  };
  const visit = async (body?: object) => {
    const { body: session } = await ask(body);
    if (!session.resumed) await client.start(session.token);
    return session;
  };
  return { ask, visit, client, forge: (cookie: string) => (jar = cookie) };
}

describe.runIf(here)('our own page', () => {
  it('gets a token for a new conversation, without the secret', async () => {
    const { ask, client } = browser(target);
    const { status, body, headers } = await ask();
    expect(status).toBe(200);
    expect(body).toEqual({
      conversationId: expect.any(String),
      token: expect.any(String),
      expires_in: 1800,
      resumed: false,
    });
    expect(decodeJwt(body.token).user).toMatch(/^dl_/);
    expect(headers.get('set-cookie')).toMatch(
      /^fairway-chat=[\w.-]+; Max-Age=15552000; Path=\/chat; HttpOnly; SameSite=Strict$/,
    );
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect((await client.start(body.token)).status).toBe(201);
    const row = await target.local.store.conversation(body.conversationId as never);
    expect(row?.channel).toBe('webchat');
  });

  it('goes on in the same conversation after a reload, a day and a restart', async () => {
    const { visit } = browser(target);
    const first = await visit();
    const reloaded = await visit();
    target.local.advance(24 * 3600_000);
    await target.local.shutDown();
    await target.local.startAgain();
    const later = await visit();
    for (const session of [reloaded, later]) {
      expect(session).toMatchObject({ conversationId: first.conversationId, resumed: true });
      expect(decodeJwt(session.token).user).toBe(decodeJwt(first.token).user);
    }
  });

  it('begins anew after half a year, on request, after the end and with a cookie that is not ours', async () => {
    const { visit, ask, client, forge } = browser(target);
    const first = await visit();
    const fresh = await visit({ fresh: true });
    expect(fresh).toMatchObject({ resumed: false });
    expect(fresh.conversationId).not.toBe(first.conversationId);

    const activity = { type: 'message', from: { id: 'x' }, text: 'delete my data' };
    await client.post(`/conversations/${fresh.conversationId}/activities`, fresh.token, activity);
    await expect
      .poll(async () => (await target.local.store.conversation(fresh.conversationId as never))?.ended)
      .toBe(true);
    const afterEnd = await visit();
    expect(afterEnd).toMatchObject({ resumed: false });

    target.local.advance(181 * 24 * 3600_000);
    expect((await ask()).body.resumed).toBe(false);

    for (const cookie of [`fairway-chat=${afterEnd.token}`, 'fairway-chat=x.y.z', 'fairway-chat=']) {
      forge(cookie);
      expect((await ask()).body.resumed).toBe(false);
    }
  });

  it.each([
    [{ origin: 'https://evil.example' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ origin: 'null' }],
  ])('is the only page that may ask: not %o', async (headers) => {
    const answer = await browser(target).ask(undefined, headers as Record<string, string>);
    expect(answer).toMatchObject({ status: 403, code: 'Forbidden' });
    expect(answer.headers.get('set-cookie')).toBeNull();
  });

  it('gets a cookie for https only when it came by https', async () => {
    const own = await startTarget({ publicUrl: 'https://trade.example/fairway' });
    const { headers } = await browser(own).ask(undefined, { origin: 'https://trade.example' });
    expect(headers.get('set-cookie')).toMatch(/; Path=\/fairway\/chat; HttpOnly; SameSite=Strict; Secure$/);
    await own.close();
  });

  it('is limited per address', async () => {
    const own = await startTarget({ rates: { ...noLimits, session: { perSecond: 1, burst: 2 } } });
    const { ask } = browser(own);
    expect([(await ask()).status, (await ask()).status, (await ask()).status]).toEqual([200, 200, 429]);
    await own.close();
  });
});
