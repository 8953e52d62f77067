import { mask } from '../../dialogs/answer/mask.js';
import { articlesAsFile } from '../../knowledge/article-file.js';
import { groupAlike } from '../../knowledge/search/alike.js';
import { questionIn } from '../escalation/question.js';
import { newDraftId } from '../ids.js';
import { articleOf, idFor, lacks, servable, titleFrom, withoutNames } from './draft.js';
import { compared, outcomeOf, touched } from './golden.js';
import { inSlices } from './slices.js';
import { findWhoAsked, tellTraders } from './telling.js';
import { indexed } from './workshop.js';
/** Lines before the reply among which the question is looked for. */
const linesBefore = 60;
/** Questions asked in vain that are compared with a draft. */
const comparedWith = 200;
const examples = 12;
const slice = 10;
/** How an officer's reply becomes an article. Everything an editor can do with drafts. */
export class Growth {
    parts;
    #telling = Promise.resolve();
    constructor(parts) {
        this.parts = parts;
    }
    /** A reply as a draft, the question beside it; the same reply twice is one draft. `undefined`: that is no reply of an officer. */
    async begin(by, ticket, said, text) {
        const { store, now } = this.parts;
        if (said?.from !== 'officer' || text.trim() === '')
            return undefined;
        const before = await store.activitiesBefore(ticket.conversation, said.sequence, linesBefore);
        const trader = { name: ticket.traderName, email: ticket.email };
        const asked = withoutNames(mask(questionIn(before) || ticket.question), trader);
        const at = now().toISOString();
        const { knowledge } = this.parts.content();
        const draft = {
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
    drafts(filter) {
        return this.parts.store.drafts(filter);
    }
    async open(id) {
        const { store } = this.parts;
        const draft = await store.draft(id);
        if (!draft)
            return { kind: 'not-found' };
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
    async edit(by, id, version, change) {
        return this.#change(by, id, version, 'draft-changed', (draft) => draft.status === 'approved' ? undefined : { ...draft, ...change, status: 'draft', reason: '', check: null });
    }
    /** From now on the article is served, and whoever asked for it in vain is told. */
    async approve(by, id, version) {
        const { store, now, overlay, content } = this.parts;
        const draft = await store.draft(id);
        if (!draft)
            return { kind: 'not-found' };
        const lacking = lacks(draft, content().knowledge);
        if (lacking.length > 0)
            return { kind: 'not-ready', lacks: lacking };
        const article = draft.article ?? (await this.#freeId(draft));
        const done = await this.#change(by, id, version, 'article-approved', (it) => it.status === 'draft'
            ? { ...it, article, status: 'approved', reason: '', decidedAt: now().toISOString(), told: false }
            : undefined);
        if (done.kind === 'done')
            await overlay.changed();
        return done;
    }
    async reject(by, id, version, reason) {
        const { now, overlay } = this.parts;
        let served = false;
        const done = await this.#change(by, id, version, 'article-rejected', (it) => {
            served = it.status === 'approved';
            return it.status === 'rejected'
                ? undefined
                : { ...it, status: 'rejected', reason, decidedAt: now().toISOString() };
        });
        if (done.kind === 'done' && served)
            await overlay.changed();
        return done;
    }
    /** A draft as a content file, once it lacks nothing. */
    async file(by, id) {
        const { store, content } = this.parts;
        const draft = await store.draft(id);
        if (!draft)
            return { kind: 'not-found' };
        const lacking = lacks(draft, content().knowledge);
        if (lacking.length > 0)
            return { kind: 'not-ready', lacks: lacking };
        const article = articleOf(draft, draft.article ?? (await this.#freeId(draft)));
        await this.#exported(by, { what: 'draft', draft: id });
        return { kind: 'done', value: { name: `${article.id}.yaml`, text: articlesAsFile([article]) } };
    }
    /** Everything that is approved and not in the files yet, as one content file. */
    async allAsFile(by) {
        const articles = servable(await this.parts.store.approvedDrafts(), this.parts.overlay.base.knowledge);
        await this.#exported(by, { what: 'articles', articles: articles.map(({ id }) => id) });
        return { name: 'desk.yaml', text: articlesAsFile(articles) };
    }
    #exported(by, details) {
        const { store, now } = this.parts;
        return store.audit([{ at: now().toISOString(), kind: 'exported', by: by.id, details }]);
    }
    /** Asks the golden questions a draft could spoil, with and without it. */
    async check(id) {
        const { store, golden, workshop, overlay, now } = this.parts;
        const draft = await store.draft(id);
        if (!draft)
            return { kind: 'not-found' };
        if (!golden)
            return { kind: 'no-golden-questions' };
        const content = this.parts.content();
        const lacking = lacks(draft, content.knowledge);
        if (lacking.length > 0)
            return { kind: 'not-ready', lacks: lacking };
        const others = content.knowledge.articles.filter(({ id }) => id !== draft.article);
        const of = new Map(others.map((article) => [article.id, article.programme]));
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
    tell() {
        const { store, overlay } = this.parts;
        this.#telling = this.#telling.then(async () => {
            // Before the index is whole, questions in other words would not be found.
            if (!overlay.whole)
                return;
            for (const draft of await store.approvedDrafts())
                if (!draft.told)
                    await findWhoAsked(this.parts, draft);
            await tellTraders(this.parts);
        });
        const told = this.#telling;
        this.#telling = told.catch(() => { });
        return told;
    }
    /** Resolves when nobody is being told any more. */
    settled() {
        return this.#telling;
    }
    async #change(by, id, version, kind, next) {
        const { store, now } = this.parts;
        const draft = await store.draft(id);
        if (!draft)
            return { kind: 'not-found' };
        if (draft.version !== version)
            return { kind: 'changed-meanwhile', draft };
        const changed = next(draft);
        if (!changed)
            return { kind: 'wrong-state', draft };
        const saved = {
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
    async #freeId(draft) {
        const { store, content } = this.parts;
        const search = content().search();
        const wanted = idFor(draft);
        for (let i = 1;; i += 1) {
            const id = i === 1 ? wanted : `${wanted}-${i}`;
            if (!search.entry(id) && !(await store.articleTaken(id)))
                return id;
        }
    }
    async #alike(draft) {
        const { store } = this.parts;
        const found = await store.askedInVain({ programme: draft.programme ?? undefined, limit: comparedWith });
        const ask = draft.asked || draft.title;
        const [group = []] = groupAlike([{ text: ask, conversation: null }, ...found], ({ text }) => text).filter((group) => group.some(({ conversation }) => conversation === null));
        const others = group.filter(({ conversation }) => conversation !== null);
        return {
            texts: [...new Set(others.map(({ text }) => text))].slice(0, examples),
            traders: new Set(others.map(({ conversation }) => conversation)).size,
        };
    }
}
/** Articles an editor should look at before writing one more. */
function nearestTo(draft, content) {
    const ways = [draft.title, draft.asked, ...draft.phrasings].filter((text) => text !== '').slice(0, 4);
    const best = new Map();
    for (const text of ways)
        for (const { entry, score } of content
            .search()
            .find(text, (draft.programme ?? undefined)).hits) {
            if (entry.kind !== 'article' || entry.article.id === draft.article)
                continue;
            if ((best.get(entry.article.id)?.score ?? -1) < score)
                best.set(entry.article.id, { article: entry.article, score });
        }
    return [...best.values()].sort((a, b) => b.score - a.score).slice(0, 5);
}
//# sourceMappingURL=growth.js.map