import type { Article } from '../article.js';
import type { ProgrammeId } from '../ids.js';
import { confidenceOf, evidenceOf } from './confidence.js';
import { type Entry, type Extra, idOf } from './entry.js';
import { Groups, type Searched } from './groups.js';
import { Mentions } from './mentions.js';
import { type Candidate, type Example, prepareRanking, Ranker, type RankerData, type Shape } from './ranker.js';
import { Repair } from './repair.js';
import { wordsOf } from './words.js';

export interface Hit {
  entry: Entry;
  /** Between 0 and 1: how likely this is what was meant. */
  score: number;
}

/** The best entry, up to three that may be meant, or nothing; always with what is nearest, for the curious and for editors. */
export interface Found {
  kind: 'answer' | 'did-you-mean' | 'none';
  /** At most five, best first; for `none` the nearest ones, which are not to be shown as an answer. */
  hits: readonly Hit[];
  /** Programmes named in the question, in its order. */
  programmes: readonly ProgrammeId[];
  /** Words that were read as others, as typed. */
  mended: ReadonlyMap<string, string>;
  /** Between 0 and 1: how surely the first hit answers the question. */
  confidence: number;
  /** What the confidence was computed from. */
  evidence: readonly number[];
}

/** From here up we answer; from there up we ask "did you mean". Set on the golden questions by `npm run eval`. */
export const answerFrom = 0.6;
export const askFrom = 0.35;
const shown = 5;
/** Candidates whose scores differ by less are about as likely. */
const tie = 0.7;
/** A programme's own answer comes before the general one when it is this likely beside it. */
const ownEnough = 0.3;
/** Everything about a search that takes long to make. Plain data. */
export interface SearchIndex {
  ranking: RankerData;
  /** Every word with the number of times it is used. */
  vocabulary: ReadonlyMap<string, number>;
  /** Names of programmes that also say what is asked. */
  telling: readonly string[];
}

/** Where an index is kept; what it returns must be of the same content. */
export interface IndexKeeper {
  get(): SearchIndex | undefined;
  set(index: SearchIndex): void;
}

/** Finds the curated entry a question is about, or knows that there is none. Pure; made once for each content. */
export class Search {
  readonly #ranker: Ranker;
  readonly #groups: Groups;
  readonly #mentions: Mentions;
  readonly #repair: Repair;
  readonly #vocabulary: ReadonlyMap<string, number>;
  readonly #telling: ReadonlySet<string>;

  /** `keep` remembers the index, which takes seconds to make, from one start to the next. */
  constructor(knowledge: Searched, extras: readonly Extra[] = [], keep?: IndexKeeper) {
    this.#mentions = new Mentions(
      [...knowledge.programmes.values()].flatMap((p) =>
        (p.standsFor.length > 0 ? p.standsFor : [p.economy, ...p.names]).map((name) => ({ programme: p.id, name })),
      ),
      (word) => this.#vocabulary.get(word) ?? 0,
    );
    this.#groups = new Groups(knowledge, extras);
    const shape = this.#groups.shape();
    const kept = keep?.get();
    this.#vocabulary = kept?.vocabulary ?? this.#wordsUsed();
    const index = kept ?? this.#index(knowledge.articles, shape);
    if (index !== kept) keep?.set(index);
    this.#telling = new Set(index.telling);
    this.#ranker = new Ranker(index.ranking, shape);
    this.#repair = new Repair(this.#vocabulary, this.#mentions.single);
  }

  #index(articles: readonly Article[], shape: Shape): SearchIndex {
    const telling = tellingNames(articles, this.#mentions);
    const { all, scopes } = this.#groups;
    const examples = all.flatMap((group, at): Example[] => {
      const scope = group.kind === 'article' ? (scopes.get(group.article.programme) ?? 0) : 0;
      return this.#groups.textsOf(group).map((text) => ({
        words: this.#without(wordsOf(text), telling),
        group: at,
        scope,
      }));
    });
    return { ranking: prepareRanking(examples, shape), vocabulary: this.#vocabulary, telling: [...telling] };
  }

  /** Every word we know, with the number of times it is used. */
  #wordsUsed(): ReadonlyMap<string, number> {
    const used = new Map<string, number>();
    const count = (word: string) => used.set(word, (used.get(word) ?? 0) + 1);
    for (const group of this.#groups.all) for (const text of this.#groups.textsOf(group)) wordsOf(text).forEach(count);
    this.#mentions.words.forEach(count);
    return used;
  }

  /**
   * Finds what a question is about. `programme` is the one the conversation is about; one named in the question wins, unless
   * we were told `here`. `lean`, such as the trader's role and level, decides between two that are about as likely.
   */
  find(question: string, programme?: ProgrammeId, told: 'here' | 'perhaps' = 'perhaps', lean = ''): Found {
    const { words, mended } = this.#mend(question);
    const programmes = this.#programmesIn(words, programme);
    const here = told === 'here' ? programme : (programmes[0] ?? programme);
    const left = this.#without(words, this.#telling);
    const ranking = this.#ranker.rank(left, this.#groups.scopes.get(here) ?? 0, new Set(mended.keys()));
    const evidence = evidenceOf(ranking, this.#groups.background, left.length);
    const confidence = confidenceOf(evidence);
    const hits = this.#leaning(ranking.candidates, left, wordsOf(lean), this.#groups.scopes.get(here) ?? 0)
      .flatMap((candidate): Hit[] => {
        const group = this.#groups.all[candidate.group];
        return !group || group.kind === 'background' ? [] : [{ entry: group, score: candidate.share }];
      })
      .slice(0, shown);
    if (here !== undefined && this.#groups.general.has(here) && programmes.includes(here))
      this.#otherCountryFirst(hits);
    else this.#ownFirst(hits, here);
    const kind = confidence >= answerFrom ? 'answer' : confidence >= askFrom ? 'did-you-mean' : 'none';
    return { kind: hits.length === 0 ? 'none' : kind, hits, programmes, mended, confidence, evidence };
  }

  /** Puts the second candidate first where it is about as likely and fits the trader better. */
  #leaning(
    candidates: readonly Candidate[],
    words: readonly string[],
    lean: readonly string[],
    scope: number,
  ): readonly Candidate[] {
    const [first, second, ...others] = candidates;
    if (lean.length === 0 || !first || !second || first.score - second.score > tie) return candidates;
    const again = this.#ranker.rank([...words, ...lean], scope).candidates;
    const place = (candidate: Candidate) => again.findIndex(({ group }) => group === candidate.group);
    return place(second) >= 0 && (place(first) < 0 || place(second) < place(first))
      ? [second, first, ...others]
      : candidates;
  }

  /** A text with its misspelt words mended. */
  mended(text: string): string {
    return this.#mend(text).words.join(' ');
  }

  #mend(text: string) {
    const words = wordsOf(text);
    const named = this.#mentions.find(words);
    return this.#repair.mend(words, (at) => named.some(({ from, to }) => at >= from && at < to));
  }

  /** Programmes named in a text, those of them that are no trade partner's, and whether it says nothing else. */
  named(text: string): { programmes: readonly ProgrammeId[]; own: readonly ProgrammeId[]; only: boolean } {
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
  entry(id: string): Entry | undefined {
    return this.#groups.all.find((group): group is Entry => group.kind !== 'background' && idOf(group) === id);
  }

  /** Where a programme has its own answer on a topic, what holds everywhere comes second. */
  #ownFirst(hits: Hit[], here: ProgrammeId | undefined): void {
    const first = hits[0];
    if (here === undefined || first?.entry.kind !== 'article' || first.entry.article.programme !== undefined) return;
    const { topics } = first.entry.article;
    const at = hits.findIndex(
      ({ entry, score }) =>
        entry.kind === 'article' &&
        entry.article.programme === here &&
        score >= first.score * ownEnough &&
        entry.article.topics.some((topic) => topics.includes(topic)),
    );
    if (at > 0) hits.unshift(...hits.splice(at, 1));
  }

  /** Of a country without a pack we say so first, whatever else holds everywhere. */
  #otherCountryFirst(hits: Hit[]): void {
    const entry = this.#groups.all.find((group) => group.kind === 'not-covered' && group.notCovered.otherCountry);
    if (entry?.kind !== 'not-covered') return;
    // What we do not answer for any country needs no country.
    if (hits[0]?.entry.kind === 'not-covered' || hits[0]?.entry.kind === 'extra') return;
    const others = hits.filter((hit) => hit.entry !== entry);
    hits.splice(0, hits.length, { entry, score: others[0]?.score ?? 0 }, ...others.slice(0, shown - 1));
  }

  /** Whose programme a question is about. A trade partner's is meant only where nothing else can be. */
  #programmesIn(words: readonly string[], programme: ProgrammeId | undefined): readonly ProgrammeId[] {
    const mentions = this.#mentions.find(words);
    const meant = mentions.filter((mention) => !mention.partner);
    const named = meant.length > 0 || programme !== undefined ? meant : mentions;
    return [...new Set(named.map((mention) => mention.programme))];
  }

  /** The words without the names of programmes, which choose where we look and not what is asked. */
  #without(words: readonly string[], telling: ReadonlySet<string>): readonly string[] {
    const named = this.#mentions.find(words).filter(({ from, to }) => !telling.has(words.slice(from, to).join(' ')));
    if (named.length === 0) return words;
    const left = words.filter((_, at) => !named.some(({ from, to }) => at >= from && at < to));
    return left.length === 0 ? words : left;
  }
}

/** Words around a name that ask nothing by themselves: "and what about in Japan?". */
const linking = new Set(
  'and or but what about how in for from of same also the there is it then ok okay now question same with to my our country if we were as well please pls too i am im are based firm company located registered live switch change'.split(
    ' ',
  ),
);

/** Names that only one or two articles use say what is asked as well ("what is MITA?"), so they stay in the question. */
function tellingNames(articles: readonly Article[], mentions: Mentions): ReadonlySet<string> {
  const users = new Map<string, number>();
  for (const article of articles) {
    const names = new Set(
      [article.title, ...article.phrasings].flatMap((text) => {
        const words = wordsOf(text);
        return mentions.find(words).map(({ from, to }) => words.slice(from, to).join(' '));
      }),
    );
    for (const name of names) users.set(name, (users.get(name) ?? 0) + 1);
  }
  return new Set([...users].filter(([, count]) => count <= 2).map(([name]) => name));
}
