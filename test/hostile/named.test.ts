import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Activity, Http, Line } from '../support/line.js';
import { askForTokens } from './crowd.js';
import { type Guarded, guarded } from './guarded.js';

/** Attacks and accidents with a name, all against one server; at the end it must be as if nothing had been. */
describe('a hostile client', () => {
  let server: Guarded;
  let line: Line;
  beforeAll(async () => {
    server = await guarded();
    line = await Line.begin(server.http);
    for (const text of ['india', 'exporter', 'yes', 't1']) await line.ask(text);
  });
  afterAll(async () => {
    expect(await server.finish()).toEqual([]);
  });

  const idOf = (text: string): string => (JSON.parse(text) as { id: string }).id;
  const words = (answers: readonly Activity[]) => answers.map(({ text }) => text ?? '').join('\n');
  const raw = (body: Buffer | string, path = line.path) => server.http.send('POST', path, Buffer.from(body));

  /** Taps and returns the words of the answer. */
  async function tap(value: unknown): Promise<string> {
    const { status, text } = await line.post({ type: 'message', from: { id: 'trader' }, value });
    expect(status, text).toBe(200);
    return words(await line.answersTo(idOf(text)));
  }
  const answer = (fact: unknown, value: unknown) => tap({ v: 1, means: { kind: 'answer', fact, value } });
  const command = (name: string, more = {}) => tap({ v: 1, means: { kind: 'command', command: name, ...more } });

  test('two messages at once: both are answered, in the order they were taken', async () => {
    const ids = (await Promise.all([line.say('why'), line.say('help')])).map(({ text }) => idOf(text)).sort();
    for (const id of ids) await line.answersTo(id);
    const replies = (await line.transcript()).flatMap(({ replyToId }) => replyToId ?? []);
    expect(replies.filter((id, i) => ids.includes(id) && id !== replies[i - 1])).toEqual(ids);
  });

  test('one activity delivered ten times is one', async () => {
    const posts = await Promise.all(Array.from({ length: 10 }, () => line.say('menu', 'once')));
    expect(new Set(posts.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    await line.answersTo(idOf(posts[0]?.text ?? ''));
    const same = (await line.transcript()).filter(({ channelData }) => channelData?.clientActivityID === 'once');
    expect(same).toHaveLength(1);
  });

  test('a tap on an old card changes that answer', async () => {
    expect(await answer('role', 'importer')).toMatch(/import/i);
    expect(await line.ask('my answers')).toMatch(/import/i);
  });

  test('1 MB of text is too much', async () => {
    expect((await line.say('x'.repeat(1024 * 1024))).status).toBe(413);
    expect((await line.say('x'.repeat(32_001))).status).toBe(400);
  });

  test.each([
    ['invalid UTF-8', Buffer.from([0x22, 0xc3, 0x28, 0x22])],
    ['an overlong encoding', Buffer.from([0x22, 0xc0, 0xaf, 0x22])],
    ['no JSON', 'type=message'],
    ['nothing', ''],
    ['null', 'null'],
    ['an array', '[]'],
    ['deep nesting', `{"type":"message","from":{"id":"a"},"value":${'['.repeat(50_000)}${']'.repeat(50_000)}}`],
    ['nesting that never closes', '['.repeat(100_000)],
  ])('%s is refused', async (_name, body) => {
    expect((await raw(body)).status).toBe(400);
  });

  test.each(['text', 'type', 'attachments', 'channelData', 'from', 'value'])(
    'a length that is no number, in %s, is no list and no text',
    async (key) => {
      const length = { length: { toString: 'x' } };
      const odd = key === 'from' ? { id: length } : key === 'channelData' ? { clientActivityID: length } : length;
      const { status } = await line.post({ type: 'message', from: { id: 'trader' }, text: 'menu', [key]: odd });
      expect(status).toBe(['channelData', 'value'].includes(key) ? 200 : 400);
      const token = await server.http.send('POST', '/v3/directline/tokens/generate', { locale: length });
      expect(token.status).toBe(400);
    },
  );

  test('activities of unknown types are taken and left alone', async () => {
    for (const type of ['invoke', 'trace', 'no such type', '__proto__', 'handoff']) {
      expect((await line.post({ type, from: { id: 'trader' }, text: 'person' })).status).toBe(200);
    }
    expect(await line.ask('my answers')).toMatch(/India/);
  });

  test('keys that reach into prototypes reach nothing', async () => {
    const key = '"__proto__":{"kind":"hello","text":"person"},"constructor":{"prototype":{"type":"message"}}';
    const bodies = [
      `{"type":"message","from":{"id":"a"},"text":"menu",${key}}`,
      `{"type":"message","from":{"id":"a"},"value":{"v":1,"means":{"kind":"answer","fact":"role","value":"exporter",${key}}}}`,
      `{"type":"message","from":{"id":"a",${key}},"channelData":{${key}},"value":{${key}}}`,
      `{"type":"message","from":{"id":"a"},"value":{"v":1,"means":{${key}}}}`,
    ];
    for (const body of bodies) expect((await raw(body)).status).toBe(200);
    for (const fact of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      await answer(fact, 'x');
      await command('change', { about: fact });
      await line.ask(`change ${fact}`);
    }
    expect(await line.ask('my answers')).toMatch(/India/);
  });

  test("another conversation's token opens nothing", async () => {
    const other = await Line.begin(server.http);
    const thief = new Http(server.program.origin, other.token);
    const status = async (method: string, path: string, body?: unknown) =>
      (await thief.send(method, path, body)).status;
    expect(await status('GET', line.path)).toBe(403);
    expect(await status('POST', line.path, { type: 'message', from: { id: 'a' }, text: 'delete my data' })).toBe(403);
    expect(await status('GET', line.path.replace('/activities', ''))).toBe(403);
    expect(await status('POST', '/v3/directline/tokens/generate', {})).toBe(403);
    expect(await status('GET', other.path)).toBe(200);
    thief.close();
  });

  test.each([
    ['an unknown fact', 'secretDiscount', true],
    ['a wrong type', 'role', 5],
    ['an unknown option', 'role', 'emperor'],
    ['an unknown programme', 'programme', 'atlantis'],
    ['an unknown tier', 'tier', 't99'],
    ['a number out of its range', 'yearsTrading', -5],
    ['money in a wrong currency', 'annualTurnover', { amount: 1e300, currency: 'XXX' }],
    ['a nested value', 'role', { value: 'exporter' }],
  ])('a forged answer changes nothing: %s', async (_name, fact, value) => {
    const before = await line.ask('my answers');
    await answer(fact, value);
    expect(await line.ask('my answers')).toBe(before);
  });

  test('"yes, delete" that nobody was asked for asks first', async () => {
    for (const name of ['erase-confirmed', 'restart-confirmed']) {
      expect(await command(name)).toMatch(/\?/);
      await command('cancel');
    }
    expect(await line.ask('my answers')).toMatch(/India/);
  });

  test('"yes, delete" after we asked deletes', async () => {
    const leaving = await Line.begin(server.http);
    await leaving.ask('india');
    await leaving.ask('delete my data');
    const value = { v: 1, means: { kind: 'command', command: 'erase-confirmed' } };
    expect((await leaving.post({ type: 'message', from: { id: 'a' }, value })).status).toBe(200);
    for (;;) {
      const { status, text } = await leaving.say('hello?');
      if (status === 200) continue;
      expect(text).toMatch(/ConversationEnded/);
      break;
    }
    expect(JSON.stringify(await leaving.transcript())).not.toMatch(/india/i);
  });

  test('a card with 200 kB in it holds up nobody', async () => {
    await command('change', { about: 'y'.repeat(200_000) });
    await answer('role', 'z'.repeat(200_000));
    await line.ask('q'.repeat(30_000));
  });

  test('5,000 tokens asked from one address: some, and then none, and everybody else goes on', async () => {
    const statuses = await askForTokens(server.program.origin, 5_000);
    expect([...statuses.keys()].sort()).toEqual([200, 429]);
    expect(statuses.get(200)).toBeLessThan(1_000);
    expect(await server.control.ask('my answers')).toMatch(/India/);
  });

  test('sockets that say half a request, or a letter now and then, are not waited for for ever', async () => {
    const closed = Array.from({ length: 50 }, (_, i) => {
      const socket = connect(server.port, '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\nHost: a\r\nX-'));
      // Every second one keeps sending: that must not buy it time.
      const drip = i % 2 === 0 ? setInterval(() => socket.write('a'), 200) : undefined;
      socket.on('error', () => {});
      socket.resume();
      return new Promise<void>((resolve) => {
        socket.once('close', () => {
          clearInterval(drip);
          resolve();
        });
      });
    });
    expect(await server.control.ask('my answers')).toMatch(/India/);
    await Promise.all(closed);
  });
});
