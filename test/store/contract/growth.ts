import { expect, test } from 'vitest';
import { newDraftId } from '../../../bot/ids.js';
import type { OfficerId } from '../../../bot/store/desk.js';
import type { Draft } from '../../../bot/store/growth.js';
import type { ConversationId, Feedback } from '../../../bot/store/store.js';
import { arrival, later, memory, message, noon, ticket, turn } from './sample.js';
import { type Fresh, useStore } from './use-store.js';

const amina = { id: 'o_amina' as OfficerId, name: 'Amina' };

const draftOf = (conversation: ConversationId, more: Partial<Draft> = {}): Draft => ({
  id: newDraftId(),
  article: null,
  status: 'draft',
  ticket: null,
  conversation,
  message: 7,
  asked: 'may we fly a drone “Zürich”?',
  title: 'May we fly a drone?',
  phrasings: ['may we fly a drone', 'drone?'],
  text: 'Yes.',
  programme: 'india',
  topics: ['security'],
  cites: ['manual#para 3'],
  confidence: 'high',
  officer: amina,
  editor: null,
  reason: '',
  addedAt: noon,
  changedAt: noon,
  decidedAt: null,
  version: 1,
  check: null,
  told: false,
  ...more,
});

const refused: Feedback = { kind: 'refused', text: 'drone?', locale: 'en', programme: 'india', entries: [] };

/** Drafts, who is told of an answer, and what "delete my data" leaves of them. */
export function knowledgeGrows(fresh: Fresh): void {
  const our = useStore(fresh);

  test('a draft is kept whole; the same message is one draft; of two editors one wins', async () => {
    const id = await our.begun();
    const draft = draftOf(id);
    expect(await our.store.addDraft(draft)).toBe('added');
    expect(await our.store.addDraft({ ...draft, id: newDraftId() })).toBe('known');
    expect(await our.store.draft(draft.id)).toEqual(draft);
    expect(await our.store.draftOf(id, 7)).toEqual(draft);
    const check = { asked: 3, passes: true };
    await our.store.keepCheck(draft.id, 2, check);
    expect((await our.store.draft(draft.id))?.check).toBeNull();
    await our.store.keepCheck(draft.id, 1, check);
    expect((await our.store.draft(draft.id))?.check).toEqual(check);
    const edited: Draft = { ...draft, title: 'Drones', version: 2, changedAt: later(5), editor: amina };
    expect(await Promise.all([our.store.changeDraft(edited), our.store.changeDraft(edited)])).toContain(false);
    expect(await our.store.draft(draft.id)).toEqual(edited);
    expect(await our.store.draft(newDraftId())).toBeUndefined();
  });

  test('drafts are found by state and programme, the newest change first; approved ones are served', async () => {
    const id = await our.begun();
    const one = draftOf(id, { message: 1, programme: 'fiji', changedAt: later(1) });
    const other = draftOf(id, { message: 2, programme: 'fiji', changedAt: later(2) });
    const served = draftOf(id, {
      message: 3,
      status: 'approved',
      article: 'fiji-x',
      programme: 'fiji',
      decidedAt: noon,
    });
    for (const draft of [one, other, served]) await our.store.addDraft(draft);
    const found = await our.store.drafts({ status: 'draft', programme: 'fiji', limit: 10, offset: 0 });
    expect(found.drafts.map((draft) => draft.id)).toEqual([other.id, one.id]);
    expect(found).toMatchObject({ total: 2, counts: { draft: 2, approved: 1, rejected: 0 } });
    expect((await our.store.drafts({ programme: 'fiji', limit: 1, offset: 1 })).drafts.map((d) => d.id)).toEqual([
      one.id,
    ]);
    expect((await our.store.approvedDrafts()).map((draft) => draft.id)).toEqual([served.id]);
    expect(await our.store.articleTaken('fiji-x')).toBe(true);
    expect(await our.store.articleTaken('fiji-y')).toBe(false);
  });

  /** Somebody who asked in vain, and a draft that answers them. */
  async function asked() {
    const id = await our.begun();
    await our.store.accept(arrival(id));
    await our.store.saveTurn(turn(id, { feedback: [refused] }));
    const draft = draftOf(await our.begun(), { status: 'approved', article: `a-${newDraftId()}` });
    await our.store.addDraft(draft);
    return { id, draft };
  }
  const now = (draft: Draft, conversation: ConversationId, version: number) => ({
    draft: draft.id,
    conversation,
    version,
    at: later(9),
    says: [message('Now there is an answer.')],
    memory: { ...memory, misses: 0 },
    push: false,
  });

  test('a trader is told once, and never by words made for another moment', async () => {
    const { id, draft } = await asked();
    expect((await our.store.askedInVain({ limit: 100 })).filter((it) => it.conversation === id)).toEqual([
      { conversation: id, at: noon, kind: 'refused', text: 'drone?', programme: 'india', entries: [] },
    ]);
    const telling = { draft: draft.id, conversation: id, text: 'drone?' };
    await our.store.addTellings(draft.id, [telling, telling]);
    await our.store.addTellings(draft.id, [telling]);
    expect((await our.store.draft(draft.id))?.told).toBe(true);
    expect((await our.store.tellings(100)).filter((it) => it.conversation === id)).toEqual([telling]);
    expect(await our.store.tellNow(now(draft, id, 0))).toEqual({ kind: 'not-now' });
    const told = await Promise.all([our.store.tellNow(now(draft, id, 1)), our.store.tellNow(now(draft, id, 1))]);
    expect(told.map(({ kind }) => kind).sort()).toEqual(['not-now', 'told']);
    expect((await our.transcript(id)).filter(({ body }) => body.text === 'Now there is an answer.')).toHaveLength(1);
    expect((await our.store.conversation(id))?.memory.misses).toBe(0);
    expect((await our.store.tellings(100)).filter((it) => it.conversation === id)).toEqual([]);
    await our.store.addTellings(draft.id, [telling]);
    expect(await our.store.tellNow(now(draft, id, 2))).toEqual({ kind: 'not-now' });
  });

  test('"delete my data": drafts go, what is served forgets where it came from, nobody is told any more', async () => {
    const { id, draft } = await asked();
    await our.store.addTellings(draft.id, [{ draft: draft.id, conversation: id, text: 'drone?' }]);
    const mine = draftOf(id, { message: 1 });
    const approved = draftOf(id, { message: 2, status: 'approved', article: `b-${newDraftId()}` });
    const rejected = draftOf(id, { message: 3, status: 'rejected' });
    for (const it of [mine, approved, rejected]) await our.store.addDraft(it);
    await our.store.erase(id, () => [], later(10));
    expect(await our.store.draft(mine.id)).toBeUndefined();
    expect(await our.store.draft(rejected.id)).toBeUndefined();
    expect(await our.store.draft(approved.id)).toEqual({
      ...approved,
      conversation: null,
      ticket: null,
      message: null,
      asked: '',
    });
    expect((await our.store.tellings(100)).filter((it) => it.conversation === id)).toEqual([]);
    expect((await our.store.askedInVain({ limit: 100 })).filter((it) => it.conversation === id)).toEqual([]);
    expect(await our.store.tellNow(now(draft, id, 1))).toEqual({ kind: 'not-now' });
  });
}

/** Counts are added with what they count, and stay when the conversation goes. */
export function counting(fresh: Fresh): void {
  const our = useStore(fresh);
  const all = { from: '2026-11-01', to: '2026-11-30' };

  test('a turn is counted with it, once, and "delete my data" changes no figure', async () => {
    const id = await our.begun();
    await our.store.accept(arrival(id));
    const count = {
      kind: 'refused',
      day: '2026-11-24',
      programme: 'india',
      language: 'en',
      subject: '',
      value: null,
    } as const;
    const counted = {
      days: { 'refused india ': '2026-11-24' },
      open: { fact: 'role', programme: 'india', day: '2026-11-24' },
    };
    const counts = [
      { ...count, fresh: 'ever' },
      { ...count, fresh: 'again' },
      { ...count, programme: null, language: 'fr', fresh: 'today' },
    ] as const;
    await our.store.saveTurn(turn(id, { counts, counted }));
    // The same turn once more, as after a lost answer of the database.
    expect(await our.store.saveTurn(turn(id, { counts, counted }))).toEqual({ kind: 'answered-already' });
    expect((await our.store.conversation(id))?.counted).toEqual(counted);
    const lines = async () =>
      [...(await our.store.counts(all))].sort((a, b) => (a.programme ?? '').localeCompare(b.programme ?? ''));
    const expected = [
      { kind: 'refused', day: '2026-11-24', programme: null, subject: '', times: 1, traders: 0, tradersThatDay: 1 },
      { kind: 'refused', day: '2026-11-24', programme: 'india', subject: '', times: 2, traders: 1, tradersThatDay: 1 },
    ];
    expect(await lines()).toEqual(expected);
    expect(await our.store.counts({ ...all, to: '2026-11-23' })).toEqual([]);
    expect(await our.store.counts({ ...all, from: '2026-11-25' })).toEqual([]);
    expect(await our.store.counts({ ...all, programme: 'india' })).toEqual([expected[1]]);
    expect(await our.store.counts({ ...all, programme: null, language: 'fr' })).toEqual([expected[0]]);
    await our.store.erase(id, () => [], later(9));
    expect(await lines()).toEqual(expected);
    expect((await our.store.conversation(id))?.counted).toEqual({ days: {}, open: null });
  });

  test('waiting and handling are counted with the ticket, and survive it', async () => {
    const id = await our.begun();
    await our.store.accept(arrival(id));
    const opened = ticket(id, { openedAt: noon });
    const change = (kind: string, at: string) => [{ at, kind, by: null, text: '' }];
    await our.store.saveTurn(turn(id, { tickets: [{ ...opened, changes: change('opened', noon) }] }));
    const move = async (more: Partial<typeof opened.ticket>, kind: string, at: string, version: number) =>
      our.store.moveTicket({
        ...opened,
        ticket: { ...opened.ticket, ...more, changedAt: at, version: version + 1 },
        changes: change(kind, at),
        version,
        at,
        says: [],
        push: false,
      });
    await move(
      { state: { kind: 'claimed', officer: amina }, claimedAt: later(90), attended: true },
      'claimed',
      later(90),
      1,
    );
    await move({ state: { kind: 'returned', officer: amina }, claimedAt: later(90) }, 'returned', later(390), 2);
    await move(
      { state: { kind: 'closed', officer: amina, outcome: 'solved' }, claimedAt: later(90) },
      'closed',
      later(999),
      3,
    );
    const filter = { ...all, programme: 'eu' };
    expect(await our.store.countedValues('claimed', filter, 10)).toEqual([{ value: 90, fresh: true }]);
    // Closing what was given back ends nothing a second time.
    expect(await our.store.countedValues('ended', filter, 10)).toEqual([{ value: 300, fresh: true }]);
    await our.store.erase(id, () => [], later(1000));
    expect((await our.store.counts(filter)).map(({ kind, subject, times }) => [kind, subject, times]).sort()).toEqual([
      ['claimed', 'somebody-there', 1],
      ['ended', 'returned', 1],
      ['escalated', 'asked', 1],
    ]);
  });
}
