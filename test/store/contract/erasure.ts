import { expect, test } from 'vitest';
import { emptyMemory } from '../../../dialogs/memory.js';
import { arrival, later, message, noon, reference, ticket, turn } from './sample.js';
import { type Fresh, useStore } from './use-store.js';

export function deleteMyData(fresh: Fresh): void {
  const our = useStore(fresh);

  test('erase leaves only the farewell', async () => {
    const id = await our.begun();
    await our.store.accept(
      arrival(id, { key: 'k1', body: { type: 'event', name: 'hello', value: { type: 'message' } } }),
    );
    await our.store.saveTurn(turn(id, { tickets: [ticket(id), ticket(id)] }));
    await our.store.accept(arrival(id, { body: message('delete my data') }));
    let told: unknown;
    const erased = await our.store.erase(
      id,
      (what) => {
        told = what;
        return [message('All gone.'), { type: 'endOfConversation' }];
      },
      later(3),
    );
    expect(erased).toEqual({ messages: 2, answers: 1, tickets: 2 });
    expect(told).toEqual(erased);
    expect(await our.transcript(id)).toEqual([
      { conversation: id, sequence: 4, from: 'assistant', at: later(3), body: message('All gone.') },
      { conversation: id, sequence: 5, from: 'assistant', at: later(3), body: { type: 'endOfConversation' } },
    ]);
    expect(await our.store.tickets(id)).toEqual([]);
    expect(await our.store.nextUnanswered(id)).toBeUndefined();
    expect(await our.store.conversation(id)).toMatchObject({
      memory: emptyMemory,
      version: 2,
      lastSequence: 5,
      ended: true,
    });
  });

  test('an ended conversation refuses everything', async () => {
    const id = await our.begun();
    await our.store.accept(arrival(id, { key: 'k' }));
    await our.store.erase(id, () => [message('Bye.')], noon);
    const before = await our.store.conversation(id);
    expect(await our.store.accept(arrival(id, { key: 'k' }))).toEqual({ kind: 'ended' });
    expect(await our.store.saveTurn(turn(id, { version: 1 }))).toEqual({ kind: 'answered-already' });
    expect(await our.store.begin({ id, channel: 'webchat', at: noon, reference })).toBe('known');
    const again = await our.store.erase(id, () => [message('Bye again.')], noon);
    expect(again).toEqual({ messages: 0, answers: 0, tickets: 0 });
    expect(await our.store.conversation(id)).toEqual(before);
    expect((await our.transcript(id)).map(({ body }) => body.text)).toEqual(['Bye.']);
  });

  test('a turn that was being computed meanwhile is not saved, whoever is first', async () => {
    for (let round = 0; round < 10; round++) {
      const id = await our.begun();
      await our.store.accept(arrival(id));
      await Promise.all([
        our.store.saveTurn(turn(id, { tickets: [ticket(id)] })),
        our.store.erase(id, () => [message('Bye.')], noon),
        our.store.accept(arrival(id)),
      ]);
      expect((await our.transcript(id)).map(({ body }) => body.text)).toEqual(['Bye.']);
      expect(await our.store.tickets(id)).toEqual([]);
    }
  });

  test('a farewell that fails erases nothing', async () => {
    const id = await our.begun();
    await our.store.accept(arrival(id));
    const fail = () => {
      throw new Error('no words');
    };
    await expect(our.store.erase(id, fail, noon)).rejects.toThrow('no words');
    expect(await our.store.conversation(id)).toMatchObject({ ended: false, lastSequence: 1 });
  });
}
