import type { Article } from '../article.js';
import type { ProgrammeId } from '../ids.js';
import type { Knowledge } from '../knowledge.js';
import type { NotCovered } from '../not-covered.js';
import type { Programme } from '../programme.js';
import type { Topic } from '../topic.js';
import type { Entry, Extra } from './entry.js';
import type { Range } from './postings.js';
import type { Shape } from './ranker.js';

/** A topic no article answers here collects the phrasings of many programmes and would win too easily. */
const topicHandicap = 4;
/** Where a programme is known, what it says itself is meant rather than what holds everywhere. */
const generalHandicap = 1.2;

/** What competes for a question: an article, a topic no article of the place answers, a near topic, an extra, or the background. */
export type Group = Entry | { kind: 'background' };

/** What a search looks at of the knowledge. */
export type Searched = Pick<Knowledge, 'articles' | 'topics' | 'notCovered' | 'outOfScope'> & {
  programmes: ReadonlyMap<ProgrammeId, Pick<Programme, 'id' | 'economy' | 'names' | 'standsFor'>>;
};

/** All that competes for a question, in one order, and where is looked for which programme. */
export class Groups {
  readonly all: readonly Group[];
  /** Where the background stands. */
  readonly background: number;
  /** The scope of each programme, and of none. */
  readonly scopes: ReadonlyMap<ProgrammeId | undefined, number>;
  /** Programmes that stand for many countries. */
  readonly general: ReadonlySet<ProgrammeId>;
  readonly #articles: readonly Article[];
  readonly #knowledge: Searched;
  readonly #extras: readonly Extra[];

  constructor(knowledge: Searched, extras: readonly Extra[]) {
    this.#knowledge = knowledge;
    this.#extras = extras;
    const programmes = [...knowledge.programmes.values()];
    this.general = new Set(programmes.filter((p) => p.standsFor.length > 0).map((p) => p.id));
    this.scopes = new Map([undefined, ...programmes.map((p) => p.id)].map((id, scope) => [id, scope]));
    // What is asked everywhere stands first, then the articles of one programme after the other.
    this.#articles = [undefined, ...programmes.map((p) => p.id)].flatMap((id) =>
      knowledge.articles.filter((a) => a.programme === id),
    );
    this.all = [
      ...knowledge.topics.map((topic) => ({ kind: 'topic' as const, topic })),
      ...knowledge.notCovered.map((notCovered) => ({ kind: 'not-covered' as const, notCovered })),
      ...extras.map(({ id }) => ({ kind: 'extra' as const, id })),
      { kind: 'background' },
      ...this.#articles.map((article) => ({ kind: 'article' as const, article })),
    ];
    this.background = this.all.length - this.#articles.length - 1;
  }

  /** Everything that is said to ask for a group. */
  textsOf(group: Group): readonly string[] {
    switch (group.kind) {
      case 'article':
        return asked(group.article);
      case 'topic':
        return [group.topic.title, ...group.topic.phrasings];
      case 'not-covered':
        return asked(group.notCovered);
      case 'extra':
        return this.#extras.find(({ id }) => id === group.id)?.phrasings ?? [];
      case 'background':
        return this.#knowledge.outOfScope;
    }
  }

  /** How they stand to each other, for the ranker. */
  shape(): Shape {
    const articles = this.#articles;
    const topicGroup = new Map(this.#knowledge.topics.map((topic, group) => [topic.id, group]));
    // An article on two topics would teach each of them the other's words.
    const parents = this.all.map((group) =>
      group.kind === 'article' && group.article.topics.length === 1
        ? topicGroup.get(group.article.topics[0] as Topic['id'])
        : undefined,
    );
    const everywhere = articles.filter((a) => a.programme === undefined);
    const ofItsOwn = new Set(
      [...this.scopes].flatMap(([id, scope]) => (id === undefined || this.general.has(id) ? [] : [scope])),
    );
    const common = { from: 0, to: this.all.length - articles.length + everywhere.length };
    return {
      groups: this.all.length,
      parent: (group) => parents[group],
      handicap: (id, scope) => {
        const group = this.all[id];
        if (group?.kind === 'topic') return topicHandicap;
        const everywhere = group?.kind === 'article' && group.article.programme === undefined;
        return everywhere && ofItsOwn.has(scope) ? generalHandicap : 0;
      },
      scopes: [...this.scopes.keys()].map((programme) => ({
        ranges: [common, this.#rangeOf(programme)],
        narrow: this.#flags((group) => mayAnswer(group, programme, articles)),
        wide: this.#flags((group, at) => parents[at] === undefined && isVisible(group, programme)),
      })),
    };
  }

  /** Where the articles of one programme stand. */
  #rangeOf(programme: ProgrammeId | undefined): Range {
    const isOurs = (group: Group) =>
      programme !== undefined && group.kind === 'article' && group.article.programme === programme;
    const from = this.all.findIndex(isOurs);
    return from < 0 ? { from: 0, to: 0 } : { from, to: this.all.findLastIndex(isOurs) + 1 };
  }

  #flags(test: (group: Group, at: number) => boolean): Uint8Array {
    return Uint8Array.from(this.all, (group, at) => (test(group, at) ? 1 : 0));
  }
}

const asked = ({ title, phrasings, keywords }: Article | NotCovered): readonly string[] => [
  title,
  ...phrasings,
  ...(keywords.length > 0 ? [keywords.join(' ')] : []),
];

const isVisible = (group: Group, programme: ProgrammeId | undefined): boolean =>
  group.kind !== 'article' || group.article.programme === undefined || group.article.programme === programme;

/** A topic answers for itself only where no article does. */
const mayAnswer = (group: Group, programme: ProgrammeId | undefined, articles: readonly Article[]): boolean =>
  isVisible(group, programme) &&
  (group.kind !== 'topic' ||
    !articles.some((a) => a.topics.includes(group.topic.id) && isVisible({ kind: 'article', article: a }, programme)));
