import { describe, expect, test } from 'vitest';
import { checkChain } from '../../../bot/desk/check-chain.js';
import type { Act } from '../../../bot/store/audit.js';
import type { OfficerId } from '../../../bot/store/desk.js';
import { openStore } from '../../../bot/store/open.js';
import type { TicketId } from '../../../bot/store/store.js';
import type { TestDatabase } from '../../support/databases.js';
import { arrival, aTicket, later, message, noon, turn } from './sample.js';
import { type Fresh, useStore } from './use-store.js';

const amina = 'o_amina' as OfficerId;
const act = (more: Partial<Act> = {}): Act => ({ at: noon, kind: 'ticket-viewed', by: amina, ...more });

export function audit(fresh: Fresh): void {
  const our = useStore(fresh);

  test('an empty one is whole', async () => {
    expect(await checkChain(our.store)).toMatchObject({ kind: 'whole', entries: 0 });
  });

  test('many who write at once, on two instances, make one chain', async () => {
    const other = await openStore(our.url);
    await Promise.all(
      Array.from({ length: 40 }, (_, i) =>
        (i % 2 ? our.store : other).audit([act({ ticket: `F26-${i}` as TicketId }), act({ kind: 'ticket-claimed' })]),
      ),
    );
    await other.close();
    const entries = await our.store.auditAfter(0, 1000);
    expect(entries.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 80 }, (_, i) => i + 1));
    expect(await checkChain(our.store)).toMatchObject({ kind: 'whole', entries: 80, last: 80 });
  });

  test('is found by who, what, which ticket and when, a page at a time', async () => {
    const bo = 'o_bo' as OfficerId;
    await our.store.audit([
      act({ at: later(100), by: bo, kind: 'sign-in' }),
      act({ at: later(200), by: bo, kind: 'sign-out' }),
      act({ at: later(300), by: null, kind: 'data-erased', ticket: 'F26-X' as TicketId, details: { messages: 3 } }),
    ]);
    const found = async (filter: object) =>
      (await our.store.auditEntries({ limit: 10, ...filter })).map(({ kind }) => kind);
    expect(await found({ by: bo })).toEqual(['sign-out', 'sign-in']);
    expect(await found({ ticket: 'F26-X' })).toEqual(['data-erased']);
    expect(await found({ kinds: ['sign-in', 'data-erased'] })).toEqual(['data-erased', 'sign-in']);
    expect(await found({ from: later(100), until: later(300) })).toEqual(['sign-out', 'sign-in']);
    const [newest] = await our.store.auditEntries({ limit: 1 });
    expect(await found({ by: bo, before: newest?.sequence, limit: 1 })).toEqual(['sign-out']);
    expect(newest).toMatchObject({ by: null, details: '{"messages":3}' });
  });

  test('an act that does not happen is not written down, one that does is', async () => {
    const before = (await our.store.auditHead()).sequence;
    const note = { id: 'n', ticket: 'F26-none' as TicketId, officer: { id: amina, name: 'A' }, at: noon, text: 'x' };
    await expect(our.store.addNote(note, [act({ kind: 'note-written' })])).rejects.toThrow();
    const id = await our.begun();
    await our.store.accept(arrival(id));
    const opened = aTicket(id);
    await our.store.saveTurn(turn(id, { tickets: [{ ticket: opened, changes: [], notices: [] }] }));
    const move = {
      ticket: { ...opened, state: { kind: 'claimed', officer: { id: amina, name: 'A' } } as const, version: 2 },
      changes: [],
      notices: [],
      version: 0,
      at: noon,
      says: [],
      push: false,
      acts: [act({ kind: 'ticket-claimed', ticket: opened.id })],
    };
    expect((await our.store.moveTicket(move)).kind).toBe('changed-meanwhile');
    expect((await our.store.auditHead()).sequence).toBe(before);
    expect((await our.store.moveTicket({ ...move, version: 1 })).kind).toBe('moved');
    const mine = { ...note, ticket: opened.id };
    await our.store.addNote(mine, [act({ kind: 'note-written', ticket: opened.id })]);
    await our.store.addNote(mine, [act({ kind: 'note-written', ticket: opened.id })]);
    expect((await our.store.auditEntries({ ticket: opened.id, limit: 9 })).map(({ kind }) => kind)).toEqual([
      'note-written',
      'ticket-claimed',
    ]);
  });

  test('erasing a trader’s data is written down with the case, keeps no word, and leaves the chain whole', async () => {
    const id = await our.begun();
    await our.store.accept(arrival(id, { body: message('my very own words') }));
    const opened = aTicket(id);
    await our.store.saveTurn(turn(id, { tickets: [{ ticket: opened, changes: [], notices: [] }] }));
    await our.store.audit([act({ ticket: opened.id })]);
    await our.store.erase(id, () => [], later(500));
    await our.store.erase(id, () => [], later(501));
    const entries = await our.store.auditEntries({ ticket: opened.id, limit: 9 });
    expect(entries.map(({ kind, by, details }) => [kind, by, details])).toEqual([
      ['data-erased', null, '{"messages":2,"answers":1,"tickets":1}'],
      ['ticket-viewed', amina, '{}'],
    ]);
    expect((await checkChain(our.store)).kind).toBe('whole');
    const without = await our.begun();
    await our.store.erase(without, () => [], later(502));
    expect(await our.store.auditEntries({ limit: 1 })).toMatchObject([{ kind: 'data-erased', ticket: null }]);
  });
}

/** What somebody could do who can write to the database. */
export function forgeries({ fresh, run }: TestDatabase): void {
  describe('forgery', () => {
    const our = useStore({ url: fresh, open: openStore });
    const fill = async () => {
      for (let i = 1; i <= 10; i++) await our.store.audit([act({ at: later(i), ticket: `F26-${i}` as TicketId })]);
    };

    test('the first entry that is not as it was written is named', async () => {
      await fill();
      const whole = await checkChain(our.store);
      if (whole.kind !== 'whole') throw new Error('not whole to begin with');
      const broken = async (
        sql: string,
        back: string,
        ...known: Parameters<typeof checkChain> extends [unknown, ...infer R] ? R : never
      ) => {
        await run(our.url, sql);
        const verdict = await checkChain(our.store, ...known);
        await run(our.url, back);
        return verdict.kind === 'broken' ? verdict.sequence : verdict.kind;
      };
      expect(
        await broken(
          `update audit set officer = 'o_bo' where sequence = 4`,
          `update audit set officer = 'o_amina' where sequence = 4`,
        ),
      ).toBe(4);
      expect(
        await broken(
          `update audit set sequence = 99 where sequence = 5`,
          `update audit set sequence = 5 where sequence = 99`,
        ),
      ).toBe(5);
      expect(
        await broken(
          `update audit set sequence = 1010 where sequence = 10`,
          `update audit set sequence = 10 where sequence = 1010`,
        ),
      ).toBe(10);
      // The first ones cut off, without retention having said so.
      expect(
        await broken(
          `update audit set sequence = -sequence where sequence < 4`,
          `update audit set sequence = -sequence where sequence < 0`,
        ),
      ).toBe(1);
      // The last ones cut off.
      expect(
        await broken(
          `update audit set sequence = -sequence where sequence > 7`,
          `update audit set sequence = -sequence where sequence < 0`,
        ),
      ).toBe(8);
      // All computed anew, and the head with it: only who kept the end finds out.
      const forged = { sequence: whole.last, hash: 'f'.repeat(64) };
      expect((await checkChain(our.store, forged)).kind).toBe('broken');
      expect(await checkChain(our.store, { sequence: whole.last, hash: whole.hash })).toMatchObject({ kind: 'whole' });
    });

    test('retention takes the oldest away and leaves a chain, again and again', async () => {
      expect(await our.store.eraseOld('audit', later(4), 2, later(900))).toMatchObject({
        counts: { entries: 2 },
        more: true,
      });
      expect(await our.store.eraseOld('audit', later(4), 2, later(901))).toMatchObject({ counts: { entries: 1 } });
      expect(await our.store.eraseOld('audit', later(4), 2, later(902))).toMatchObject({ counts: {}, more: false });
      expect(await checkChain(our.store)).toMatchObject({ kind: 'whole', first: 4, last: 12 });
      await our.store.eraseOld('audit', later(9999), 100, later(903));
      expect(await checkChain(our.store)).toMatchObject({ kind: 'whole', entries: 1, first: 13 });
      await fill();
      expect(await checkChain(our.store)).toMatchObject({ kind: 'whole', entries: 11 });
      await run(our.url, 'delete from audit where sequence = 13');
      expect(await checkChain(our.store)).toMatchObject({ kind: 'broken', sequence: 1 });
    });
  });
}
