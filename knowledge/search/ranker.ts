import { bestOf, logSum } from './best.js';
import { type Coded, coded } from './coded.js';
import { collect } from './collect.js';
import { stemFeature } from './features.js';
import { learn } from './learn.js';
import { Postings, type PostingsData, type Range, type Vector } from './postings.js';
import { type Lesson, sharpness } from './preparation.js';
import { product } from './vectors.js';
import { isSmall } from './words.js';

/** One way to ask for a group. */
export interface Example {
  words: readonly string[];
  group: number;
  scope: number;
}

/** Where a question is asked. */
export interface Scope {
  /** Everything that can be found here, which makes it quick to leave the rest alone. */
  ranges: readonly Range[];
  /** As 1: the groups that may be the answer, and the wider groups (or those without one) behind them. */
  narrow: Uint8Array;
  wide: Uint8Array;
}

/** What competes where. */
export interface Shape {
  groups: number;
  /** The wider group of a group: an article's topic. Its examples count for both. */
  parent(group: number): number | undefined;
  /** What a group has to make up for before it may be the answer. */
  handicap(group: number, scope: number): number;
  scopes: readonly Scope[];
}

/** A group that may be meant, with the evidence for it. */
export interface Candidate {
  group: number;
  /** What candidates are sorted by. */
  score: number;
  /** Cosine with all examples of the group together, 0 to 1. */
  together: number;
  /** Cosine with the nearest single example of the group, and of its wider group. 0 to 1. */
  nearest: number;
  wideNearest: number;
  /** How much of the probability falls to it among all that may be the answer, and to its wider group. 0 to 1. */
  share: number;
  wideShare: number;
  logit: number;
}

export interface Ranking {
  candidates: readonly Candidate[];
  /** Share of the question's words, by weight, that no example has; and that the best group's examples have. 0 to 1. */
  unknown: number;
  covered: number;
}

const candidatesKept = 12;
const nearestWeight = 5;
const wideWeight = 0.4;
/** A small word says little, known or not. */
const smallWeight = 0.3;
/** A repaired word may have meant something else. */
const mendedTrust = 0.5;

/** What is worth keeping of a ranker: making it takes thousands of times longer than a question. Plain data. */
export interface RankerData {
  postings: PostingsData;
  /** What was learnt for each place of the postings. */
  learnt: Coded;
}

/** Makes a ranker's data from examples: the slow part. */
export function prepareRanking(examples: readonly Example[], shape: Shape): RankerData {
  const parentOf = (group: number): readonly number[] => {
    const parent = shape.parent(group);
    return parent === undefined ? [] : [parent];
  };
  const postings = new Postings(
    collect(
      examples.map(({ words, group }) => ({ words, groups: [group, ...parentOf(group)] })),
      shape.groups,
      (group) => shape.parent(group) === undefined,
    ),
  );
  const lessons = examples.flatMap(({ group, scope }, example): Lesson[] => {
    const here = shape.scopes[scope];
    if (!here) return [];
    const own = here.narrow[group] === 1 ? [{ group, rivals: here.narrow }] : [];
    const wide = parentOf(group).map((parent) => ({ group: parent, rivals: here.wide }));
    return [{ example, ranges: here.ranges, contests: [...own, ...wide] }];
  });
  return { postings: postings.data, learnt: coded(learn(postings, lessons)) };
}

/**
 * Ranks groups of examples for a question. One pass over the features of the question gives, for every group, the cosine
 * with its examples together and the correction learnt on top of it; the best are then compared example by example.
 * Building takes time with the number of examples, asking hardly.
 */
export class Ranker {
  readonly #postings: Postings;
  readonly #dot: Float32Array;
  readonly #logits: Float32Array;
  readonly #scores: Float32Array;
  /** For each group its wider group, or itself. */
  readonly #wideOf: Int32Array;
  /** For each scope what each group has to make up for. */
  readonly #handicaps: readonly Float32Array[];
  /** A question spread out over all features, while examples are compared with it. */
  readonly #spread: Float32Array;

  constructor(
    private readonly data: RankerData,
    private readonly shape: Shape,
  ) {
    this.#postings = new Postings(data.postings);
    this.#dot = new Float32Array(shape.groups);
    this.#logits = new Float32Array(shape.groups);
    this.#scores = new Float32Array(shape.groups);
    this.#wideOf = Int32Array.from({ length: shape.groups }, (_, group) => shape.parent(group) ?? group);
    this.#handicaps = shape.scopes.map((_, scope) =>
      Float32Array.from({ length: shape.groups }, (_, group) => shape.handicap(group, scope)),
    );
    this.#spread = new Float32Array(data.postings.features.length);
  }

  /** Ranks what may be the answer in `scope`. `mended` are words that were repaired: they count half as known. */
  rank(words: readonly string[], scope: number, mended: ReadonlySet<string> = new Set()): Ranking {
    const { ranges, narrow, wide } = this.shape.scopes[scope] as Scope;
    const vector = this.#postings.vectorOf(words);
    const dot = this.#postings.multiply(vector, this.data.postings.centroidAt, ranges, this.#dot);
    const logits = this.#postings.multiply(vector, this.data.learnt, ranges, this.#logits);
    for (let g = 0; g < logits.length; g += 1) (logits[g] as number) += sharpness * (dot[g] as number);
    const narrowSum = logSum(logits, narrow);
    const wideSum = logSum(logits, wide);
    const wideOf = this.#wideOf;
    const ownShare = (group: number) => (logits[group] as number) - narrowSum;
    const wideShare = (group: number) => (logits[wideOf[group] as number] as number) - wideSum;
    const handicaps = this.#handicaps[scope] as Float32Array;
    const scores = this.#scores;
    for (let g = 0; g < scores.length; g += 1)
      if (narrow[g] === 1) scores[g] = ownShare(g) + wideWeight * wideShare(g) - (handicaps[g] as number);
    const best = bestOf(scores, narrow, candidatesKept);
    const nearest = this.#nearest(vector, [...new Set(best.flatMap((group) => [group, wideOf[group] as number]))]);
    const near = (group: number) => nearest.get(group) ?? 0;
    const candidates = best
      .map((group): Candidate => {
        const wideNearest = near(wideOf[group] as number);
        return {
          group,
          score: (scores[group] as number) + nearestWeight * (near(group) + wideWeight * wideNearest),
          together: dot[group] as number,
          nearest: near(group),
          wideNearest,
          share: Math.exp(ownShare(group)),
          wideShare: Math.exp(wideShare(group)),
          logit: logits[group] as number,
        };
      })
      .sort((a, b) => b.score - a.score);
    return { candidates, ...this.#cover(words, candidates[0]?.group, mended) };
  }

  /** For each group, the cosine with its nearest example. */
  #nearest({ features, weights }: Vector, groups: readonly number[]): ReadonlyMap<number, number> {
    const spread = this.#spread;
    const { members, vectors } = this.data.postings;
    for (let k = 0; k < features.length; k += 1) spread[features[k] as number] = weights[k] as number;
    const nearest = new Map<number, number>();
    for (const group of groups) {
      let best = 0;
      for (const member of members[group] ?? []) best = Math.max(best, product(vectors, member, spread));
      nearest.set(group, best);
    }
    for (let k = 0; k < features.length; k += 1) spread[features[k] as number] = 0;
    return nearest;
  }

  #cover(words: readonly string[], group: number | undefined, mended: ReadonlySet<string>) {
    let total = 0;
    let unknown = 0;
    let covered = 0;
    for (const word of words) {
      const feature = stemFeature(word);
      const known = this.#postings.weightOf(feature);
      const weight = (isSmall(word) ? smallWeight : 1) * (known ?? this.data.postings.unseen);
      const trust = known === undefined ? 0 : mended.has(word) ? mendedTrust : 1;
      total += weight;
      unknown += weight * (1 - trust);
      if (group !== undefined && this.#postings.has(group, feature)) covered += weight * trust;
    }
    return total === 0 ? { unknown: 1, covered: 0 } : { unknown: unknown / total, covered: covered / total };
  }
}
