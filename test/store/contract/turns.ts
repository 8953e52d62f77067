import { expect, test } from 'vitest';
import { openStore } from '../../../bot/store/open.js';
import { emptyMemory } from '../../../dialogs/memory.js';
import { arrival, later, memory, message, ticket, turn } from './sample.js';
import { type Fresh, useStore } from './use-store.js';

export function aTurn(fresh: Fresh): void {
  const our = useStore(fresh);

  test('answers the oldest waiting activity, and what needs no turn does not wait', async () => {
    const id = await our.begun();
    await our.store.accept(arrival(id, { wantsTurn: false }));
    await our.store.accept(arrival(id, { body: message('first') }));
    await our.store.accept(arrival(id, { body: message('second') }));
    expect(await our.store.nextUnanswered(id)).toMatchObject({
      activity: { sequence: 2, body: message('first') },
      conversation: await our.store.conversation(id),
    });
    await our.store.saveTurn(turn(id, { answers: 2 }));
    expect(await our.store.nextUnanswered(id)).toMatchObject({ activity: { sequence: 3 } });
    await our.store.saveTurn(turn(id, { answers: 3, version: 1 }));
    expect(await our.store.nextUnanswered(id)).toBeUndefined();
  });

  test('saves memory, says and tickets together', async () => {
    const id = await our.begun();
    await our.store.accept(arrival(id));
    const opened = [ticket(id), ticket(id, { programme: null })];
    const says = [message('One.'), message('Two.')];
    const saved = await our.store.saveTurn(turn(id, { says, tickets: opened, at: later(2) }));
    const activities = says.map((body, i) => ({
      conversation: id,
      sequence: i + 2,
      from: 'assistant',
      at: later(2),
      body,
    }));
    expect(saved).toEqual({ kind: 'saved', activities });
    expect(await our.store.activities(id, 1, 10)).toEqual(activities);
    expect(await our.store.conversation(id)).toMatchObject({ memory, version: 1, lastSequence: 3, ended: false });
    expect(await our.store.tickets(id)).toEqual(opened.map((it) => it.ticket));
  });

  test('may have nothing to say', async () => {
    const id = await our.begun();
    await our.store.accept(arrival(id));
    expect(await our.store.saveTurn(turn(id, { says: [] }))).toEqual({ kind: 'saved', activities: [] });
    expect(await our.store.conversation(id)).toMatchObject({ version: 1, lastSequence: 1 });
  });

  test('an answered activity is not answered again', async () => {
    const id = await our.begun();
    await our.store.accept(arrival(id));
    await our.store.saveTurn(turn(id));
    for (const version of [0, 1]) {
      const again = turn(id, { version, memory: emptyMemory, tickets: [ticket(id)] });
      expect(await our.store.saveTurn(again)).toEqual({ kind: 'answered-already' });
    }
    expect(await our.store.conversation(id)).toMatchObject({ version: 1, memory, lastSequence: 2 });
    expect(await our.store.tickets(id)).toEqual([]);
  });

  test('computed from an old version is refused, and its activity goes on waiting', async () => {
    const id = await our.begun();
    await our.store.accept(arrival(id));
    await our.store.accept(arrival(id));
    await our.store.saveTurn(turn(id, { answers: 1 }));
    expect(await our.store.saveTurn(turn(id, { answers: 2 }))).toEqual({ kind: 'changed-meanwhile' });
    expect(await our.store.nextUnanswered(id)).toMatchObject({ activity: { sequence: 2 } });
    expect((await our.store.saveTurn(turn(id, { answers: 2, version: 1 }))).kind).toBe('saved');
  });

  test('two writers cannot both win, on one instance or on two', async () => {
    const other = await openStore(our.url);
    for (let round = 0; round < 10; round++) {
      const id = await our.begun();
      await our.store.accept(arrival(id));
      await our.store.accept(arrival(id));
      const results = await Promise.all(
        [1, 1, 2, 2].map((answers, i) => (i % 2 ? our.store : other).saveTurn(turn(id, { answers }))),
      );
      expect(results.filter(({ kind }) => kind === 'saved')).toHaveLength(1);
      expect(await our.store.conversation(id)).toMatchObject({ version: 1, lastSequence: 3 });
    }
    await other.close();
  });

  test('that fails halfway leaves nothing behind', async () => {
    const id = await our.begun();
    await our.store.accept(arrival(id));
    const twice = ticket(id);
    await expect(our.store.saveTurn(turn(id, { tickets: [twice, twice] }))).rejects.toThrow();
    expect(await our.store.conversation(id)).toMatchObject({ version: 0, memory: emptyMemory, lastSequence: 1 });
    expect(await our.store.tickets(id)).toEqual([]);
    expect((await our.store.saveTurn(turn(id, { tickets: [twice] }))).kind).toBe('saved');
  });

  test('arrivals and turns at once still make one gapless transcript', async () => {
    const id = await our.begun();
    const answerAll = async () => {
      for (let quiet = 0; quiet < 3; ) {
        const next = await our.store.nextUnanswered(id);
        if (!next) quiet++;
        else
          await our.store.saveTurn(turn(id, { answers: next.activity.sequence, version: next.conversation.version }));
      }
    };
    await Promise.all([
      ...Array.from({ length: 20 }, (_, i) => our.store.accept(arrival(id, { key: `k${i}` }))),
      answerAll(),
      answerAll(),
    ]);
    await answerAll();
    const all = await our.transcript(id);
    expect(all.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
    expect(all.filter(({ from }) => from === 'assistant')).toHaveLength(20);
  });

  test('a transcript is read from any point, in pieces', async () => {
    const id = await our.begun();
    for (let i = 0; i < 5; i++) await our.store.accept(arrival(id));
    const numbers = async (after: number, limit: number) =>
      (await our.store.activities(id, after, limit)).map(({ sequence }) => sequence);
    expect(await numbers(0, 2)).toEqual([1, 2]);
    expect(await numbers(2, 2)).toEqual([3, 4]);
    expect(await numbers(4, 2)).toEqual([5]);
    expect(await numbers(5, 2)).toEqual([]);
  });
}
