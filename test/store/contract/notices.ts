import { expect, test } from 'vitest';
import type { NewNotice } from '../../../bot/store/notice.js';
import { openStore } from '../../../bot/store/open.js';
import type { Store, TicketId } from '../../../bot/store/store.js';
import { aNotice, arrival, aTicket, later, noon, turn } from './sample.js';
import { type Fresh, useStore } from './use-store.js';

/** What is to be told outside. Each test works on a time of its own, so that they do not take each other's. */
export function noticesToTell(fresh: Fresh): void {
  const our = useStore(fresh);
  let turnNumber = 0;

  /** A ticket opened with these notices. */
  async function opened(...notices: NewNotice[]): Promise<TicketId> {
    const id = await our.begun();
    await our.store.accept(arrival(id));
    const ticket = aTicket(id);
    const saved = await our.store.saveTurn(turn(id, { tickets: [{ ticket, changes: [], notices }] }));
    expect(saved.kind).toBe('saved');
    return ticket.id;
  }
  const claim = (store: Store, now: string, until = later(1_000_000)) =>
    store.claimNotices({ now, until, claim: `claim ${turnNumber++}`, limit: 100 });
  const clear = async () => {
    for (const { id, claim: mine } of await claim(our.store, later(9_000_000))) await our.store.noticeDone(id, mine);
  };

  test('are written with the change of the ticket, and not without it', async () => {
    const ticket = await opened(aNotice(), aNotice({ way: 'teams', receiver: 'HOOK_X' }));
    const { notices, total } = await our.store.findNotices({ teams: 'all', dead: false, limit: 10, offset: 0 });
    expect(total).toBe(2);
    expect(notices.map(({ way }) => way).sort()).toEqual(['email', 'teams']);
    expect(notices[0]).toMatchObject({
      ticket,
      at: noon,
      attempts: 0,
      dead: false,
      error: null,
      facts: { version: 1 },
    });
    const id = await our.begun();
    await our.store.accept(arrival(id));
    await our.store.saveTurn(
      turn(id, { version: 7, tickets: [{ ticket: aTicket(id), changes: [], notices: [aNotice()] }] }),
    );
    expect((await our.store.findNotices({ teams: 'all', dead: false, limit: 10, offset: 0 })).total).toBe(2);
    await clear();
  });

  test('go to one of many who want them at once, on two instances', async () => {
    await opened(...Array.from({ length: 20 }, (_, i) => aNotice({ receiver: `r${i}@example.org` })));
    const other = await openStore(our.url);
    const taken = (
      await Promise.all(Array.from({ length: 12 }, (_, i) => claim(i % 2 ? our.store : other, later(1))))
    ).flat();
    expect(taken.length).toBe(20);
    expect(new Set(taken.map(({ id }) => id)).size).toBe(20);
    expect(taken.every(({ attempts }) => attempts === 1)).toBe(true);
    await other.close();
    await clear();
  });

  test('left by somebody who died are due again, as the same ones; the dead one’s claim counts no more', async () => {
    await opened(aNotice());
    const [first] = await claim(our.store, later(1), later(60));
    expect(await claim(our.store, later(59))).toEqual([]);
    const [second] = await claim(our.store, later(60), later(120));
    expect(second).toMatchObject({ id: first?.id, attempts: 2 });
    await our.store.noticeDone(first?.id ?? '', first?.claim ?? '');
    await our.store.noticeFailed(first?.id ?? '', first?.claim ?? '', { dueAt: noon, dead: true, error: 'late' });
    expect(await our.store.notice(second?.id ?? '')).toMatchObject({ dead: false, error: null });
    await our.store.noticeDone(second?.id ?? '', second?.claim ?? '');
    expect(await our.store.notice(second?.id ?? '')).toBeUndefined();
  });

  test('that failed wait, that were let go do not, that are dead are sent again or dropped', async () => {
    await opened(aNotice());
    const [first] = await claim(our.store, later(1));
    const { id = '', claim: mine = '' } = first ?? {};
    await our.store.noticeFailed(id, mine, { dueAt: later(30), dead: false, error: 'HTTP 503' });
    expect(await claim(our.store, later(29))).toEqual([]);
    const [again] = await claim(our.store, later(30));
    await our.store.noticeReleased(id, again?.claim ?? '', later(31));
    const [third] = await claim(our.store, later(31));
    expect(third).toMatchObject({ attempts: 2, error: 'HTTP 503' });
    await our.store.noticeFailed(id, third?.claim ?? '', { dueAt: later(32), dead: true, error: 'HTTP 503' });
    expect(await claim(our.store, later(9999))).toEqual([]);
    expect(await our.store.noticeFigures(later(9999))).toEqual({ dead: 1, lagMilliseconds: 0 });
    const seen = (teams: readonly string[] | 'all') =>
      our.store.findNotices({ teams, dead: true, limit: 9, offset: 0 });
    expect((await seen(['everybody'])).notices.map((it) => it.id)).toEqual([id]);
    expect(await seen(['india'])).toEqual({ notices: [], total: 0 });
    expect(await seen([])).toEqual({ notices: [], total: 0 });
    expect(await our.store.resendNotice(id, later(40))).toBe(true);
    expect([await our.store.resendNotice(id, later(40)), await our.store.dropNotice(id)]).toEqual([false, false]);
    expect((await our.store.noticeFigures(later(50))).lagMilliseconds).toBe(10_000);
    const [fourth] = await claim(our.store, later(40));
    expect(fourth).toMatchObject({ id, attempts: 1 });
    await our.store.noticeFailed(id, fourth?.claim ?? '', { dueAt: later(41), dead: true, error: 'x' });
    expect([await our.store.dropNotice(id), await our.store.notice(id)]).toEqual([true, undefined]);
  });

  test('answers in a row are one, until the first is on its way; a screen that shows them is noted', async () => {
    const id = await our.begun();
    await our.store.accept(arrival(id));
    const ticket = aTicket(id);
    const answer = (text: string, dueAt: string) => aNotice({ kind: 'answer', receiver: 'a@example.org', text, dueAt });
    await our.store.saveTurn(turn(id, { tickets: [{ ticket, changes: [], notices: [answer('One.', later(60))] }] }));
    const say = (version: number, text: string) =>
      our.store.moveTicket({
        ticket: { ...ticket, version: version + 1, changedAt: later(version) },
        changes: [],
        notices: [answer(text, later(60 + version))],
        version,
        at: later(version),
        says: [],
        push: false,
      });
    await say(1, 'Two “quoted”.');
    expect(await our.store.pendingAnswers(10)).toEqual([id]);
    await our.store.answersShown([id], later(2));
    const [first] = await claim(our.store, later(60));
    expect(first).toMatchObject({ text: 'One.\n\nTwo “quoted”.', at: later(1), shownAt: later(2) });
    await say(2, 'Three.');
    const [second] = await claim(our.store, later(62));
    expect(second).toMatchObject({ text: 'Three.', shownAt: null });
    await clear();
  });
}
