import { expect, test } from 'vitest';
import type { OfficerId, Ticket } from '../../../bot/store/desk.js';
import type { DataClass } from '../../../bot/store/retention.js';
import type { ConversationId } from '../../../bot/store/store.js';
import { arrival, aTicket, later, message, noon, turn } from './sample.js';
import { type Fresh, useStore } from './use-store.js';

export function retention(fresh: Fresh): void {
  const our = useStore(fresh);
  const erase = (what: DataClass, before: string, limit = 100) => our.store.eraseOld(what, before, limit, later(9000));
  const there = async (...ids: ConversationId[]) =>
    (await Promise.all(ids.map((id) => our.store.conversation(id)))).map((it) => it !== undefined);

  /** A conversation with its last word at a moment, perhaps with tickets. */
  async function talk(seconds: number, ...tickets: Partial<Ticket>[]): Promise<ConversationId> {
    const id = await our.begun();
    await our.store.accept(arrival(id, { at: later(seconds), body: message('words of a trader') }));
    const changes = tickets.map((more) => ({ ticket: aTicket(id, more), changes: [], notices: [] }));
    await our.store.saveTurn(turn(id, { at: later(seconds), tickets: changes }));
    return id;
  }
  const over = (seconds: number): Partial<Ticket> => ({
    state: { kind: 'closed', officer: null, outcome: 'solved' },
    endedAt: later(seconds),
  });

  test('old conversations without a ticket go, also those that were ended, whole and in batches', async () => {
    const old = [await talk(10), await talk(20), await talk(30)];
    const ended = await talk(15);
    await our.store.erase(ended, () => [message('Bye.')], later(15));
    const [young, asked] = [await talk(500), await talk(10, over(10))];
    expect(await erase('conversations', later(100), 3)).toMatchObject({ counts: { conversations: 3 }, more: true });
    expect(await erase('conversations', later(100), 3)).toMatchObject({ counts: { conversations: 1 }, more: false });
    expect(await erase('conversations', later(100), 3)).toEqual({ counts: {}, tickets: [], more: false });
    expect(await there(...old, ended, young, asked)).toEqual([false, false, false, false, true, true]);
    expect(await our.transcript(old[0] as ConversationId)).toEqual([]);
    expect(await our.store.accept(arrival(old[0] as ConversationId))).toEqual({ kind: 'no-such-conversation' });
  });

  test('tickets go with their conversations, once all are over and the last word is old', async () => {
    const queued = await talk(10, {});
    const reopened = await talk(10, over(10), {});
    const spokenLater = await talk(500, over(10));
    const endedLater = await talk(10, over(500));
    const old = await talk(11, { ...over(11), id: 'F26-OLD' as Ticket['id'], team: 'india' });
    const returned = await talk(12, { state: { kind: 'returned', officer: null }, endedAt: later(12) });
    const noteOf = { officer: { id: 'o_a' as OfficerId, name: 'A' }, at: noon, text: 'x' };
    await our.store.addNote({ ...noteOf, id: 'n-old', ticket: 'F26-OLD' as Ticket['id'] });
    const erased = await erase('tickets', later(100));
    expect(erased.tickets).toContainEqual({ id: 'F26-OLD', team: 'india' });
    expect(await there(queued, reopened, spokenLater, endedLater, old, returned)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(await our.store.notes('F26-OLD' as Ticket['id'])).toEqual([]);
    const [told] = await our.store.auditEntries({ kinds: ['retention'], limit: 1 });
    expect(JSON.parse(told?.details ?? '')).toEqual({ class: 'tickets', ...erased.counts });
  });

  test('whoever writes meanwhile is not cut off in the middle', async () => {
    for (let round = 0; round < 10; round++) {
      const id = await talk(10);
      const [kept] = await Promise.all([
        our.store.accept(arrival(id, { at: later(8000) })),
        erase('conversations', later(100)),
      ]);
      const conversation = await our.store.conversation(id);
      expect(kept.kind).toBe(conversation ? 'accepted' : 'no-such-conversation');
      if (conversation) expect((await our.transcript(id)).length).toBe(3);
    }
  });

  test('sessions, links nobody used with accounts nobody joined, and feedback', async () => {
    const base = { name: 'O', role: 'officer', teams: ['a'] } as const;
    const officer = { ...base, id: 'o_ret' as OfficerId, email: 'ret@example.org' };
    await our.store.addOfficer({ ...officer, password: 'x', failures: 0, lockedUntil: null, seenAt: null }, noon);
    for (const [id, seen] of [
      ['old', noon],
      ['young', later(500)],
    ] as const)
      await our.store.addSession({ id, officer: officer.id, csrf: 'c', beganAt: noon, seenAt: seen });
    expect(await erase('sessions', later(100))).toMatchObject({ counts: { sessions: 1 } });
    expect([await our.store.session('old'), (await our.store.session('young'))?.id]).toEqual([undefined, 'young']);

    const invited = { ...base, id: 'o_inv' as OfficerId, email: 'inv@example.org' };
    const waiting = { ...base, id: 'o_wait' as OfficerId, email: 'wait@example.org' };
    await our.store.invite(invited, { id: 'li', kind: 'invitation', until: later(50) }, noon, []);
    await our.store.invite(waiting, { id: 'lw', kind: 'invitation', until: later(500) }, noon, []);
    expect(await erase('invitations', later(100))).toMatchObject({ counts: { links: 1, accounts: 1 } });
    expect((await our.store.accounts()).map(({ id }) => id).sort()).toEqual(['o_ret', 'o_wait']);

    const id = await our.begun();
    await our.store.accept(arrival(id));
    const feedback = [{ kind: 'refused', text: 'a question', locale: 'en', programme: null, entries: [] }] as const;
    await our.store.saveTurn(turn(id, { feedback: feedback as never }));
    expect(await erase('feedback', noon)).toMatchObject({ counts: {} });
    expect(await erase('feedback', later(100))).toMatchObject({ counts: { feedback: 1 } });
    expect(await our.store.unanswered(10)).toEqual([]);
  });
}
