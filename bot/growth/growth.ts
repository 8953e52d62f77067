import { mask } from '../../dialogs/answer/mask.js';
import type { Content } from '../../dialogs/content.js';
import type { Article } from '../../knowledge/article.js';
import { articlesAsFile } from '../../knowledge/article-file.js';
import type { ProgrammeId } from '../../knowledge/ids.js';
import { groupAlike } from '../../knowledge/search/alike.js';
import { questionIn } from '../escalation/question.js';
import { newDraftId } from '../ids.js';
import type { AuditKind, Details } from '../store/audit.js';
import type { Officer, SeenTicket } from '../store/desk.js';
import type { Draft, DraftContent, DraftId, DraftStatus } from '../store/growth.js';
import type { StoredActivity } from '../store/store.js';
import { articleOf, idFor, type Lack, lacks, servable, titleFrom, withoutNames } from './draft.js';
import { type Check, compared, type Golden, outcomeOf, touched } from './golden.js';
import type { Overlay } from './overlay.js';
import { inSlices } from './slices.js';
import { findWhoAsked, type TellingParts, tellTraders } from './telling.js';
import { indexed, type Workshop } from './workshop.js';

export interface GrowthParts extends TellingParts {
  overlay: Overlay;
  workshop: Workshop;
  golden: readonly Golden[] | undefined;
}

/** Why something was not done with a draft. Nothing was changed then. */
export type NotDone =
  | { kind: 'not-found' }
  /** Somebody else changed it: this is how it stands now. */
  | { kind: 'changed-meanwhile'; draft: Draft }
  /** It is decided already; an approved one can be rejected and a rejected one edited. */
  | { kind: 'wrong-state'; draft: Draft }
  | { kind: 'not-ready'; lacks: readonly Lack[] }
  | { kind: 'no-golden-questions' };
export type Outcome<T> = { kind: 'done'; value: T } | NotDone;

/** An article near to what a draft says, with how surely the question is about it. */
export interface Near {
  article: Article;
  score: number;
}

export interface WholeDraft {
  draft: Draft;
  lacks: readonly Lack[];
  nearest: readonly Near[];
  /** What traders asked in vain that is alike: their own ways to ask it, and how many traders. */
  alike: { texts: readonly string[]; traders: number };
}

/** A file for knowledge/articles. */
export interface ContentFile {
  name: string;
  text: string;
}

type Viewer = Pick<Officer, 'id' | 'name'>;

/** Lines before the reply among which the question is looked for. */
const linesBefore = 60;
/** Questions asked in vain that are compared with a draft. */
const comparedWith = 200;
const examples = 12;
const slice = 10;

/** How an officer's reply becomes an article. Everything an editor can do with drafts. */
export class Growth {
  #telling: Promise<void> = Promise.resolve();

  constructor(private readonly parts: GrowthParts) {}

  /** A reply as a draft, the question beside it; the same reply twice is one draft. `undefined`: that is no reply of an officer. */
  async begin(
    by: Viewer,
    ticket: SeenTicket,
    said: StoredActivity | undefined,
    text: string,
  ): Promise<{ draft: Draft; known: boolean } | undefined> {
    const { store, now } = this.parts;
    if (said?.from !== 'officer' || text.trim() === '') return undefined;
    const before = await store.activitiesBefore(ticket.conversation, said.sequence, linesBefore);
    const trader = { name: ticket.traderName, email: ticket.email };
    const asked = withoutNames(mask(questionIn(before) || ticket.question), trader);
    const at = now().toISOString();
    const { knowledge } = this.parts.content();
    const draft: Draft = {
      id: newDraftId(),
      article: null,
      status: 'draft',
      ticket: ticket.id,
      conversation: ticket.conversation,
      message: said.sequence,
      asked,
      title: titleFrom(asked),
      phrasings: asked === '' ? [] : [asked],
      text: withoutNames(text.trim(), trader),
      programme: ticket.programme,
      topics: knowledge.topics.some(({ id }) => id === ticket.topic) ? [ticket.topic] : [],
      cites: [],
      confidence: null,
      officer: { id: by.id, name: by.name },
      editor: null,
      reason: '',
      addedAt: at,
      changedAt: at,
      decidedAt: null,
      version: 1,
      check: null,
      told: false,
    };
    const added = await store.addDraft(draft, [
      { at, kind: 'reply-marked', by: by.id, ticket: ticket.id, details: { draft: draft.id } },
    ]);
    const kept = added === 'added' ? draft : await store.draftOf(ticket.conversation, said.sequence);
    return kept && { draft: kept, known: added === 'known' };
  }

  drafts(filter: { status?: DraftStatus | undefined; programme?: string | undefined; limit: number; offset: number }) {
    return this.parts.store.drafts(filter);
  }

  async open(id: DraftId): Promise<Outcome<WholeDraft>> {
    const { store } = this.parts;
    const draft = await store.draft(id);
    if (!draft) return { kind: 'not-found' };
    const content = this.parts.content();
    return {
      kind: 'done',
      value: {
        draft,
        lacks: lacks(draft, content.knowledge),
        nearest: nearestTo(draft, content),
        alike: await this.#alike(draft),
      },
    };
  }

  /** Changes what a draft says. One that was rejected is a draft again; one that is served is first taken back. */
  async edit(by: Viewer, id: DraftId, version: number, change: Partial<DraftContent>): Promise<Outcome<Draft>> {
    return this.#change(by, id, version, 'draft-changed', (draft) =>
      draft.status === 'approved' ? undefined : { ...draft, ...change, status: 'draft', reason: '', check: null },
    );
  }

  /** From now on the article is served, and whoever asked for it in vain is told. */
  async approve(by: Viewer, id: DraftId, version: number): Promise<Outcome<Draft>> {
    const { store, now, overlay, content } = this.parts;
    const draft = await store.draft(id);
    if (!draft) return { kind: 'not-found' };
    const lacking = lacks(draft, content().knowledge);
    if (lacking.length > 0) return { kind: 'not-ready', lacks: lacking };
    const article = draft.article ?? (await this.#freeId(draft));
    const done = await this.#change(by, id, version, 'article-approved', (it) =>
      it.status === 'draft'
        ? { ...it, article, status: 'approved', reason: '', decidedAt: now().toISOString(), told: false }
        : undefined,
    );
    if (done.kind === 'done') await overlay.changed();
    return done;
  }

  async reject(by: Viewer, id: DraftId, version: number, reason: string): Promise<Outcome<Draft>> {
    const { now, overlay } = this.parts;
    let served = false;
    const done = await this.#change(by, id, version, 'article-rejected', (it) => {
      served = it.status === 'approved';
      return it.status === 'rejected'
        ? undefined
        : { ...it, status: 'rejected', reason, decidedAt: now().toISOString() };
    });
    if (done.kind === 'done' && served) await overlay.changed();
    return done;
  }

  /** A draft as a content file, once it lacks nothing. */
  async file(by: Viewer, id: DraftId): Promise<Outcome<ContentFile>> {
    const { store, content } = this.parts;
    const draft = await store.draft(id);
    if (!draft) return { kind: 'not-found' };
    const lacking = lacks(draft, content().knowledge);
    if (lacking.length > 0) return { kind: 'not-ready', lacks: lacking };
    const article = articleOf(draft, draft.article ?? (await this.#freeId(draft)));
    await this.#exported(by, { what: 'draft', draft: id });
    return { kind: 'done', value: { name: `${article.id}.yaml`, text: articlesAsFile([article]) } };
  }

  /** Everything that is approved and not in the files yet, as one content file. */
  async allAsFile(by: Viewer): Promise<ContentFile> {
    const articles = servable(await this.parts.store.approvedDrafts(), this.parts.overlay.base.knowledge);
    await this.#exported(by, { what: 'articles', articles: articles.map(({ id }) => id) });
    return { name: 'desk.yaml', text: articlesAsFile(articles) };
  }

  #exported(by: Viewer, details: Details): Promise<void> {
    const { store, now } = this.parts;
    return store.audit([{ at: now().toISOString(), kind: 'exported', by: by.id, details }]);
  }

  /** Asks the golden questions a draft could spoil, with and without it. */
  async check(id: DraftId): Promise<Outcome<{ check: Check; version: number }>> {
    const { store, golden, workshop, overlay, now } = this.parts;
    const draft = await store.draft(id);
    if (!draft) return { kind: 'not-found' };
    if (!golden) return { kind: 'no-golden-questions' };
    const content = this.parts.content();
    const lacking = lacks(draft, content.knowledge);
    if (lacking.length > 0) return { kind: 'not-ready', lacks: lacking };
    const others = content.knowledge.articles.filter(({ id }) => id !== draft.article);
    const of = new Map(others.map((article) => [article.id as string, article.programme as string | undefined]));
    const asked = touched(golden, draft.programme, of);
    const search = content.search();
    const before = await inSlices(asked, slice, ({ q, programme }) => outcomeOf(search.find(q, programme)));
    const trial = articleOf(draft, draft.article ?? (await this.#freeId(draft)));
    const after = await workshop.do({
      kind: 'ask',
      questions: asked.map(({ q, programme }) => ({ text: q, programme })),
      ...indexed(overlay.base, [...others, trial]),
    });
    const check = compared(asked, before, after, trial.id);
    await store.keepCheck(id, draft.version, { ...check, version: draft.version, at: now().toISOString() });
    return { kind: 'done', value: { check, version: draft.version } };
  }

  /** Looks for traders who asked in vain what is answered now, and tells those who can be told. Several calls are one. */
  tell(): Promise<void> {
    const { store, overlay } = this.parts;
    this.#telling = this.#telling.then(async () => {
      // Before the index is whole, questions in other words would not be found.
      if (!overlay.whole) return;
      for (const draft of await store.approvedDrafts()) if (!draft.told) await findWhoAsked(this.parts, draft);
      await tellTraders(this.parts);
    });
    const told = this.#telling;
    this.#telling = told.catch(() => {});
    return told;
  }

  /** Resolves when nobody is being told any more. */
  settled(): Promise<void> {
    return this.#telling;
  }

  async #change(
    by: Viewer,
    id: DraftId,
    version: number,
    kind: AuditKind,
    next: (draft: Draft) => Draft | undefined,
  ): Promise<Outcome<Draft>> {
    const { store, now } = this.parts;
    const draft = await store.draft(id);
    if (!draft) return { kind: 'not-found' };
    if (draft.version !== version) return { kind: 'changed-meanwhile', draft };
    const changed = next(draft);
    if (!changed) return { kind: 'wrong-state', draft };
    const saved: Draft = {
      ...changed,
      editor: { id: by.id, name: by.name },
      changedAt: now().toISOString(),
      version: version + 1,
    };
    const details = {
      draft: id,
      version: saved.version,
      ...(saved.article === null ? {} : { article: saved.article }),
    };
    if (await store.changeDraft(saved, [{ at: saved.changedAt, kind, by: by.id, details }]))
      return { kind: 'done', value: saved };
    const now_ = await store.draft(id);
    return now_ ? { kind: 'changed-meanwhile', draft: now_ } : { kind: 'not-found' };
  }

  /** An id no entry has, and no draft ever had. */
  async #freeId(draft: Draft): Promise<string> {
    const { store, content } = this.parts;
    const search = content().search();
    const wanted = idFor(draft);
    for (let i = 1; ; i += 1) {
      const id = i === 1 ? wanted : `${wanted}-${i}`;
      if (!search.entry(id) && !(await store.articleTaken(id))) return id;
    }
  }

  async #alike(draft: Draft): Promise<WholeDraft['alike']> {
    const { store } = this.parts;
    const found = await store.askedInVain({ programme: draft.programme ?? undefined, limit: comparedWith });
    const ask = draft.asked || draft.title;
    const [group = []] = groupAlike<{ text: string; conversation: string | null }>(
      [{ text: ask, conversation: null }, ...found],
      ({ text }) => text,
    ).filter((group) => group.some(({ conversation }) => conversation === null));
    const others = group.filter(({ conversation }) => conversation !== null);
    return {
      texts: [...new Set(others.map(({ text }) => text))].slice(0, examples),
      traders: new Set(others.map(({ conversation }) => conversation)).size,
    };
  }
}

/** Articles an editor should look at before writing one more. */
function nearestTo(draft: Draft, content: Content): readonly Near[] {
  const ways = [draft.title, draft.asked, ...draft.phrasings].filter((text) => text !== '').slice(0, 4);
  const best = new Map<string, Near>();
  for (const text of ways)
    for (const { entry, score } of content
      .search()
      .find(text, (draft.programme ?? undefined) as ProgrammeId | undefined).hits) {
      if (entry.kind !== 'article' || entry.article.id === draft.article) continue;
      if ((best.get(entry.article.id)?.score ?? -1) < score)
        best.set(entry.article.id, { article: entry.article, score });
    }
  return [...best.values()].sort((a, b) => b.score - a.score).slice(0, 5);
}
