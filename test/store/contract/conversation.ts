import { expect, test } from 'vitest';
import { newConversationId } from '../../../bot/ids.js';
import { emptyMemory } from '../../../dialogs/memory.js';
import { arrival, message, noon, reference, turn } from './sample.js';
import { type Fresh, useStore } from './use-store.js';

export function aConversation(fresh: Fresh): void {
  const our = useStore(fresh);

  test('begins empty, and a known one is left as it is', async () => {
    const id = newConversationId();
    expect(await our.store.begin({ id, channel: 'msteams', at: noon, reference })).toBe('begun');
    await our.store.accept(arrival(id));
    expect(await our.store.begin({ id, channel: 'webchat', at: noon, reference: null })).toBe('known');
    expect(await our.store.conversation(id)).toEqual({
      id,
      channel: 'msteams',
      memory: emptyMemory,
      version: 0,
      lastSequence: 1,
      lastAt: noon,
      ended: false,
      reference,
      ticket: null,
      movedTo: null,
      keeping: { standing: null, judgedBy: null, lookAt: null },
      counted: { days: {}, open: null },
    });
  });

  test('that is unknown is nobody’s', async () => {
    const id = newConversationId();
    expect(await our.store.conversation(id)).toBeUndefined();
    expect(await our.store.accept(arrival(id, { key: 'k' }))).toEqual({ kind: 'no-such-conversation' });
    expect(await our.store.nextUnanswered(id)).toBeUndefined();
    expect(await our.store.saveTurn(turn(id))).toEqual({ kind: 'answered-already' });
    expect(await our.transcript(id)).toEqual([]);
    expect(await our.store.tickets(id)).toEqual([]);
    expect(await our.store.erase(id, () => [message('bye')], noon)).toEqual({ messages: 0, answers: 0, tickets: 0 });
    await our.store.delivered(id, [1]);
  });
}
