import { expect, test } from 'vitest';
import { openStore } from '../../../bot/store/open.js';
import type { ActivityBody, ConversationId } from '../../../bot/store/store.js';
import { arrival, later, message, noon, reference, ticket, turn } from './sample.js';
import { type Fresh, useStore } from './use-store.js';

export function whatACrashLeftBehind(fresh: Fresh): void {
  const our = useStore(fresh);

  const conversation = async (id: string, reference: ActivityBody | null = null): Promise<ConversationId> => {
    await our.store.begin({ id: id as ConversationId, channel: 'msteams', at: noon, reference });
    return id as ConversationId;
  };

  test('conversations that still wait are found, the longest waiting first', async () => {
    expect(await our.store.unansweredConversations(10)).toEqual([]);
    const [a, b, c] = [await conversation('a'), await conversation('b'), await conversation('c')];
    await our.store.accept(arrival(c, { at: later(1) }));
    await our.store.accept(arrival(a, { at: later(2) }));
    await our.store.accept(arrival(a, { at: later(3) }));
    await our.store.accept(arrival(b, { at: later(4), wantsTurn: false }));
    expect(await our.store.unansweredConversations(10)).toEqual([c, a]);
    expect(await our.store.unansweredConversations(1)).toEqual([c]);
    await our.store.saveTurn(turn(c));
    expect(await our.store.unansweredConversations(10)).toEqual([a]);
    await our.store.erase(a, () => [], noon);
    expect(await our.store.unansweredConversations(10)).toEqual([]);
  });

  test('what was pushed waits in the outbox until it is delivered', async () => {
    expect(await our.store.undeliveredConversations(10)).toEqual([]);
    expect(await our.store.outboxLag(later(0))).toBe(0);
    const [late, early] = [await conversation('late', reference), await conversation('early', reference)];
    for (const id of [late, early]) await our.store.accept(arrival(id));
    const says = [message('1'), message('2'), message('3')];
    await our.store.saveTurn(turn(late, { says, push: true, at: later(20) }));
    await our.store.saveTurn(turn(early, { says, push: true, at: later(10) }));

    const waiting = async (limit = 10) => {
      const found: string[] = [];
      for (const id of await our.store.undeliveredConversations(10))
        for (const { conversation, body } of await our.store.undelivered(id, limit))
          found.push(`${conversation} ${body.text}`);
      return found;
    };
    expect(await waiting()).toEqual(['early 1', 'early 2', 'early 3', 'late 1', 'late 2', 'late 3']);
    expect(await waiting(2)).toEqual(['early 1', 'early 2', 'late 1', 'late 2']);
    expect(await our.store.undeliveredConversations(1)).toEqual([early]);
    expect(await our.store.outboxLag(later(25))).toBe(15_000);
    expect(await our.store.outboxLag(later(5))).toBe(0);

    await our.store.delivered(early, [2, 4]);
    await our.store.delivered(late, []);
    await our.store.delivered(early, [2, 4]);
    expect(await waiting()).toEqual(['early 2', 'late 1', 'late 2', 'late 3']);
    await our.store.delivered(early, [3]);
    expect(await our.store.outboxLag(later(25))).toBe(5_000);
    await our.store.delivered(late, [2, 3, 4]);
    expect(await waiting()).toEqual([]);
  });

  test('a farewell is pushed too, and the address is forgotten once it has arrived', async () => {
    const id = await conversation('gone', reference);
    await our.store.accept(arrival(id));
    await our.store.saveTurn(turn(id, { push: true }));
    await our.store.erase(id, () => [message('Bye.'), { type: 'endOfConversation' }], noon);
    expect((await our.store.undelivered(id, 10)).map(({ sequence }) => sequence)).toEqual([3, 4]);
    await our.store.delivered(id, [3]);
    expect(await our.store.conversation(id)).toMatchObject({ reference });
    await our.store.delivered(id, [4]);
    expect(await our.store.conversation(id)).toMatchObject({ reference: null, ended: true });
  });

  test('a delivered say does not cost a living conversation its address', async () => {
    const id = await conversation('alive', reference);
    await our.store.accept(arrival(id));
    await our.store.saveTurn(turn(id, { push: true }));
    await our.store.delivered(id, [2]);
    expect(await our.store.conversation(id)).toMatchObject({ reference });
  });

  test('closing and opening again keeps everything', async () => {
    const id = await conversation('kept', reference);
    const opened = ticket(id);
    await our.store.accept(arrival(id, { key: 'k' }));
    await our.store.saveTurn(turn(id, { push: true, tickets: [opened] }));
    const secret = await our.store.secret('kept', () => 'for ever');
    const all = async () => [
      await our.store.conversation(id),
      await transcriptOf(id),
      await our.store.tickets(id),
      await our.store.undelivered(id, 10),
    ];
    const before = await all();
    await our.store.close();
    our.store = await openStore(our.url);
    expect(await all()).toEqual(before);
    expect(await our.store.secret('kept', () => 'another')).toBe(secret);
    expect((await our.store.accept(arrival(id, { key: 'k' }))).kind).toBe('repeated');
  });
  const transcriptOf = (id: ConversationId) => our.store.activities(id, 0, 100);
}
