import { expect, test } from 'vitest';
import { openStore } from '../../../bot/store/open.js';
import type { SavedTurn, Unanswered } from '../../../bot/store/store.js';
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
  const answering =
    (asked: Unanswered[]) =>
    (unanswered: Unanswered): SavedTurn => {
      asked.push(unanswered);
      const { conversation, activity } = unanswered;
      return turn(conversation.id, { version: conversation.version, answers: activity.sequence });
    };

  test('is saved together with what it answers, and nothing waits', async () => {
    const id = await our.begun();
    const asked: Unanswered[] = [];
    const accepted = await our.store.accept(arrival(id), answering(asked));
    expect(accepted).toMatchObject({ kind: 'accepted', first: true, activity: { sequence: 1 } });
    expect(accepted.kind === 'accepted' && accepted.answers?.map(({ sequence }) => sequence)).toEqual([2]);
    expect(asked).toMatchObject([{ activity: { sequence: 1 }, conversation: { version: 0, lastSequence: 1 } }]);
    expect(await our.store.nextUnanswered(id)).toBeUndefined();
    expect(await our.store.unansweredConversations(10)).not.toContain(id);
    expect(await our.store.conversation(id)).toMatchObject({ version: 1, lastSequence: 2, memory: turn(id).memory });
    expect(await our.transcript(id)).toHaveLength(2);
  });

  test('goes to the newest address, and waits in the outbox where it is pushed', async () => {
    const id = await our.begun();
    const pushed = (unanswered: Unanswered) => ({ ...answering([])(unanswered), push: true });
    await our.store.accept(arrival(id, { reference }), pushed);
    expect((await our.store.conversation(id))?.reference).toEqual(reference);
    expect(await our.store.undelivered(id, 10)).toHaveLength(1);
  });

  test('is not asked for behind something that waits, nor for what wants no turn, nor for a repeat', async () => {
    const id = await our.begun();
    const asked: Unanswered[] = [];
    await our.store.accept(arrival(id, { wantsTurn: false }), answering(asked));
    await our.store.accept(arrival(id, { key: 'k' }));
    expect(await our.store.accept(arrival(id), answering(asked))).toMatchObject({ first: false, answers: undefined });
    expect(await our.store.accept(arrival(id, { key: 'k' }), answering(asked))).toMatchObject({ kind: 'repeated' });
    expect(asked).toEqual([]);
    expect((await our.store.nextUnanswered(id))?.activity.sequence).toBe(2);
  });

  test('waits for a turn of its own where there is no answer at once', async () => {
    const id = await our.begun();
    const accepted = await our.store.accept(arrival(id), () => undefined);
    expect(accepted).toMatchObject({ kind: 'accepted', first: true, answers: undefined });
    expect((await our.store.nextUnanswered(id))?.activity.sequence).toBe(1);
  });

  test('is answered once, however often it arrives at the same moment', async () => {
    const id = await our.begun();
    const all = await Promise.all(
      Array.from({ length: 10 }, () => our.store.accept(arrival(id, { key: 'k' }), answering([]))),
    );
    expect(all.filter(({ kind }) => kind === 'accepted')).toHaveLength(1);
    expect(await our.transcript(id)).toHaveLength(2);
  });

  test('keeps its place when several arrive at the same moment', async () => {
    const id = await our.begun();
    const all = await Promise.all(Array.from({ length: 10 }, () => our.store.accept(arrival(id), answering([]))));
    expect(all.every((accepted) => accepted.kind === 'accepted' && accepted.answers?.length === 1)).toBe(true);
    const transcript = await our.transcript(id);
    expect(transcript.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    expect(transcript.map(({ from }) => from).join()).toBe(Array(10).fill('trader,assistant').join());
  });
}
