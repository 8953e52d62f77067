import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newConversationId } from '../../bot/ids.js';
import { openStore } from '../../bot/store/open.js';
import type {
  ActivityBody,
  Arrival,
  ConversationId,
  NewTicket,
  SavedTurn,
  Store,
  TicketId,
} from '../../bot/store/store.js';
import { emptyMemory, type Memory } from '../../dialogs/memory.js';

export const message = (text: string): ActivityBody => ({ type: 'message', text });
export const noon = '2026-11-24T12:00:00.000Z';
export const later = (seconds: number): string => new Date(Date.parse(noon) + seconds * 1000).toISOString();

const memory: Memory = {
  answers: [{ fact: 'yearsTrading', value: 3 }],
  offered: [{ label: 'Yes', means: { kind: 'answer', fact: 'exports', value: true } }],
  misses: 1,
  greeted: true,
};
const reference = { serviceUrl: 'https://smba.example/', user: { id: '29:1', name: 'Amina' } };
let tickets = 0;
const ticket = (): NewTicket => ({
  id: `F26-${process.pid}-${++tickets}` as TicketId,
  programme: 'eu',
  reason: 'asked for a person',
  brief: { verdict: 'likely', answers: ['3 years'] },
});

/** What every store promises, whatever database it is on. Each group gets a database of its own. */
export function storeContract(fresh: () => Promise<string>): void {
  let url: string;
  let store: Store;
  beforeAll(async () => {
    url = await fresh();
    store = await openStore(url);
  });
  afterAll(() => store?.close());

  const begun = async (more: Partial<Parameters<Store['begin']>[0]> = {}): Promise<ConversationId> => {
    const id = newConversationId();
    await store.begin({ id, channel: 'webchat', at: noon, reference: null, ...more });
    return id;
  };
  const arrival = (conversation: ConversationId, more: Partial<Arrival> = {}): Arrival => ({
    conversation,
    key: null,
    at: noon,
    body: message('hello'),
    wantsTurn: true,
    ...more,
  });
  const turn = (conversation: ConversationId, more: Partial<SavedTurn> = {}): SavedTurn => ({
    conversation,
    version: 0,
    answers: 1,
    memory,
    at: noon,
    says: [message('Welcome.')],
    tickets: [],
    push: false,
    ...more,
  });
  const transcript = (id: ConversationId) => store.activities(id, 0, 1000);

  describe('a conversation', () => {
    test('begins empty, and a known one is left as it is', async () => {
      const id = newConversationId();
      expect(await store.begin({ id, channel: 'msteams', at: noon, reference })).toBe('begun');
      await store.accept(arrival(id));
      expect(await store.begin({ id, channel: 'webchat', at: noon, reference: null })).toBe('known');
      expect(await store.conversation(id)).toEqual({
        id,
        channel: 'msteams',
        memory: emptyMemory,
        version: 0,
        lastSequence: 1,
        ended: false,
        reference,
      });
    });

    test('that is unknown is nobody’s', async () => {
      const id = newConversationId();
      expect(await store.conversation(id)).toBeUndefined();
      expect(await store.accept(arrival(id, { key: 'k' }))).toEqual({ kind: 'no-such-conversation' });
      expect(await store.nextUnanswered(id)).toBeUndefined();
      expect(await store.saveTurn(turn(id))).toEqual({ kind: 'answered-already' });
      expect(await transcript(id)).toEqual([]);
      expect(await store.tickets(id)).toEqual([]);
      expect(await store.erase(id, () => [message('bye')], noon)).toEqual({ messages: 0, answers: 0, tickets: 0 });
      await store.delivered(id, [1]);
    });

    test('with a memory of another shape, from an older version, is read as one that just began', async () => {
      const id = await begun();
      await store.accept(arrival(id));
      const old = { position: 'q7', answers: { q1: 'yes' } } as unknown as Memory;
      expect((await store.saveTurn(turn(id, { memory: old }))).kind).toBe('saved');
      expect(await store.conversation(id)).toMatchObject({ memory: emptyMemory, version: 1, lastSequence: 2 });
    });
  });

  describe('what arrives', () => {
    test('is written down as it came, with the next number', async () => {
      const id = await begun();
      const body = { type: 'message', text: 'hi', channelData: { nested: [1, null, { a: true }] } };
      const activity = { conversation: id, sequence: 1, from: 'trader', at: later(5), body };
      expect(await store.accept(arrival(id, { body, at: later(5) }))).toEqual({ kind: 'accepted', activity });
      expect(await transcript(id)).toEqual([activity]);
    });

    test('a repeated key is one activity', async () => {
      const id = await begun();
      const first = await store.accept(arrival(id, { key: 'k1', body: message('one') }));
      const again = await store.accept(arrival(id, { key: 'k1', body: message('other words'), at: later(9) }));
      const next = await store.accept(arrival(id, { key: 'k2' }));
      expect(first).toMatchObject({ kind: 'accepted', activity: { sequence: 1 } });
      expect(again).toEqual({ ...first, kind: 'repeated' });
      expect(next).toMatchObject({ kind: 'accepted', activity: { sequence: 2 } });
      expect(await transcript(id)).toHaveLength(2);
    });

    test('a key is the sender’s own: another conversation may use it too, and none is never a repeat', async () => {
      const [one, two] = [await begun(), await begun()];
      for (const id of [one, two]) {
        expect((await store.accept(arrival(id, { key: 'same' }))).kind).toBe('accepted');
        expect((await store.accept(arrival(id))).kind).toBe('accepted');
        expect((await store.accept(arrival(id))).kind).toBe('accepted');
      }
    });

    test('a key arriving many times at once is still one activity', async () => {
      const id = await begun();
      const all = await Promise.all(Array.from({ length: 20 }, () => store.accept(arrival(id, { key: 'k' }))));
      expect(all.filter(({ kind }) => kind === 'accepted')).toHaveLength(1);
      expect(all.filter(({ kind }) => kind === 'repeated')).toHaveLength(19);
      expect(await store.conversation(id)).toMatchObject({ lastSequence: 1 });
    });

    test('numbers have no holes, with 50 arrivals at once through two instances', async () => {
      const other = await openStore(url);
      const id = await begun();
      await Promise.all(
        Array.from({ length: 50 }, (_, i) => (i % 2 ? store : other).accept(arrival(id, { key: `k${i % 40}` }))),
      );
      expect((await transcript(id)).map(({ sequence }) => sequence)).toEqual(
        Array.from({ length: 40 }, (_, i) => i + 1),
      );
      expect(await store.conversation(id)).toMatchObject({ lastSequence: 40 });
      await other.close();
    });

    test('times never go back', async () => {
      const id = await begun();
      await store.accept(arrival(id, { at: later(10) }));
      await store.accept(arrival(id, { at: later(5) }));
      await store.saveTurn(turn(id, { at: later(7) }));
      await store.accept(arrival(id, { at: later(11) }));
      expect((await transcript(id)).map(({ at }) => at)).toEqual([10, 10, 10, 11].map(later));
    });
  });

  describe('a turn', () => {
    test('answers the oldest waiting activity, and what needs no turn does not wait', async () => {
      const id = await begun();
      await store.accept(arrival(id, { wantsTurn: false }));
      await store.accept(arrival(id, { body: message('first') }));
      await store.accept(arrival(id, { body: message('second') }));
      expect(await store.nextUnanswered(id)).toMatchObject({ sequence: 2, body: message('first') });
      await store.saveTurn(turn(id, { answers: 2 }));
      expect(await store.nextUnanswered(id)).toMatchObject({ sequence: 3 });
      await store.saveTurn(turn(id, { answers: 3, version: 1 }));
      expect(await store.nextUnanswered(id)).toBeUndefined();
    });

    test('saves memory, says and tickets together', async () => {
      const id = await begun();
      await store.accept(arrival(id));
      const opened = [ticket(), { ...ticket(), programme: null }];
      const says = [message('One.'), message('Two.')];
      const saved = await store.saveTurn(turn(id, { says, tickets: opened, at: later(2) }));
      const activities = says.map((body, i) => ({
        conversation: id,
        sequence: i + 2,
        from: 'assistant',
        at: later(2),
        body,
      }));
      expect(saved).toEqual({ kind: 'saved', activities });
      expect(await store.activities(id, 1, 10)).toEqual(activities);
      expect(await store.conversation(id)).toMatchObject({ memory, version: 1, lastSequence: 3, ended: false });
      expect(await store.tickets(id)).toEqual(
        opened.map((it) => ({ ...it, conversation: id, status: 'queued', at: later(2) })),
      );
    });

    test('may have nothing to say', async () => {
      const id = await begun();
      await store.accept(arrival(id));
      expect(await store.saveTurn(turn(id, { says: [] }))).toEqual({ kind: 'saved', activities: [] });
      expect(await store.conversation(id)).toMatchObject({ version: 1, lastSequence: 1 });
    });

    test('an answered activity is not answered again', async () => {
      const id = await begun();
      await store.accept(arrival(id));
      await store.saveTurn(turn(id));
      for (const version of [0, 1]) {
        const again = turn(id, { version, memory: emptyMemory, tickets: [ticket()] });
        expect(await store.saveTurn(again)).toEqual({ kind: 'answered-already' });
      }
      expect(await store.conversation(id)).toMatchObject({ version: 1, memory, lastSequence: 2 });
      expect(await store.tickets(id)).toEqual([]);
    });

    test('computed from an old version is refused, and its activity goes on waiting', async () => {
      const id = await begun();
      await store.accept(arrival(id));
      await store.accept(arrival(id));
      await store.saveTurn(turn(id, { answers: 1 }));
      expect(await store.saveTurn(turn(id, { answers: 2 }))).toEqual({ kind: 'changed-meanwhile' });
      expect(await store.nextUnanswered(id)).toMatchObject({ sequence: 2 });
      expect((await store.saveTurn(turn(id, { answers: 2, version: 1 }))).kind).toBe('saved');
    });

    test('two writers cannot both win, on one instance or on two', async () => {
      const other = await openStore(url);
      for (let round = 0; round < 10; round++) {
        const id = await begun();
        await store.accept(arrival(id));
        await store.accept(arrival(id));
        const results = await Promise.all(
          [1, 1, 2, 2].map((answers, i) => (i % 2 ? store : other).saveTurn(turn(id, { answers }))),
        );
        expect(results.filter(({ kind }) => kind === 'saved')).toHaveLength(1);
        expect(await store.conversation(id)).toMatchObject({ version: 1, lastSequence: 3 });
      }
      await other.close();
    });

    test('that fails halfway leaves nothing behind', async () => {
      const id = await begun();
      await store.accept(arrival(id));
      const twice = ticket();
      await expect(store.saveTurn(turn(id, { tickets: [twice, twice] }))).rejects.toThrow();
      expect(await store.conversation(id)).toMatchObject({ version: 0, memory: emptyMemory, lastSequence: 1 });
      expect(await store.tickets(id)).toEqual([]);
      expect((await store.saveTurn(turn(id, { tickets: [twice] }))).kind).toBe('saved');
    });

    test('arrivals and turns at once still make one gapless transcript', async () => {
      const id = await begun();
      const answerAll = async () => {
        for (let quiet = 0; quiet < 3; ) {
          const [waiting, conversation] = [await store.nextUnanswered(id), await store.conversation(id)];
          if (!waiting || !conversation) quiet++;
          else await store.saveTurn(turn(id, { answers: waiting.sequence, version: conversation.version }));
        }
      };
      await Promise.all([
        ...Array.from({ length: 20 }, (_, i) => store.accept(arrival(id, { key: `k${i}` }))),
        answerAll(),
        answerAll(),
      ]);
      await answerAll();
      const all = await transcript(id);
      expect(all.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
      expect(all.filter(({ from }) => from === 'assistant')).toHaveLength(20);
    });

    test('a transcript is read from any point, in pieces', async () => {
      const id = await begun();
      for (let i = 0; i < 5; i++) await store.accept(arrival(id));
      const numbers = async (after: number, limit: number) =>
        (await store.activities(id, after, limit)).map(({ sequence }) => sequence);
      expect(await numbers(0, 2)).toEqual([1, 2]);
      expect(await numbers(2, 2)).toEqual([3, 4]);
      expect(await numbers(4, 2)).toEqual([5]);
      expect(await numbers(5, 2)).toEqual([]);
    });
  });

  describe('hostile text', () => {
    const texts = {
      quotes: `'; drop table activities; -- "\\" \\u0000 %_ $1 ?`,
      'a NUL character': 'before\0after',
      'half an emoji': 'lone \ud83d surrogate',
      'many scripts': '😀 👩‍👩‍👧 مرحبا हिन्दी \u202e\u2028 \r\n\t',
      '100 kB': 'ü'.repeat(50_000),
    };
    test.each(Object.entries(texts))('%s comes back as it was', async (_, text) => {
      const id = await begun({ reference: { text } });
      const remembered = { ...memory, answers: [{ fact: text, value: text }] };
      expect((await store.accept(arrival(id, { key: text, body: message(text) }))).kind).toBe('accepted');
      expect((await store.accept(arrival(id, { key: text, body: message(text) }))).kind).toBe('repeated');
      expect((await store.accept(arrival(id, { key: `${text}\0` }))).kind).toBe('accepted');
      const brief = { ...ticket(), brief: { text } };
      await store.saveTurn(turn(id, { memory: remembered, says: [message(text)], tickets: [brief] }));
      expect(await store.conversation(id)).toMatchObject({ memory: remembered, reference: { text } });
      expect((await transcript(id)).map(({ body }) => body.text)).toEqual([text, 'hello', text]);
      expect(await store.tickets(id)).toMatchObject([{ brief: { text } }]);
    });

    test('an id nobody made is nobody’s', async () => {
      const id = await begun();
      for (const text of [
        ...Object.values(texts),
        '',
        `${id}\0`,
        `${id}\0x`,
        ` ${id}`,
        id.toLowerCase().toUpperCase(),
      ]) {
        expect(await store.conversation(text as ConversationId)).toBeUndefined();
        expect((await store.accept(arrival(text as ConversationId))).kind).toBe('no-such-conversation');
        expect(await transcript(text as ConversationId)).toEqual([]);
      }
    });

    test('a reason with a NUL character is kept readable', async () => {
      const id = await begun();
      await store.accept(arrival(id));
      await store.saveTurn(turn(id, { tickets: [{ ...ticket(), reason: 'one\0two' }] }));
      expect(await store.tickets(id)).toMatchObject([{ reason: 'one\ufffdtwo' }]);
    });
  });

  describe('"delete my data"', () => {
    test('erase leaves only the farewell', async () => {
      const id = await begun();
      await store.accept(
        arrival(id, { key: 'k1', body: { type: 'event', name: 'hello', value: { type: 'message' } } }),
      );
      await store.saveTurn(turn(id, { tickets: [ticket(), ticket()] }));
      await store.accept(arrival(id, { body: message('delete my data') }));
      let told: unknown;
      const erased = await store.erase(
        id,
        (what) => {
          told = what;
          return [message('All gone.'), { type: 'endOfConversation' }];
        },
        later(3),
      );
      expect(erased).toEqual({ messages: 2, answers: 1, tickets: 2 });
      expect(told).toEqual(erased);
      expect(await transcript(id)).toEqual([
        { conversation: id, sequence: 4, from: 'assistant', at: later(3), body: message('All gone.') },
        { conversation: id, sequence: 5, from: 'assistant', at: later(3), body: { type: 'endOfConversation' } },
      ]);
      expect(await store.tickets(id)).toEqual([]);
      expect(await store.nextUnanswered(id)).toBeUndefined();
      expect(await store.conversation(id)).toMatchObject({
        memory: emptyMemory,
        version: 2,
        lastSequence: 5,
        ended: true,
      });
    });

    test('an ended conversation refuses everything', async () => {
      const id = await begun();
      await store.accept(arrival(id, { key: 'k' }));
      await store.erase(id, () => [message('Bye.')], noon);
      const before = await store.conversation(id);
      expect(await store.accept(arrival(id, { key: 'k' }))).toEqual({ kind: 'ended' });
      expect(await store.saveTurn(turn(id, { version: 1 }))).toEqual({ kind: 'answered-already' });
      expect(await store.begin({ id, channel: 'webchat', at: noon, reference })).toBe('known');
      const again = await store.erase(id, () => [message('Bye again.')], noon);
      expect(again).toEqual({ messages: 0, answers: 0, tickets: 0 });
      expect(await store.conversation(id)).toEqual(before);
      expect((await transcript(id)).map(({ body }) => body.text)).toEqual(['Bye.']);
    });

    test('a turn that was being computed meanwhile is not saved, whoever is first', async () => {
      for (let round = 0; round < 10; round++) {
        const id = await begun();
        await store.accept(arrival(id));
        await Promise.all([
          store.saveTurn(turn(id, { tickets: [ticket()] })),
          store.erase(id, () => [message('Bye.')], noon),
          store.accept(arrival(id)),
        ]);
        expect((await transcript(id)).map(({ body }) => body.text)).toEqual(['Bye.']);
        expect(await store.tickets(id)).toEqual([]);
      }
    });

    test('a farewell that fails erases nothing', async () => {
      const id = await begun();
      await store.accept(arrival(id));
      const fail = () => {
        throw new Error('no words');
      };
      await expect(store.erase(id, fail, noon)).rejects.toThrow('no words');
      expect(await store.conversation(id)).toMatchObject({ ended: false, lastSequence: 1 });
    });
  });

  describe('secrets', () => {
    test('a secret is made once, however many ask at once', async () => {
      const other = await openStore(url);
      let made = 0;
      const make = () => `secret ${++made}`;
      const all = await Promise.all(
        Array.from({ length: 20 }, (_, i) => (i % 2 ? store : other).secret('tokens', make)),
      );
      expect(new Set(all)).toEqual(new Set(['secret 1']));
      expect(made).toBe(1);
      expect(await other.secret('another', make)).toBe('secret 2');
      await other.close();
    });

    test('one that could not be made is made next time', async () => {
      const fail = () => {
        throw new Error('no randomness');
      };
      await expect(store.secret('late', fail)).rejects.toThrow('no randomness');
      expect(await store.secret('late', () => 'made')).toBe('made');
    });
  });

  describe('what a crash left behind', () => {
    let url: string;
    let store: Store;
    beforeAll(async () => {
      url = await fresh();
      store = await openStore(url);
    });
    afterAll(() => store?.close());

    const conversation = async (id: string, reference: ActivityBody | null = null): Promise<ConversationId> => {
      await store.begin({ id: id as ConversationId, channel: 'msteams', at: noon, reference });
      return id as ConversationId;
    };

    test('conversations that still wait are found, the longest waiting first', async () => {
      expect(await store.unansweredConversations(10)).toEqual([]);
      const [a, b, c] = [await conversation('a'), await conversation('b'), await conversation('c')];
      await store.accept(arrival(c, { at: later(1) }));
      await store.accept(arrival(a, { at: later(2) }));
      await store.accept(arrival(a, { at: later(3) }));
      await store.accept(arrival(b, { at: later(4), wantsTurn: false }));
      expect(await store.unansweredConversations(10)).toEqual([c, a]);
      expect(await store.unansweredConversations(1)).toEqual([c]);
      await store.saveTurn(turn(c));
      expect(await store.unansweredConversations(10)).toEqual([a]);
      await store.erase(a, () => [], noon);
      expect(await store.unansweredConversations(10)).toEqual([]);
    });

    test('what was pushed waits in the outbox until it is delivered', async () => {
      expect(await store.undelivered(10)).toEqual([]);
      expect(await store.outboxLag(later(0))).toBe(0);
      const [late, early] = [await conversation('late', reference), await conversation('early', reference)];
      for (const id of [late, early]) await store.accept(arrival(id));
      const says = [message('1'), message('2'), message('3')];
      await store.saveTurn(turn(late, { says, push: true, at: later(20) }));
      await store.saveTurn(turn(early, { says, push: true, at: later(10) }));

      const waiting = async (limit = 10) =>
        (await store.undelivered(limit)).map((it) => `${it.conversation} ${it.body.text}`);
      expect(await waiting()).toEqual(['early 1', 'early 2', 'early 3', 'late 1', 'late 2', 'late 3']);
      expect(await waiting(2)).toEqual(['early 1', 'early 2']);
      expect(await store.outboxLag(later(25))).toBe(15_000);
      expect(await store.outboxLag(later(5))).toBe(0);

      await store.delivered(early, [2, 4]);
      await store.delivered(late, []);
      await store.delivered(early, [2, 4]);
      expect(await waiting()).toEqual(['early 2', 'late 1', 'late 2', 'late 3']);
      await store.delivered(early, [3]);
      expect(await store.outboxLag(later(25))).toBe(5_000);
      await store.delivered(late, [2, 3, 4]);
      expect(await waiting()).toEqual([]);
    });

    test('a farewell is pushed too, and the address is forgotten once it has arrived', async () => {
      const id = await conversation('gone', reference);
      await store.accept(arrival(id));
      await store.saveTurn(turn(id, { push: true }));
      await store.erase(id, () => [message('Bye.'), { type: 'endOfConversation' }], noon);
      expect((await store.undelivered(10)).map(({ sequence }) => sequence)).toEqual([3, 4]);
      await store.delivered(id, [3]);
      expect(await store.conversation(id)).toMatchObject({ reference });
      await store.delivered(id, [4]);
      expect(await store.conversation(id)).toMatchObject({ reference: null, ended: true });
    });

    test('a delivered say does not cost a living conversation its address', async () => {
      const id = await conversation('alive', reference);
      await store.accept(arrival(id));
      await store.saveTurn(turn(id, { push: true }));
      await store.delivered(id, [2]);
      expect(await store.conversation(id)).toMatchObject({ reference });
    });

    test('closing and opening again keeps everything', async () => {
      const id = await conversation('kept', reference);
      const opened = ticket();
      await store.accept(arrival(id, { key: 'k' }));
      await store.saveTurn(turn(id, { push: true, tickets: [opened] }));
      const secret = await store.secret('kept', () => 'for ever');
      const all = async () => [
        await store.conversation(id),
        await transcriptOf(id),
        await store.tickets(id),
        await store.undelivered(10),
      ];
      const before = await all();
      await store.close();
      store = await openStore(url);
      expect(await all()).toEqual(before);
      expect(await store.secret('kept', () => 'another')).toBe(secret);
      expect((await store.accept(arrival(id, { key: 'k' }))).kind).toBe('repeated');
    });
    const transcriptOf = (id: ConversationId) => store.activities(id, 0, 100);
  });

  describe('opening', () => {
    test('several instances may open an empty database at once', async () => {
      const empty = await fresh();
      const stores = await Promise.all(Array.from({ length: 4 }, () => openStore(empty)));
      const id = newConversationId();
      for (const one of stores) await one.begin({ id, channel: 'webchat', at: noon, reference: null });
      await Promise.all(stores.map((one) => one.accept(arrival(id))));
      expect(await stores[0]?.conversation(id)).toMatchObject({ lastSequence: 4 });
      await Promise.all(stores.map((one) => one.close()));
    });

    test('closing lets what has begun finish', async () => {
      const one = await openStore(url);
      const id = await begun();
      const writes = Array.from({ length: 30 }, () => one.accept(arrival(id)));
      await Promise.all([one.close(), one.close()]);
      await expect(one.ping()).rejects.toThrow();
      await Promise.all(writes);
      expect(await store.conversation(id)).toMatchObject({ lastSequence: 30 });
    });
  });
}
