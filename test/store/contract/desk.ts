import { expect, test } from 'vitest';
import type { Move, Officer, OfficerId, Person, Ticket } from '../../../bot/store/desk.js';
import { openStore } from '../../../bot/store/open.js';

import { aNotice, arrival, aTicket, later, message, noon, ticket, turn } from './sample.js';
import { type Fresh, useStore } from './use-store.js';

const amina: Person = { id: 'o_amina' as OfficerId, name: 'Amina' };
const bo: Person = { id: 'o_bo' as OfficerId, name: 'Bo' };

export function theDesk(fresh: Fresh): void {
  const our = useStore(fresh);

  /** A conversation that asked for a person. */
  async function asked(more: Partial<Ticket> = {}, text = 'hello'): Promise<Ticket> {
    const id = await our.begun();
    await our.store.accept(arrival(id, { body: message(text) }));
    const opened = ticket(id, more);
    expect((await our.store.saveTurn(turn(id, { tickets: [opened] }))).kind).toBe('saved');
    return opened.ticket;
  }
  const moveOf = (before: Ticket, next: Partial<Ticket>, more: Partial<Move> = {}): Move => ({
    ticket: { ...before, ...next, version: before.version + 1 },
    changes: [{ at: later(5), kind: 'claimed', by: amina, text: '' }],
    version: 1,
    at: later(5),
    says: [],
    push: false,
    ...more,
  });
  const claimed = (officer: Person): Partial<Ticket> => ({ state: { kind: 'claimed', officer }, claimedAt: later(5) });

  test('a request is saved with its turn, and the conversation knows who has it', async () => {
    const opened = await asked();
    expect(await our.store.ticket(opened.id)).toEqual({ ...opened, channel: 'webchat', lastSequence: 2 });
    expect(await our.store.conversation(opened.conversation)).toMatchObject({ ticket: { id: opened.id, at: 'queue' } });
    await our.store.moveTicket(moveOf(opened, claimed(amina)));
    expect(await our.store.conversation(opened.conversation)).toMatchObject({
      ticket: { id: opened.id, at: 'officer' },
    });
    const returned = moveOf({ ...opened, version: 2 }, { state: { kind: 'returned', officer: amina } }, { version: 2 });
    await our.store.moveTicket(returned);
    expect(await our.store.conversation(opened.conversation)).toMatchObject({
      ticket: { at: 'assistant' },
      version: 3,
    });
    const closed = moveOf(
      { ...opened, version: 3 },
      { state: { kind: 'closed', officer: null, outcome: 'solved' } },
      { version: 3 },
    );
    await our.store.moveTicket(closed);
    expect(await our.store.conversation(opened.conversation)).toMatchObject({ ticket: null });
    expect((await our.store.history(opened.id)).length).toBe(3);
  });

  test('twenty who claim at once, on two instances: one wins', async () => {
    const other = await openStore(our.url);
    const opened = await asked();
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        (i % 2 ? our.store : other).moveTicket(
          moveOf(opened, claimed({ id: `o_${i}` as OfficerId, name: `Officer ${i}` }), {
            says: [{ from: 'assistant', body: message(`Officer ${i} is here.`) }],
          }),
        ),
      ),
    );
    expect(all.filter(({ kind }) => kind === 'moved')).toHaveLength(1);
    expect(all.filter(({ kind }) => kind === 'changed-meanwhile')).toHaveLength(19);
    const winner = all.findIndex(({ kind }) => kind === 'moved');
    expect((await our.transcript(opened.conversation)).at(-1)?.body.text).toBe(`Officer ${winner} is here.`);
    expect((await our.store.ticket(opened.id))?.state).toMatchObject({ officer: { name: `Officer ${winner}` } });
    await other.close();
  });

  test('a turn computed while the assistant had the word is not saved once an officer has it', async () => {
    const opened = await asked();
    const id = opened.conversation;
    await our.store.accept(arrival(id, { body: message('and this?') }));
    await our.store.moveTicket(moveOf(opened, claimed(amina)));
    const late = turn(id, { answers: 3, version: 1, says: [message('The assistant interrupts.')] });
    expect(await our.store.saveTurn(late)).toEqual({ kind: 'changed-meanwhile' });
    expect((await our.transcript(id)).map(({ body }) => body.text)).not.toContain('The assistant interrupts.');
  });

  test('an officer’s message is one message however often it comes, and no key of a trader is one of an officer', async () => {
    const opened = await asked();
    const id = opened.conversation;
    await our.store.accept(arrival(id, { key: 'o_amina c1', wantsTurn: false }));
    const say = (version: number) =>
      our.store.moveTicket(
        moveOf(opened, claimed(amina), {
          version,
          says: [{ from: 'officer', body: message('Any bank.'), key: 'o_amina c1' }],
        }),
      );
    const all = await Promise.all([say(1), say(1), say(1)]);
    expect(all.map(({ kind }) => kind).sort()).toEqual(['moved', 'repeated', 'repeated']);
    expect(await say(1)).toMatchObject({
      kind: 'repeated',
      activities: [{ from: 'officer', body: message('Any bank.') }],
    });
    expect((await our.transcript(id)).filter(({ from }) => from === 'officer')).toHaveLength(1);
  });

  test('the queue: urgent first, then the longest waiting, and nobody sees another team’s', async () => {
    const [one, two, three] = [
      await asked({ team: 'a', openedAt: later(1) }),
      await asked({ team: 'a', openedAt: later(0) }),
      await asked({ team: 'a', openedAt: later(2), priority: 'high' }),
    ];
    const elsewhere = await asked({ team: 'b', openedAt: later(0) });
    const found = async (teams: readonly string[] | 'all', more = {}) =>
      (
        await our.store.findTickets({ teams, statuses: ['queued'], words: [], limit: 10, offset: 0, ...more })
      ).tickets.map(({ id }) => id);
    expect(await found(['a'])).toEqual([three.id, two.id, one.id]);
    expect(await found(['a'], { team: 'b' })).toEqual([]);
    expect(await found([])).toEqual([]);
    expect(await found(['a', 'b'], { team: 'b' })).toEqual([elsewhere.id]);
    expect(await found(['a'], { limit: 1, offset: 1 })).toEqual([two.id]);
    expect(await our.store.ahead(one)).toBe(2);
    expect(await our.store.ahead(three)).toBe(0);
    expect(await our.store.countTickets(['a'])).toMatchObject({ queued: 3, claimed: 0 });
  });

  test('search looks at what traders wrote, in any case, and takes wildcards and field names literally', async () => {
    const mine = await asked(
      { team: 's', question: 'About the bond' },
      'Our 100% owned firm in SURAT, "quoted" \\ here',
    );
    await asked({ team: 's', question: 'Something else' }, 'nothing of interest');
    const found = async (...words: string[]) =>
      (await our.store.findTickets({ teams: ['s'], statuses: ['queued'], words, limit: 10, offset: 0 })).tickets.map(
        ({ id }) => id,
      );
    for (const words of [['surat'], ['100%'], ['"quoted"'], ['\\'], ['bond', 'surat'], [mine.id.toLowerCase()]])
      expect(await found(...words), words.join(' ')).toEqual([mine.id]);
    for (const words of [['%%'], ['_urat'], ['"text"'], ['type'], ['bond', 'elsewhere'], ["' or 1=1 --"]])
      expect(await found(...words), words.join(' ')).toEqual([]);
  });

  test('waiting is counted only where somebody was at the desk', async () => {
    for (const [i, attended] of [true, true, false].entries()) {
      const opened = await asked({ team: 'w', attended });
      await our.store.moveTicket(moveOf(opened, { ...claimed(amina), claimedAt: later(60 * (i + 1)) }));
    }
    expect(await our.store.waits('w', 10)).toEqual([120_000, 60_000]);
    expect(await our.store.waits('w', 1)).toEqual([120_000]);
  });

  test('what has waited too long is found, an overdue one once', async () => {
    const opened = await asked({ team: 'late' });
    expect(await our.store.stale('late', 'queued', later(1), 10)).toEqual([opened.id]);
    expect(await our.store.stale('late', 'queued', noon, 10)).toEqual([]);
    await our.store.moveTicket(moveOf(opened, { overdue: true }));
    expect(await our.store.stale('late', 'queued', later(1), 10)).toEqual([]);
  });

  test('notes are added once', async () => {
    const opened = await asked();
    const note = { id: 'n1', ticket: opened.id, officer: amina, at: later(1), text: 'Called them.' };
    expect([await our.store.addNote(note), await our.store.addNote({ ...note, text: 'again' })]).toEqual([
      'added',
      'known',
    ]);
    expect(await our.store.notes(opened.id)).toEqual([note]);
  });

  test('"delete my data" reaches tickets, notes, history and what was to be told', async () => {
    const id = await our.begun();
    await our.store.accept(arrival(id));
    const opened = aTicket(id, { email: 'a@example.org' });
    const answer = aNotice({ kind: 'answer', receiver: 'a@example.org', text: 'secret' });
    await our.store.saveTurn(turn(id, { tickets: [{ ticket: opened, changes: [], notices: [answer] }] }));
    await our.store.addNote({ id: 'n2', ticket: opened.id, officer: amina, at: later(1), text: 'secret' });
    await our.store.moveTicket(moveOf(opened, claimed(amina)));
    expect(await our.store.erase(id, () => [], noon)).toMatchObject({ tickets: 1 });
    expect(await our.store.ticket(opened.id)).toBeUndefined();
    expect([await our.store.notes(opened.id), await our.store.history(opened.id)]).toEqual([[], []]);
    expect((await our.store.findNotices({ teams: 'all', dead: false, limit: 100, offset: 0 })).total).toBe(0);
    expect(await our.store.conversation(id)).toMatchObject({ ticket: null, ended: true });
    expect(await our.store.moveTicket(moveOf(opened, claimed(bo), { version: 3 }))).toEqual({
      kind: 'changed-meanwhile',
    });
  });

  test('tickets of a team that is gone are given to another', async () => {
    const opened = await asked({ team: 'gone' });
    await our.store.adoptTickets(['everybody', 'a', 'b', 's', 'w', 'late'], 'everybody');
    expect(await our.store.ticket(opened.id)).toMatchObject({ team: 'everybody' });
  });
}

export function officers(fresh: Fresh): void {
  const our = useStore(fresh);
  const officer = (name: string): Officer => ({
    id: `o_${name}` as OfficerId,
    name,
    email: `${name}@example.org`,
    role: 'officer',
    teams: ['a', 'b'],
    password: 'scrypt$…',
    failures: 0,
    lockedUntil: null,
    seenAt: null,
  });

  test('of many first officers there is one', async () => {
    const other = await openStore(our.url);
    const all = await Promise.all(
      Array.from({ length: 8 }, (_, i) => (i % 2 ? our.store : other).addOfficer(officer(`first${i}`), noon, true)),
    );
    expect(all.filter((it) => it === 'added')).toHaveLength(1);
    await other.close();
  });

  test('an address is one officer’s; failures are counted, a sign-in forgives them', async () => {
    expect(await our.store.addOfficer(officer('cleo'), noon)).toBe('added');
    expect(await our.store.addOfficer({ ...officer('cleo'), id: 'o_other' as OfficerId }, noon)).toBe('refused');
    const { id } = officer('cleo');
    expect([await our.store.signInFailed(id), await our.store.signInFailed(id)]).toEqual([1, 2]);
    await our.store.lockOfficer(id, later(60));
    expect(await our.store.officerByEmail('cleo@example.org')).toMatchObject({ failures: 2, lockedUntil: later(60) });
    await our.store.signedIn(id);
    await our.store.officerSeen(id, later(9));
    expect(await our.store.officer(id)).toEqual({ ...officer('cleo'), seenAt: later(9) });
  });

  test('a session lives until it is ended or old', async () => {
    const session = { id: 's1', officer: officer('cleo').id, csrf: 'c', beganAt: noon, seenAt: noon };
    await our.store.addSession(session);
    await our.store.sessionSeen('s1', later(5));
    expect(await our.store.session('s1')).toEqual({ ...session, seenAt: later(5) });
    await our.store.endOldSessions(noon, later(5));
    expect(await our.store.session('s1')).toBeDefined();
    await our.store.endOldSessions(noon, later(6));
    expect(await our.store.session('s1')).toBeUndefined();
  });
}

/** Only PostgreSQL has several instances at once; elsewhere telling reaches nobody and harms nobody. */
export function news(fresh: Fresh): void {
  const our = useStore(fresh);

  test('what one instance tells the others hear, in order', async () => {
    const other = await openStore(our.url);
    const heard: string[] = [];
    const stop = await other.hear((it) => heard.push(it));
    for (const word of ['one', 'two “quoted”', 'three']) await our.store.tell(word);
    const several = our.url.startsWith('postgres');
    for (let i = 0; several && heard.length < 3 && i < 200; i++)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect(heard).toEqual(several ? ['one', 'two “quoted”', 'three'] : []);
    stop();
    await our.store.tell('four');
    await other.close();
    expect(heard).not.toContain('four');
  });
}
