import { expect, test } from 'vitest';
import type { Keeping, Unasked } from '../../../bot/store/case.js';
import type { OfficerId } from '../../../bot/store/desk.js';
import type { ConversationId } from '../../../bot/store/store.js';
import { arrival, later, memory, message, noon, ticket, turn } from './sample.js';
import { type Fresh, useStore } from './use-store.js';

const keeping: Keeping = { standing: '{"verdict":"likely"}', judgedBy: 'india@1', lookAt: later(60) };
const nothing: Keeping = { standing: null, judgedBy: null, lookAt: null };

export function saidUnasked(fresh: Fresh): void {
  const our = useStore(fresh);

  /** A conversation whose case is kept. */
  async function kept(more: Partial<Keeping> = {}): Promise<ConversationId> {
    const id = await our.begun();
    await our.store.accept(arrival(id));
    await our.store.saveTurn(turn(id, { keeping: { ...keeping, ...more } }));
    return id;
  }
  const words = (conversation: ConversationId, more: Partial<Unasked> = {}): Unasked => ({
    conversation,
    version: 1,
    memory: { ...memory, misses: 0 },
    keeping: { ...keeping, lookAt: later(600) },
    at: later(61),
    says: [message('A reminder.')],
    push: true,
    ...more,
  });
  const due = async (at: string, ids: readonly ConversationId[]) =>
    (await our.store.toLookAt(at, 1000)).filter((id) => ids.includes(id));

  test('what is kept goes with the turn, and stays as it was where a turn changes nothing of it', async () => {
    const id = await kept();
    expect((await our.store.conversation(id))?.keeping).toEqual(keeping);
    await our.store.accept(arrival(id));
    await our.store.saveTurn(turn(id, { answers: 3, version: 1 }));
    expect((await our.store.conversation(id))?.keeping).toEqual(keeping);
    const fresh = await our.begun();
    expect((await our.store.conversation(fresh))?.keeping).toEqual(nothing);
  });

  test('words, memory and what is kept are saved together, on the version they were computed from', async () => {
    const id = await kept();
    const tried = await Promise.all([1, 2, 3, 4].map(() => our.store.saveUnasked(words(id))));
    expect(tried.filter(({ kind }) => kind === 'saved')).toHaveLength(1);
    expect(tried.filter(({ kind }) => kind === 'changed-meanwhile')).toHaveLength(3);
    expect((await our.transcript(id)).filter(({ body }) => body.text === 'A reminder.')).toHaveLength(1);
    expect(await our.store.conversation(id)).toMatchObject({
      version: 2,
      memory: { misses: 0 },
      keeping: { lookAt: later(600) },
    });
    expect(await our.store.undelivered(id, 10)).toMatchObject([{ body: message('A reminder.') }]);
  });

  test('a turn that was computed before it is computed again', async () => {
    const id = await kept();
    await our.store.accept(arrival(id));
    await our.store.saveUnasked(words(id, { push: false }));
    expect(await our.store.saveTurn(turn(id, { answers: 3, version: 1 }))).toEqual({ kind: 'changed-meanwhile' });
    expect((await our.store.saveTurn(turn(id, { answers: 3, version: 2 }))).kind).toBe('saved');
  });

  test('cases are looked at when it is time, the longest waiting first, and not while an officer has them', async () => {
    const [second, first, without] = [
      await kept({ lookAt: later(50) }),
      await kept({ lookAt: later(40) }),
      await kept({ lookAt: null }),
    ];
    const all = [first, second, without];
    expect(await due(later(39), all)).toEqual([]);
    expect(await due(later(40), all)).toEqual([first]);
    expect(await due(later(99), all)).toEqual([first, second]);
    const taken = await kept({ lookAt: later(40) });
    await our.store.accept(arrival(taken));
    const request = ticket(taken);
    await our.store.saveTurn(turn(taken, { answers: 3, version: 1, tickets: [request] }));
    expect(await due(later(99), [taken])).toEqual([taken]);
    const officer = { id: 'o_1' as OfficerId, name: 'Asha' };
    await our.store.moveTicket({
      ticket: { ...request.ticket, state: { kind: 'claimed', officer }, version: 2 },
      changes: [],
      notices: [],
      version: 2,
      says: [],
      at: later(5),
      push: false,
    });
    expect(await due(later(99), [taken])).toEqual([]);
  });

  test('under other rules only those with reminders, judged by none of them, are looked at at once', async () => {
    const [old, current, silent, never] = [
      await kept(),
      await kept({ judgedBy: 'india@2' }),
      await kept({ lookAt: null }),
      await kept({ judgedBy: null, standing: null }),
    ];
    await our.store.rulesAre(['india@2', 'korea@1'], noon);
    const all = [old, current, silent, never];
    expect(await due(noon, all)).toEqual([old]);
  });

  test('nothing is said where the case went elsewhere or was deleted, and nothing of it is kept', async () => {
    const id = await kept();
    const fresh = await our.begun();
    await our.store.accept(arrival(id));
    await our.store.saveTurn(
      turn(id, { answers: 3, version: 1, code: { kind: 'made', code: { id: `c-${id}`, until: later(900) } } }),
    );
    await our.store.accept(arrival(fresh));
    await our.store.moveCase({
      by: { kind: 'code', id: `c-${id}` },
      from: { id, version: 2, says: [], push: false },
      turn: turn(fresh, { keeping, at: later(5) }),
    });
    expect((await our.store.conversation(id))?.keeping).toEqual(nothing);
    expect((await our.store.conversation(fresh))?.keeping).toEqual(keeping);
    const old = await our.store.conversation(id);
    expect(await our.store.saveUnasked(words(id, { version: old?.version ?? 0 }))).toEqual({
      kind: 'changed-meanwhile',
    });
    await our.store.erase(fresh, () => [], later(9));
    const gone = await our.store.conversation(fresh);
    expect(gone?.keeping).toEqual(nothing);
    expect(await our.store.saveUnasked(words(fresh, { version: gone?.version ?? 0 }))).toEqual({
      kind: 'changed-meanwhile',
    });
    expect(await due(later(9999), [id, fresh])).toEqual([]);
  });
}
