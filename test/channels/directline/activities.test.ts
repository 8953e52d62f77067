import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Client, Stream } from './support/client.js';
import { here, remote, startTarget, type Target } from './support/target.js';

let target: Target;
let client: Client;
beforeAll(async () => {
  target = await startTarget();
  client = new Client(target);
});
afterAll(() => target.close());

const sequence = (id: string) => Number(id.split('|')[1]);

describe('sending', () => {
  it('8: echoes the activity with its id and the clientActivityID, and then the bot answers', async () => {
    const talk = await client.begin();
    const stream = await Stream.open(talk.admission.streamUrl);
    const channelData = { clientActivityID: 'abc-1', clientTimestamp: '2026-11-24T09:00:00.000Z' };
    const { status, body } = await talk.send({ type: 'message', text: 'hi', channelData });
    expect(status).toBe(200);
    await stream.until(({ activities }) =>
      activities.some(({ id, replyToId }) => (remote ? id : replyToId) === body.id),
    );
    const echo = stream.activities.find((activity) => activity.text === 'hi');
    expect(echo).toMatchObject({
      id: body.id,
      type: 'message',
      channelData,
      channelId: 'directline',
      conversation: { id: talk.id },
      from: { id: 'me', role: 'user' },
      timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    });
    expect(body.id).toMatch(/^[\w-]+\|\d{7}$/);
    const answer = stream.activities.find((activity) => activity.replyToId === body.id);
    if (!remote) expect(answer).toMatchObject({ text: 'echo: hi', from: { role: 'bot' } });
    expect(stream.activities.map(({ timestamp }) => timestamp)).toEqual(
      stream.activities.map(({ timestamp }) => timestamp).sort(),
    );
    stream.close();
  });

  it('9: the same clientActivityID twice is one activity, one turn and the same id', async () => {
    const talk = await client.begin();
    const activity = { type: 'message', text: 'once', channelData: { clientActivityID: 'same' } };
    const answers = await Promise.all(Array.from({ length: 5 }, () => talk.send(activity)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    await talk.say('last');
    if (!remote) {
      const seen = await talk.heard('echo: last');
      expect(seen.map(({ text }) => text)).toEqual(expect.arrayContaining(['once', 'echo: once', 'last']));
      expect(seen.filter(({ text }) => text === 'echo: once')).toHaveLength(1);
    }
  });

  it('9: a client cannot take the key of the start', async () => {
    const talk = await client.begin();
    const { body } = await talk.send({ type: 'message', text: 'mine', channelData: { clientActivityID: 'start' } });
    const seen = await talk.heard('mine');
    expect(seen.find(({ text }) => text === 'mine')?.id).toBe(body.id);
  });

  it('24: the user of the token speaks, whatever the activity says', async () => {
    const talk = await client.begin({ user: { id: 'dl_anna', name: 'Anna' } });
    await talk.send({ type: 'message', text: 'hi', from: { id: 'dl_boss', name: 'Boss', role: 'bot', title: 'x' } });
    const seen = await talk.heard('hi');
    const echo = seen.find(({ text }) => text === 'hi');
    expect(echo?.from).toMatchObject({ id: 'dl_anna', role: 'user' });
    if (!remote) expect(echo?.from).toEqual({ id: 'dl_anna', name: 'Anna', role: 'user', title: 'x' });
  });

  it('25: channelData, value, entities and unknown fields come back as they were', async () => {
    const talk = await client.begin();
    const sent = {
      channelData: {
        'üñí \u2028"\\/': [1, 1.5, -0.25, 1e21, null, true, '\u0001', { z: 1, a: { deep: [[]] } }],
        empty: {},
      },
      value: { action: 'answer', yearsTrading: 2 },
      entities: [{ type: 'ClientCapabilities', requiresBotState: true }],
      deliveryMode: 'stream',
      somethingNew: { of: 'tomorrow' },
    };
    await talk.send({ type: 'message', text: 'as it was', ...sent });
    const seen = await talk.heard('as it was');
    const echo = seen.find(({ text }) => text === 'as it was');
    expect(JSON.stringify(echo?.channelData)).toBe(JSON.stringify(sent.channelData));
    expect(echo).toMatchObject(sent);
  });

  it('sets what is the server’s to set', async () => {
    const talk = await client.begin();
    const claimed = {
      id: 'x',
      timestamp: '1999-01-01',
      channelId: 'msteams',
      conversation: { id: 'y' },
      recipient: { id: 'z' },
    };
    const { body } = await talk.send({ type: 'message', text: 'mine', ...claimed });
    const echo = (await talk.heard('mine')).find(({ text }) => text === 'mine');
    expect(echo).toMatchObject({ id: body.id, channelId: 'directline', conversation: { id: talk.id } });
    expect(echo?.timestamp).not.toBe('1999-01-01');
  });

  it('takes types it does not know, without a turn', async () => {
    const talk = await client.begin();
    if (here) await talk.heard('hello');
    expect((await talk.send({ type: 'x/whatever', value: 1 })).status).toBe(200);
    const seen = await talk.until((activities) => activities.some(({ type }) => type === 'x/whatever'));
    if (here) {
      expect(await target.local.store.nextUnanswered(talk.id as never)).toBeUndefined();
      expect(seen.at(-1)?.type).toBe('x/whatever');
    }
  });

  it.runIf(here)('wants a turn for a message, a join and an end, and for nothing else', async () => {
    const talk = await client.begin();
    const turns = () => target.local.arrivals.filter((id) => id === talk.id).length;
    await talk.send({ type: 'event', name: 'other' });
    await talk.send({ type: 'typing' });
    await talk.send({ type: 'conversationUpdate' });
    await talk.send({ type: 'event', name: 'webchat/join' });
    await talk.send({ type: 'endOfConversation' });
    await talk.say('hi');
    await talk.heard('echo: hi');
    expect(turns()).toBe(4);
  });

  it.each([
    ['no type', { from: { id: 'me' } }, 'MissingProperty'],
    ['no from', { type: 'message' }, 'MissingProperty'],
    ['no from.id', { type: 'message', from: {} }, 'MissingProperty'],
    ['an empty from.id', { type: 'message', from: { id: '' } }, 'BadArgument'],
    ['a text that is none', { type: 'message', from: { id: 'me' }, text: 7 }, 'BadArgument'],
    ['a text without end', { type: 'message', from: { id: 'me' }, text: 'x'.repeat(40_000) }, 'BadArgument'],
    ['a list', [], 'BadArgument'],
  ])('with %s is 400', async (_name, body, code) => {
    const talk = await client.begin();
    expect(await talk.call('/activities', { body })).toMatchObject({ status: 400, code });
  });

  it('no JSON is 400, too much is 413', async () => {
    const talk = await client.begin();
    expect(
      await talk.call('/activities', { body: '{', headers: { 'content-type': 'application/json' } }),
    ).toMatchObject({
      status: 400,
    });
    const big = { type: 'message', from: { id: 'me' }, value: 'x'.repeat(300_000) };
    expect(await talk.call('/activities', { body: big })).toMatchObject({ status: 413, code: 'PayloadTooLarge' });
  });

  it.runIf(here)('keeps no document that is hidden in a link', async () => {
    const talk = await client.begin();
    const attachments = [{ contentType: 'image/png', name: 'licence.png', contentUrl: 'data:image/png;base64,AAAA' }];
    await talk.send({ type: 'message', text: 'here', attachments });
    const echo = (await talk.heard('here')).find(({ text }) => text === 'here');
    expect(echo?.attachments).toEqual([{ contentType: 'image/png', name: 'licence.png' }]);
  });
});

describe('the log', () => {
  it.runIf(here)('names request and conversation, and has neither words nor tokens in it', async () => {
    const talk = await client.begin();
    const stream = await Stream.open(talk.admission.streamUrl);
    await talk.say('my turnover is 12 million');
    await stream.heard('echo: my turnover is 12 million');
    await talk.call('/activities', { body: '{"text":"my turnover', headers: { 'content-type': 'application/json' } });
    stream.close();
    const log = target.local.log();
    const posts = log
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter(({ conversation, method }) => conversation === talk.id && method === 'POST');
    expect(posts.length).toBeGreaterThanOrEqual(2);
    for (const { requestId } of posts) expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(log).toContain('"route":"/v3/directline/conversations/:conversation/activities","status":200');
    for (const secret of ['turnover', talk.token, target.secret, new URL(talk.admission.streamUrl).search]) {
      expect(log).not.toContain(secret);
    }
  });
});

describe('getting', () => {
  it('10: without a watermark gives all, with one what follows, at the end nothing and the same watermark', async () => {
    const talk = await client.begin();
    for (const name of ['a', 'b', 'c']) await talk.send({ type: 'event', name });
    if (here) await talk.heard('hello');
    const all = await talk.get();
    expect(all.status).toBe(200);
    const after = await talk.get(String(sequence(all.body.activities[1]?.id ?? '')));
    expect(after.body.activities).toEqual(all.body.activities.slice(2));
    const end = await talk.get(all.body.watermark);
    expect(end.body).toEqual({ activities: [], watermark: all.body.watermark });
    for (const none of ['', 'null']) expect((await talk.get(none)).body.activities).toEqual(all.body.activities);
  });

  it('11: pages through 1 000 activities, each once and in order', async () => {
    const talk = await client.begin();
    const names = Array.from({ length: 1000 }, (_, index) => `n${index}`);
    const bySecret = (name: string) => talk.send({ type: 'event', name }, target.secret);
    for (let i = 0; i < names.length; i += 20) await Promise.all(names.slice(i, i + 20).map(bySecret));
    const { activities } = await talk.all();
    const events = activities.filter(({ type }) => type === 'event');
    expect(events).toHaveLength(1000);
    expect(new Set(events.map(({ id }) => id)).size).toBe(1000);
    const order = activities.map(({ id }) => sequence(id));
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it.runIf(here)('keeps one answer small, however long the activities are', async () => {
    const talk = await client.begin();
    for (let i = 0; i < 12; i++) await talk.send({ type: 'event', name: `${i}`, value: 'x'.repeat(200_000) });
    const first = await talk.get();
    expect(JSON.stringify(first.body).length).toBeLessThan(1_500_000);
    expect((await talk.all()).activities.filter(({ type }) => type === 'event')).toHaveLength(12);
  });

  it('26: never shows a poller 429 or 5xx while its conversation is flooded', async () => {
    const own = await startTarget({ rates: {} });
    const talk = await new Client(own).begin();
    const flood = Promise.all(Array.from({ length: 60 }, (_, index) => talk.say(`${index}`)));
    let watermark = '0';
    for (let i = 0; i < (remote ? 5 : 50); i++) {
      if (remote) await new Promise((resolve) => setTimeout(resolve, 1000));
      const { status, body } = await talk.get(watermark);
      expect(status).toBe(200);
      watermark = body.watermark;
    }
    expect((await flood).map(({ status }) => status)).toContain(200);
    await own.close();
  });

  it.runIf(here)('26: holds a poller and answers with nothing new while the store is in trouble', async () => {
    let broken = false;
    const own = await startTarget({
      store: (store) => ({
        ...bound(store),
        activities: (...args) => (broken ? Promise.reject(new Error('disk on fire')) : store.activities(...args)),
      }),
    });
    const talk = await new Client(own).begin();
    await talk.heard('hello');
    broken = true;
    expect(await talk.get('1')).toMatchObject({ status: 200, body: { activities: [], watermark: '1' } });
    broken = false;
    expect((await talk.get('1')).body.activities).toHaveLength(1);
    await own.close();
  });
});

/** The methods of an object as an object of their own, so that one can be replaced. */
function bound<T extends object>(object: T): T {
  return new Proxy(object, {
    ownKeys: (target) => [
      ...new Set([...Reflect.ownKeys(target), ...Reflect.ownKeys(Object.getPrototypeOf(target) ?? {})]),
    ],
    getOwnPropertyDescriptor: (target, key) => ({
      configurable: true,
      enumerable: true,
      value: Reflect.get(target, key),
    }),
    get: (target, key) => {
      const value = Reflect.get(target, key);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
