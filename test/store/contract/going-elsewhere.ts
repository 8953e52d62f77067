import { expect, test } from 'vitest';
import type { CaseMove } from '../../../bot/store/case.js';
import type { ConversationId } from '../../../bot/store/store.js';
import { emptyMemory } from '../../../dialogs/memory.js';
import { arrival, later, memory, message, noon, ticket, turn } from './sample.js';
import { type Fresh, useStore } from './use-store.js';

let made = 0;

export function goingElsewhere(fresh: Fresh): void {
  const our = useStore(fresh);

  /** A conversation with a case, a request for a person, a link and a code; and an empty one that has just said something. */
  async function twoPlaces() {
    const [old, fresh] = [await our.begun(), await our.begun()];
    const code = `code-${++made}`;
    await our.store.accept(arrival(old));
    const link = { id: `link-${made}`, madeAt: noon, until: later(900), answers: [], day: '2026-11-24' };
    const opened = ticket(old);
    await our.store.saveTurn(
      turn(old, { tickets: [opened], links: [link], code: { kind: 'made', code: { id: code, until: later(60) } } }),
    );
    await our.store.accept(arrival(fresh));
    return { old, fresh, code, link, opened };
  }
  const move = (
    { old, fresh, code }: { old: ConversationId; fresh: ConversationId; code: string },
    more: Partial<CaseMove> = {},
  ): CaseMove => ({
    by: { kind: 'code', id: code },
    from: { id: old, version: 1, says: [message('It went on.')], push: false },
    turn: turn(fresh, { says: [message('It is here.')], at: later(5) }),
    ...more,
  });
  const nothingMoved = async ({ old, fresh }: { old: ConversationId; fresh: ConversationId }) => {
    expect(await our.store.conversation(old)).toMatchObject({ memory, movedTo: null, version: 1 });
    expect(await our.store.conversation(fresh)).toMatchObject({ memory: emptyMemory, version: 0 });
    expect(await our.store.nextUnanswered(fresh)).toBeDefined();
  };

  test('answers, request and links go together, and the old place is empty and knows where to', async () => {
    const places = await twoPlaces();
    const { old, fresh, code, link, opened } = places;
    expect(await our.store.resumeCode(code, noon)).toBe(old);
    expect(await our.store.moveCase(move(places))).toMatchObject({
      kind: 'saved',
      activities: [{ conversation: fresh, body: message('It is here.') }],
      left: [{ conversation: old, body: message('It went on.') }],
    });
    expect(await our.store.conversation(fresh)).toMatchObject({
      memory,
      movedTo: null,
      ticket: { id: opened.ticket.id, at: 'queue' },
    });
    expect(await our.store.conversation(old)).toMatchObject({
      memory: { ...emptyMemory, greeted: true },
      movedTo: fresh,
      ticket: null,
      version: 2,
    });
    expect(await our.store.tickets(old)).toEqual([]);
    expect(await our.store.tickets(fresh)).toMatchObject([{ id: opened.ticket.id }]);
    expect(await our.store.caseLink(link.id, noon)).toMatchObject({ conversation: fresh });
    expect((await our.transcript(old)).at(-1)?.body).toEqual(message('It went on.'));
  });

  test('a code works once, and not when it is over, stopped or replaced', async () => {
    const used = await twoPlaces();
    await our.store.moveCase(move(used));
    expect(await our.store.resumeCode(used.code, noon)).toBeUndefined();
    const third = await our.begun();
    await our.store.accept(arrival(third));
    expect(await our.store.moveCase(move({ ...used, fresh: third }))).toEqual({ kind: 'code-gone' });

    const over = await twoPlaces();
    expect(await our.store.resumeCode(over.code, later(60))).toBeUndefined();
    const late = move(over);
    expect(await our.store.moveCase({ ...late, turn: { ...late.turn, at: later(60) } })).toEqual({ kind: 'code-gone' });
    await nothingMoved(over);

    for (const change of [{ kind: 'stopped' }, { kind: 'made', code: { id: 'another', until: later(60) } }] as const) {
      const place = await twoPlaces();
      await our.store.accept(arrival(place.old));
      await our.store.saveTurn(turn(place.old, { answers: 3, version: 1, code: change }));
      expect(await our.store.resumeCode(place.code, noon)).toBeUndefined();
      expect(await our.store.moveCase(move(place))).toEqual({ kind: 'code-gone' });
    }
  });

  test('computed from an old version of either place, nothing moves and the code still works', async () => {
    const places = await twoPlaces();
    const one = move(places);
    expect(await our.store.moveCase({ ...one, from: { ...one.from, version: 0 } })).toEqual({
      kind: 'changed-meanwhile',
    });
    expect(await our.store.moveCase({ ...one, turn: { ...one.turn, version: 4 } })).toEqual({
      kind: 'changed-meanwhile',
    });
    await nothingMoved(places);
    expect(await our.store.resumeCode(places.code, noon)).toBe(places.old);
  });

  test('of two devices with one code, and a turn at the old place, exactly one wins', async () => {
    for (let round = 0; round < 8; round++) {
      const places = await twoPlaces();
      const third = await our.begun();
      await our.store.accept(arrival(third));
      await our.store.accept(arrival(places.old));
      const outcomes = await Promise.all([
        our.store.moveCase(move(places)),
        our.store.moveCase(move({ ...places, fresh: third })),
        our.store.saveTurn(turn(places.old, { answers: 3, version: 1 })),
      ]);
      expect(outcomes.filter(({ kind }) => kind === 'saved')).toHaveLength(1);
      const where = await Promise.all([places.old, places.fresh, third].map((id) => our.store.conversation(id)));
      expect(where.filter((it) => it?.memory.answers.length)).toHaveLength(1);
    }
  });

  test('two cases that change places at once do not wait for each other for ever', async () => {
    for (let round = 0; round < 5; round++) {
      const [a, b] = [await twoPlaces(), await twoPlaces()];
      await our.store.accept(arrival(a.old));
      await our.store.accept(arrival(b.old));
      const swap = (from: typeof a, to: typeof a) =>
        our.store.moveCase({
          ...move(from),
          turn: turn(to.old, { answers: 3, version: 1, says: [] }),
        });
      const outcomes = await Promise.all([swap(a, b), swap(b, a)]);
      expect(outcomes.some(({ kind }) => kind === 'saved')).toBe(true);
    }
  });

  test('comes back without a code', async () => {
    const places = await twoPlaces();
    await our.store.moveCase(move(places));
    await our.store.accept(arrival(places.old));
    const waiting = await our.store.nextUnanswered(places.old);
    const back = await our.store.moveCase({
      by: { kind: 'came-from-here' },
      from: { id: places.fresh, version: 1, says: [], push: false },
      turn: turn(places.old, { answers: waiting?.activity.sequence ?? 0, version: 2 }),
    });
    expect(back.kind).toBe('saved');
    expect(await our.store.conversation(places.old)).toMatchObject({ memory, movedTo: null });
    expect(await our.store.conversation(places.fresh)).toMatchObject({ movedTo: places.old, ticket: null });
  });

  test('"delete my data" reaches the places the case came from, and ends the code', async () => {
    const places = await twoPlaces();
    await our.store.moveCase(move(places));
    const erased = await our.store.erase(places.fresh, () => [message('Bye.')], later(9));
    expect(erased).toMatchObject({ answers: 1, tickets: 1 });
    for (const id of [places.old, places.fresh]) {
      expect((await our.transcript(id)).map(({ body }) => body.text)).toEqual(['Bye.']);
      expect(await our.store.conversation(id)).toMatchObject({ ended: true, movedTo: null });
    }
    const other = await twoPlaces();
    await our.store.erase(other.old, () => [], later(9));
    expect(await our.store.resumeCode(other.code, noon)).toBeUndefined();
  });

  test('"delete my data" at the old place leaves the case where it is', async () => {
    const places = await twoPlaces();
    await our.store.moveCase(move(places));
    await our.store.erase(places.old, () => [], later(9));
    expect(await our.store.conversation(places.fresh)).toMatchObject({ memory, ended: false });
  });
}
