import type { Article } from './article.js';
import type { Fact } from './fact.js';
import type { FactId, ProgrammeId } from './ids.js';
import type { NotCovered } from './not-covered.js';
import type { Programme } from './programme.js';
import { type Cite, placeOf, type Source, sourceOf } from './source.js';
import type { Topic } from './topic.js';

/** Everything the assistant knows, loaded and checked. */
export interface Knowledge {
  programmes: ReadonlyMap<ProgrammeId, Programme>;
  facts: ReadonlyMap<FactId, Fact>;
  sources: ReadonlyMap<string, Source>;
  articles: readonly Article[];
  /** What traders of every programme ask. */
  topics: readonly Topic[];
  /** Near topics the assistant recognises and does not answer. */
  notCovered: readonly NotCovered[];
  /** What people type that is nothing to do with trade. */
  outOfScope: readonly string[];
}

/** A citation, resolved: its source and the place in it. */
export interface Citation {
  source: Source;
  place?: string;
}

/** @throws when the source does not exist, which the content check rules out. */
export function citation(knowledge: Knowledge, cite: Cite): Citation {
  const source = knowledge.sources.get(sourceOf(cite));
  if (!source) throw new Error(`no source for citation "${cite}"`);
  const place = placeOf(cite);
  return place === undefined ? { source } : { source, place };
}
