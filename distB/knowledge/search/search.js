import { confidenceOf, evidenceOf } from './confidence.js';
import { Mentions } from './mentions.js';
import { prepareRanking, Ranker } from './ranker.js';
import { Repair } from './repair.js';
import { wordsOf } from './words.js';
/** From here up we answer; from there up we ask "did you mean". Set on the golden questions by `npm run eval`. */
export const answerFrom = 0.6;
export const askFrom = 0.35;
const shown = 5;
/** Candidates whose scores differ by less are about as likely. */
const tie = 0.7;
/** A programme's own answer comes before the general one when it is this likely beside it. */
const ownEnough = 0.3;
/** A topic no article answers here collects the phrasings of many programmes and would win too easily. */
const topicHandicap = 4;
/** Where a programme is known, what it says itself is meant rather than what holds everywhere. */
const generalHandicap = 1.2;
/** Finds the curated entry a question is about, or knows that there is none. Pure; made once for each content. */
export class Search {
    #ranker;
    #groups;
    #scopes;
    #mentions;
    #repair;
    #vocabulary;
    #telling;
    #background;
    #general;
    /** `keep` remembers the index, which takes seconds to make, from one start to the next. */
    constructor(knowledge, extras = [], keep) {
        const programmes = [...knowledge.programmes.values()];
        this.#mentions = new Mentions(programmes.flatMap((p) => (p.standsFor.length > 0 ? p.standsFor : [p.economy, ...p.names]).map((name) => ({ programme: p.id, name }))), (word) => this.#vocabulary.get(word) ?? 0);
        this.#general = new Set(programmes.filter((p) => p.standsFor.length > 0).map((p) => p.id));
        this.#scopes = new Map([undefined, ...programmes.map((p) => p.id)].map((id, scope) => [id, scope]));
        // What is asked everywhere stands first, then the articles of one programme after the other.
        const articles = [undefined, ...programmes.map((p) => p.id)].flatMap((id) => knowledge.articles.filter((a) => a.programme === id));
        this.#groups = [
            ...knowledge.topics.map((topic) => ({ kind: 'topic', topic })),
            ...knowledge.notCovered.map((notCovered) => ({ kind: 'not-covered', notCovered })),
            ...extras.map(({ id }) => ({ kind: 'extra', id })),
            { kind: 'background' },
            ...articles.map((article) => ({ kind: 'article', article })),
        ];
        this.#background = this.#groups.length - articles.length - 1;
        const shape = this.#shape(knowledge, articles);
        const kept = keep?.get();
        this.#vocabulary = kept?.vocabulary ?? this.#wordsUsed(knowledge, extras);
        const index = kept ?? this.#index(knowledge, extras, shape);
        if (index !== kept)
            keep?.set(index);
        this.#telling = new Set(index.telling);
        this.#ranker = new Ranker(index.ranking, shape);
        this.#repair = new Repair(this.#vocabulary, this.#mentions.single);
    }
    #shape(knowledge, articles) {
        const topicGroup = new Map(knowledge.topics.map((topic, group) => [topic.id, group]));
        // An article on two topics would teach each of them the other's words.
        const parents = this.#groups.map((group) => group.kind === 'article' && group.article.topics.length === 1
            ? topicGroup.get(group.article.topics[0])
            : undefined);
        const everywhere = articles.filter((a) => a.programme === undefined);
        const ofItsOwn = new Set([...this.#scopes].flatMap(([id, scope]) => (id === undefined || this.#general.has(id) ? [] : [scope])));
        const common = { from: 0, to: this.#groups.length - articles.length + everywhere.length };
        return {
            groups: this.#groups.length,
            parent: (group) => parents[group],
            handicap: (id, scope) => {
                const group = this.#groups[id];
                if (group?.kind === 'topic')
                    return topicHandicap;
                const everywhere = group?.kind === 'article' && group.article.programme === undefined;
                return everywhere && ofItsOwn.has(scope) ? generalHandicap : 0;
            },
            scopes: [...this.#scopes.keys()].map((programme) => ({
                ranges: [common, this.#rangeOf(programme)],
                narrow: this.#flags((group) => mayAnswer(group, programme, articles)),
                wide: this.#flags((group, at) => parents[at] === undefined && isVisible(group, programme)),
            })),
        };
    }
    #index(knowledge, extras, shape) {
        const telling = tellingNames(knowledge.articles, this.#mentions);
        const examples = this.#groups.flatMap((group, at) => {
            const scope = group.kind === 'article' ? (this.#scopes.get(group.article.programme) ?? 0) : 0;
            return textsOf(group, knowledge, extras).map((text) => ({
                words: this.#without(wordsOf(text), telling),
                group: at,
                scope,
            }));
        });
        return { ranking: prepareRanking(examples, shape), vocabulary: this.#vocabulary, telling: [...telling] };
    }
    /** Every word we know, with the number of times it is used. */
    #wordsUsed(knowledge, extras) {
        const used = new Map();
        const count = (word) => used.set(word, (used.get(word) ?? 0) + 1);
        for (const group of this.#groups)
            for (const text of textsOf(group, knowledge, extras))
                wordsOf(text).forEach(count);
        this.#mentions.words.forEach(count);
        return used;
    }
    /** Where the articles of one programme stand. */
    #rangeOf(programme) {
        const isOurs = (group) => programme !== undefined && group.kind === 'article' && group.article.programme === programme;
        const from = this.#groups.findIndex(isOurs);
        return from < 0 ? { from: 0, to: 0 } : { from, to: this.#groups.findLastIndex(isOurs) + 1 };
    }
    #flags(test) {
        return Uint8Array.from(this.#groups, (group, at) => (test(group, at) ? 1 : 0));
    }
    /**
     * Finds what a question is about. `programme` is the one the conversation is about; one named in the question wins, unless
     * we were told `here`. `lean`, such as the trader's role and level, decides between two that are about as likely.
     */
    find(question, programme, told = 'perhaps', lean = '') {
        const { words, mended } = this.#mend(question);
        const programmes = this.#programmesIn(words, programme);
        const here = told === 'here' ? programme : (programmes[0] ?? programme);
        const left = this.#without(words, this.#telling);
        const ranking = this.#ranker.rank(left, this.#scopes.get(here) ?? 0, new Set(mended.keys()));
        const evidence = evidenceOf(ranking, this.#background, left.length);
        const confidence = confidenceOf(evidence);
        const hits = this.#leaning(ranking.candidates, left, wordsOf(lean), this.#scopes.get(here) ?? 0)
            .flatMap((candidate) => {
            const group = this.#groups[candidate.group];
            return !group || group.kind === 'background' ? [] : [{ entry: group, score: candidate.share }];
        })
            .slice(0, shown);
        if (here !== undefined && this.#general.has(here) && programmes.includes(here))
            this.#otherCountryFirst(hits);
        else
            this.#ownFirst(hits, here);
        const kind = confidence >= answerFrom ? 'answer' : confidence >= askFrom ? 'did-you-mean' : 'none';
        return { kind: hits.length === 0 ? 'none' : kind, hits, programmes, mended, confidence, evidence };
    }
    /** Puts the second candidate first where it is about as likely and fits the trader better. */
    #leaning(candidates, words, lean, scope) {
        const [first, second, ...others] = candidates;
        if (lean.length === 0 || !first || !second || first.score - second.score > tie)
            return candidates;
        const again = this.#ranker.rank([...words, ...lean], scope).candidates;
        const place = (candidate) => again.findIndex(({ group }) => group === candidate.group);
        return place(second) >= 0 && (place(first) < 0 || place(second) < place(first))
            ? [second, first, ...others]
            : candidates;
    }
    /** A text with its misspelt words mended. */
    mended(text) {
        return this.#mend(text).words.join(' ');
    }
    #mend(text) {
        const words = wordsOf(text);
        const named = this.#mentions.find(words);
        return this.#repair.mend(words, (at) => named.some(({ from, to }) => at >= from && at < to));
    }
    /** Programmes named in a text, those of them that are no trade partner's, and whether it says nothing else. */
    named(text) {
        const { words } = this.#mend(text);
        const mentions = this.#mentions.find(words);
        const rest = words.filter((word, at) => !mentions.some((m) => at >= m.from && at < m.to) && !linking.has(word));
        return {
            programmes: [...new Set(mentions.map((m) => m.programme))],
            own: [...new Set(mentions.filter((m) => !m.partner).map((m) => m.programme))],
            only: mentions.length > 0 && rest.length === 0,
        };
    }
    /** An entry by its id; topics are found as `topic-<id>`. */
    entry(id) {
        return this.#groups.find((group) => group.kind !== 'background' && idOf(group) === id);
    }
    /** Where a programme has its own answer on a topic, what holds everywhere comes second. */
    #ownFirst(hits, here) {
        const first = hits[0];
        if (here === undefined || first?.entry.kind !== 'article' || first.entry.article.programme !== undefined)
            return;
        const { topics } = first.entry.article;
        const at = hits.findIndex(({ entry, score }) => entry.kind === 'article' &&
            entry.article.programme === here &&
            score >= first.score * ownEnough &&
            entry.article.topics.some((topic) => topics.includes(topic)));
        if (at > 0)
            hits.unshift(...hits.splice(at, 1));
    }
    /** Of a country without a pack we say so first, whatever else holds everywhere. */
    #otherCountryFirst(hits) {
        const entry = this.#groups.find((group) => group.kind === 'not-covered' && group.notCovered.otherCountry);
        if (entry?.kind !== 'not-covered')
            return;
        // What we do not answer for any country needs no country.
        if (hits[0]?.entry.kind === 'not-covered' || hits[0]?.entry.kind === 'extra')
            return;
        const others = hits.filter((hit) => hit.entry !== entry);
        hits.splice(0, hits.length, { entry, score: others[0]?.score ?? 0 }, ...others.slice(0, shown - 1));
    }
    /** Whose programme a question is about. A trade partner's is meant only where nothing else can be. */
    #programmesIn(words, programme) {
        const mentions = this.#mentions.find(words);
        const meant = mentions.filter((mention) => !mention.partner);
        const named = meant.length > 0 || programme !== undefined ? meant : mentions;
        return [...new Set(named.map((mention) => mention.programme))];
    }
    /** The words without the names of programmes, which choose where we look and not what is asked. */
    #without(words, telling) {
        const named = this.#mentions.find(words).filter(({ from, to }) => !telling.has(words.slice(from, to).join(' ')));
        if (named.length === 0)
            return words;
        const left = words.filter((_, at) => !named.some(({ from, to }) => at >= from && at < to));
        return left.length === 0 ? words : left;
    }
}
/** The id of an entry, as taps and golden questions name it. */
export function idOf(entry) {
    switch (entry.kind) {
        case 'article':
            return entry.article.id;
        case 'topic':
            return `topic-${entry.topic.id}`;
        case 'not-covered':
            return entry.notCovered.id;
        case 'extra':
            return entry.id;
    }
}
/** Words around a name that ask nothing by themselves: "and what about in Japan?". */
const linking = new Set('and or but what about how in for from of same also the there is it then ok okay now question same with to my our country if we were as well please pls too i am im are based firm company located registered live switch change'.split(' '));
function textsOf(group, knowledge, extras) {
    switch (group.kind) {
        case 'article':
            return asked(group.article);
        case 'topic':
            return [group.topic.title, ...group.topic.phrasings];
        case 'not-covered':
            return asked(group.notCovered);
        case 'extra':
            return extras.find(({ id }) => id === group.id)?.phrasings ?? [];
        case 'background':
            return knowledge.outOfScope;
    }
}
const asked = ({ title, phrasings, keywords }) => [
    title,
    ...phrasings,
    ...(keywords.length > 0 ? [keywords.join(' ')] : []),
];
const isVisible = (group, programme) => group.kind !== 'article' || group.article.programme === undefined || group.article.programme === programme;
/** A topic answers for itself only where no article does. */
const mayAnswer = (group, programme, articles) => isVisible(group, programme) &&
    (group.kind !== 'topic' ||
        !articles.some((a) => a.topics.includes(group.topic.id) && isVisible({ kind: 'article', article: a }, programme)));
/** Names that only one or two articles use say what is asked as well ("what is MITA?"), so they stay in the question. */
function tellingNames(articles, mentions) {
    const users = new Map();
    for (const article of articles) {
        const names = new Set([article.title, ...article.phrasings].flatMap((text) => {
            const words = wordsOf(text);
            return mentions.find(words).map(({ from, to }) => words.slice(from, to).join(' '));
        }));
        for (const name of names)
            users.set(name, (users.get(name) ?? 0) + 1);
    }
    return new Set([...users].filter(([, count]) => count <= 2).map(([name]) => name));
}
//# sourceMappingURL=search.js.map