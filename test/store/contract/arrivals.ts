import { expect, test } from 'vitest';
import { openStore } from '../../../bot/store/open.js';
import type { Arrival, Conversation, ConversationId, SavedTurn } from '../../../bot/store/store.js';
import { emptyMemory } from '../../../dialogs/memory.js';
import { arrival, later, message, reference, turn } from './sample.js';
import { type Fresh, useStore } from './use-store.js';

export function whatArrives(fresh: Fresh): void {
  const our = useStore(fresh);

  test('is written down as it came, with the next number', async () => {
    const id = await our.begun();
    const body = { type: 'message', text: 'hi', channelData: { nested: [1, null, { a: true }] } };
    const activity = { conversation: id, sequence: 1, from: 'trader', at: later(5), body };
    const accepted = await our.store.accept(arrival(id, { body, at: later(5) }));
    expect(accepted).toMatchObject({ kind: 'accepted', activity });
    expect(await our.transcript(id)).toEqual([activity]);
  });

  test('comes with its conversation, and is first while nothing before it waits', async () => {
    const id = await our.begun();
    const [one, two] = [await our.store.accept(arrival(id)), await our.store.accept(arrival(id))];
    expect(one).toMatchObject({ first: true, conversation: { id, version: 0, lastSequence: 1, memory: emptyMemory } });
    expect(two).toMatchObject({ first: false, conversation: { lastSequence: 2 } });
    await our.store.saveTurn(turn(id));
    await our.store.saveTurn(turn(id, { version: 1, answers: 2 }));
    expect(await our.store.accept(arrival(id))).toMatchObject({ first: true, conversation: { version: 2 } });
    expect(await our.store.accept(arrival(id, { wantsTurn: false }))).toMatchObject({ first: false });
  });

  test('a repeated key is one activity', async () => {
    const id = await our.begun();
    const first = await our.store.accept(arrival(id, { key: 'k1', body: message('one') }));
    const again = await our.store.accept(arrival(id, { key: 'k1', body: message('other words'), at: later(9) }));
    const next = await our.store.accept(arrival(id, { key: 'k2' }));
    expect(first).toMatchObject({ kind: 'accepted', activity: { sequence: 1 } });
    expect(again).toEqual({ kind: 'repeated', activity: first.kind === 'accepted' && first.activity });
    expect(next).toMatchObject({ kind: 'accepted', activity: { sequence: 2 } });
    expect(await our.transcript(id)).toHaveLength(2);
  });

  test('a key is the sender’s own: another conversation may use it too, and none is never a repeat', async () => {
    const [one, two] = [await our.begun(), await our.begun()];
    for (const id of [one, two]) {
      expect((await our.store.accept(arrival(id, { key: 'same' }))).kind).toBe('accepted');
      expect((await our.store.accept(arrival(id))).kind).toBe('accepted');
      expect((await our.store.accept(arrival(id))).kind).toBe('accepted');
    }
  });

  test('a key arriving many times at once is still one activity', async () => {
    const id = await our.begun();
    const all = await Promise.all(Array.from({ length: 20 }, () => our.store.accept(arrival(id, { key: 'k' }))));
    expect(all.filter(({ kind }) => kind === 'accepted')).toHaveLength(1);
    expect(all.filter(({ kind }) => kind === 'repeated')).toHaveLength(19);
    expect(await our.store.conversation(id)).toMatchObject({ lastSequence: 1 });
  });

  test('numbers have no holes, with 50 arrivals at once through two instances', async () => {
    const other = await openStore(our.url);
    const id = await our.begun();
    await Promise.all(
      Array.from({ length: 50 }, (_, i) => (i % 2 ? our.store : other).accept(arrival(id, { key: `k${i % 40}` }))),
    );
    expect((await our.transcript(id)).map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: 40 }, (_, i) => i + 1),
    );
    expect(await our.store.conversation(id)).toMatchObject({ lastSequence: 40 });
    await other.close();
  });

  test('times never go back', async () => {
    const id = await our.begun();
    await our.store.accept(arrival(id, { at: later(10) }));
    await our.store.accept(arrival(id, { at: later(5) }));
    await our.store.saveTurn(turn(id, { at: later(7) }));
    await our.store.accept(arrival(id, { at: later(11) }));
    expect((await our.transcript(id)).map(({ at }) => at)).toEqual([10, 10, 10, 11].map(later));
  });

  test('an address that comes with it replaces the one known; without one the known one stays', async () => {
    const id = await our.begun({ reference });
    const moved = { ...reference, serviceUrl: 'https://smba.example/elsewhere/' };
    await our.store.accept(arrival(id));
    expect(await our.store.conversation(id)).toMatchObject({ reference });
    await our.store.accept(arrival(id, { reference: moved }));
    expect(await our.store.conversation(id)).toMatchObject({ reference: moved });
  });
}

export function whatIsAnsweredAtOnce(fresh: Fresh): void {
  const our = useStore(fresh);
  const read = async (id: ConversationId): Promise<Conversation> => {
    const conversation = await our.store.conversation(id);
    if (!conversation) throw new Error('there is no such conversation');
    return conversation;
  };
  /** A message with the answer to it, made from the conversation as it is now. */
  async function answered(id: ConversationId, more: Partial<Arrival> = {}, other: Partial<SavedTurn> = {}) {
    const now = await read(id);
    const it = turn(id, { version: now.version, answers: now.lastSequence + 1, ...other });
    return { arrival: arrival(id, more), read: now, turn: it };
  }
  const accept = async (...given: Parameters<typeof answered>) => our.store.acceptAnswered(await answered(...given));

  test('is saved together with what it answers, and nothing waits', async () => {
    const id = await our.begun();
    const accepted = await accept(id, { at: later(5) }, { at: later(6) });
    const transcript = await our.transcript(id);
    expect(accepted).toEqual({
      kind: 'accepted',
      activity: transcript[0],
      answers: transcript.slice(1),
      conversation: await read(id),
    });
    expect(transcript).toMatchObject([
      { sequence: 1, from: 'trader', at: later(5), body: message('hello') },
      { sequence: 2, from: 'assistant', at: later(6), body: message('Welcome.') },
    ]);
    expect(await read(id)).toMatchObject({ version: 1, lastSequence: 2, memory: turn(id).memory });
    expect(await our.store.nextUnanswered(id)).toBeUndefined();
    expect(await our.store.unansweredConversations(10)).not.toContain(id);
  });

  test('goes on from what it returned, as if it had been read anew', async () => {
    const id = await our.begun();
    const keeping = { standing: '{}', judgedBy: 'india@1', lookAt: later(100) };
    const first = await accept(id, { reference }, { keeping });
    if (first.kind !== 'accepted') throw new Error(first.kind);
    const next = { ...(await answered(id, { at: later(3) })), read: first.conversation };
    expect(await our.store.acceptAnswered(next)).toMatchObject({ kind: 'accepted', activity: { sequence: 3 } });
    expect(await read(id)).toMatchObject({ version: 2, lastSequence: 4, reference, keeping });
  });

  test('may have nothing to say', async () => {
    const id = await our.begun();
    expect(await accept(id, {}, { says: [] })).toMatchObject({ kind: 'accepted', answers: [] });
    expect(await our.transcript(id)).toHaveLength(1);
    expect(await our.store.nextUnanswered(id)).toBeUndefined();
  });

  test('brings what else belongs to the turn', async () => {
    const id = await our.begun();
    const feedback = { kind: 'refused' as const, text: 'zebrafish?', locale: 'en', programme: null, entries: [] };
    await accept(id, {}, { feedback: [feedback] });
    expect((await our.store.unanswered(1000)).map(({ text }) => text)).toContain('zebrafish?');
  });

  test('goes to the newest address, and waits in the outbox where it is pushed', async () => {
    const id = await our.begun();
    await accept(id, { reference }, { push: true });
    expect((await read(id)).reference).toEqual(reference);
    expect(await our.store.undelivered(id, 10)).toHaveLength(1);
  });

  test('is not taken behind something that waits, and nothing of it stays', async () => {
    const id = await our.begun();
    await our.store.accept(arrival(id));
    const before = await read(id);
    expect(await accept(id)).toEqual({ kind: 'not-first' });
    expect(await read(id)).toEqual(before);
    expect(await our.transcript(id)).toHaveLength(1);
  });

  test('is not taken twice under one key, and nothing of it stays', async () => {
    const id = await our.begun();
    await accept(id, { key: 'k' });
    const before = await read(id);
    const [activity] = await our.transcript(id);
    expect(await accept(id, { key: 'k' })).toEqual({ kind: 'repeated', activity });
    expect(await read(id)).toEqual(before);
    expect(await our.transcript(id)).toHaveLength(2);
  });

  test.each<[string, (id: ConversationId) => Promise<unknown>]>([
    ['something was written down', (id) => our.store.accept(arrival(id, { wantsTurn: false }))],
    ['another was answered', (id) => accept(id)],
    ['it was due to be looked at', () => our.store.rulesAre(['india@2'], later(1))],
    ['it ended', (id) => our.store.erase(id, () => [], later(1))],
  ])('is not taken where %s since it was read', async (_what, change) => {
    const id = await our.begun();
    await accept(id, {}, { keeping: { standing: '{}', judgedBy: 'india@1', lookAt: later(100) } });
    const late = await answered(id);
    await change(id);
    const before = await our.transcript(id);
    expect(await our.store.acceptAnswered(late)).toEqual({ kind: 'changed-meanwhile' });
    expect(await our.transcript(id)).toEqual(before);
  });

  test('is not taken by a conversation that is not there', async () => {
    const id = await our.begun();
    const it = await answered(id);
    const nowhere = 'nowhere' as ConversationId;
    expect(
      await our.store.acceptAnswered({
        arrival: arrival(nowhere),
        read: { ...it.read, id: nowhere },
        turn: { ...it.turn, conversation: nowhere },
      }),
    ).toEqual({ kind: 'changed-meanwhile' });
  });

  test('is answered once, however often it arrives at the same moment, through two instances', async () => {
    const other = await openStore(our.url);
    const id = await our.begun();
    const it = await answered(id, { key: 'k' });
    const all = await Promise.all(Array.from({ length: 10 }, (_, i) => (i % 2 ? our.store : other).acceptAnswered(it)));
    expect(all.filter(({ kind }) => kind === 'accepted')).toHaveLength(1);
    expect(await our.transcript(id)).toHaveLength(2);
    await other.close();
  });
}
