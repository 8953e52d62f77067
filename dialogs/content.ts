import type { Fact, Facts } from '../knowledge/fact.js';
import type { FactId, ProgrammeId } from '../knowledge/ids.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { concerns, type Programme, type Role, roles, type Tier } from '../knowledge/programme.js';
import type { Finder } from '../knowledge/search/overlaid.js';
import type { DeskTexts } from './desk-texts.js';
import type { Answer } from './memory.js';
import type { NoticeTexts } from './notice-texts.js';
import type { SmallTalk } from './small-talk.js';
import { fill, type TextKey, type Texts } from './texts.js';
import type { Tree } from './tree.js';

/** Everything a conversation is made of, loaded and checked. */
export interface Content {
  knowledge: Knowledge;
  tree: Tree;
  texts: Texts;
  /** What is said about a request for a person. */
  deskTexts: DeskTexts;
  /** What e-mails and cards say of one. */
  noticeTexts: NoticeTexts;
  smallTalk: readonly SmallTalk[];
  /** Made when first asked for: it takes longer than everything else, and not everybody who loads content asks questions. */
  search(): Finder;
}

/** What one trader has told us, as far as it still fits the content. */
export class Case {
  readonly facts: Facts;

  constructor(
    readonly content: Content,
    readonly answers: readonly Answer[],
    /** ISO day. */
    readonly today: string,
  ) {
    this.facts = Object.fromEntries(answers.map(({ fact, value }) => [fact, value]));
  }

  say(key: TextKey, values?: Readonly<Record<string, string | number>>): string {
    return fill(this.content.texts[key], values);
  }

  get programme(): Programme | undefined {
    const id = this.facts.programme;
    return typeof id === 'string' ? this.content.knowledge.programmes.get(id as ProgrammeId) : undefined;
  }

  get role(): Role | undefined {
    return roles.find((role) => role === this.facts.role);
  }

  /** The chosen tier; where the trader's role has only one, that one. */
  get tier(): Tier | undefined {
    const tiers = this.tiers();
    return tiers.length === 1 ? tiers[0] : tiers.find((tier) => tier.id === this.facts.tier);
  }

  /** The tiers that take this trader's role. */
  tiers(): readonly Tier[] {
    const { role } = this;
    this.#tiers ??= this.programme?.tiers.filter((tier) => concerns({ roles: tier.roles }, tier.id, role)) ?? [];
    return this.#tiers;
  }
  #tiers: readonly Tier[] | undefined;

  /** The same case with one fact taken back. */
  without(fact: string): Case {
    if (this.facts[fact] === undefined) return this;
    return new Case(
      this.content,
      this.answers.filter((a) => a.fact !== fact),
      this.today,
    );
  }

  knowledgeFact(id: FactId): Fact | undefined {
    return this.content.knowledge.facts.get(id);
  }
}

/** A case whose programme and tier are chosen: what verdicts and views are made of. */
export interface Chosen {
  at: Case;
  programme: Programme;
  tier: Tier;
}

export function chosen(at: Case): Chosen | undefined {
  const { programme, tier } = at;
  return programme && tier ? { at, programme, tier } : undefined;
}

/** "in India", "in the European Union". */
export const whereOf = ({ where, economy }: Programme): string => where ?? `in ${economy}`;
