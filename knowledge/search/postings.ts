import { featuresOf } from './features.js';

/** Sparse vector of length 1. */
export interface Vector {
  features: Int32Array;
  weights: Float32Array;
}

/** Groups from one number up to, not including, another. */
export interface Range {
  from: number;
  to: number;
}

/** Words that belong to some groups, such as one way to ask for an article and for its topic. */
export interface Member {
  words: readonly string[];
  groups: readonly number[];
}

/** Rare features weigh more, by this power of the usual logarithm. */
const rarity = 0.6;

/**
 * For every feature, the groups that have it. Groups are compared by their centroid: the sum of their members' vectors, made
 * length 1. Typed arrays, because a question passes through tens of thousands of places.
 */
export class Postings {
  readonly vectors: readonly Vector[];
  /** The length of each group's sum before it was made 1. */
  readonly lengths: Float64Array;
  readonly members: readonly (readonly number[])[];
  /** The places of feature f are starts[f] to starts[f + 1], in the order of their groups. */
  readonly starts: Int32Array;
  readonly groupAt: Int32Array;
  readonly centroidAt: Float32Array;
  /** What an unknown word would weigh. */
  readonly unseen: number;
  readonly #ids = new Map<string, number>();
  readonly #idf: Float32Array;

  constructor(
    members: readonly Member[],
    readonly groups: number,
    /** Whether a group counts for how rare a feature is; groups inside others do not. */
    counts: (group: number) => boolean,
  ) {
    const found = members.map(({ words }) => featuresOf(words));
    const byGroup: number[][] = Array.from({ length: groups }, () => []);
    for (const [i, member] of members.entries()) for (const group of member.groups) byGroup[group]?.push(i);
    this.members = byGroup;

    const spread: number[] = [];
    const rare: number[] = [];
    const last: number[] = [];
    const counted = byGroup.filter((_, group) => counts(group)).length;
    for (const [group, list] of byGroup.entries()) {
      const step = counts(group) ? 1 : 0;
      for (const i of list) {
        for (const feature of found[i]?.keys() ?? []) {
          const known = this.#ids.get(feature);
          const id = known ?? this.#ids.size;
          if (known === undefined) this.#ids.set(feature, id);
          if (last[id] === group) continue;
          last[id] = group;
          spread[id] = (spread[id] ?? 0) + 1;
          rare[id] = (rare[id] ?? 0) + step;
        }
      }
    }
    this.#idf = Float32Array.from(rare, (count) => Math.log(1 + counted / Math.max(1, count)) ** rarity);
    this.unseen = Math.log(1 + counted) ** rarity;
    this.vectors = found.map((features) => this.#vector(features));

    this.starts = new Int32Array(this.size + 1);
    for (const [id, count] of spread.entries()) this.starts[id + 1] = (this.starts[id] as number) + count;
    this.groupAt = new Int32Array(this.starts[this.size] as number);
    this.centroidAt = new Float32Array(this.groupAt.length);
    this.#sum();
    this.lengths = new Float64Array(groups);
    for (let at = 0; at < this.groupAt.length; at += 1)
      (this.lengths[this.groupAt[at] as number] as number) += (this.centroidAt[at] as number) ** 2;
    for (let group = 0; group < groups; group += 1) this.lengths[group] = Math.sqrt(this.lengths[group] as number) || 1;
    for (let at = 0; at < this.groupAt.length; at += 1)
      (this.centroidAt[at] as number) /= this.lengths[this.groupAt[at] as number] as number;
  }

  /** Number of features. */
  get size(): number {
    return this.#ids.size;
  }

  #sum(): void {
    const end = this.starts.slice();
    const last = new Int32Array(this.size).fill(-1);
    for (const [group, list] of this.members.entries()) {
      for (const i of list) {
        const { features, weights } = this.vectors[i] as Vector;
        for (let k = 0; k < features.length; k += 1) {
          const feature = features[k] as number;
          if (last[feature] !== group) {
            last[feature] = group;
            this.groupAt[end[feature] as number] = group;
            (end[feature] as number) += 1;
          }
          (this.centroidAt[(end[feature] as number) - 1] as number) += weights[k] as number;
        }
      }
    }
  }

  /** A text as far as any member has its features. */
  vectorOf(words: readonly string[]): Vector {
    return this.#vector(featuresOf(words));
  }

  #vector(counts: ReadonlyMap<string, number>): Vector {
    const features: number[] = [];
    const weights: number[] = [];
    let square = 0;
    for (const [feature, weight] of counts) {
      const id = this.#ids.get(feature);
      if (id === undefined) continue;
      const value = weight * (this.#idf[id] as number);
      features.push(id);
      weights.push(value);
      square += value * value;
    }
    const length = Math.sqrt(square) || 1;
    return { features: Int32Array.from(features), weights: Float32Array.from(weights, (value) => value / length) };
  }

  /** Sums, for every group in the ranges, the vector's weights times what stands at the places of its features. */
  multiply(
    { features, weights }: Vector,
    matrix: Float32Array,
    ranges: readonly Range[],
    out: Float32Array,
  ): Float32Array {
    out.fill(0);
    const { starts, groupAt } = this;
    for (let k = 0; k < features.length; k += 1) {
      const feature = features[k] as number;
      const weight = weights[k] as number;
      const end = starts[feature + 1] as number;
      let at = starts[feature] as number;
      for (const range of ranges) {
        at = this.firstFrom(range.from, at, end);
        for (; at < end && (groupAt[at] as number) < range.to; at += 1)
          (out[groupAt[at] as number] as number) += weight * (matrix[at] as number);
      }
    }
    return out;
  }

  /** The first place from `low` to `high` whose group is at least `group`. */
  firstFrom(group: number, low: number, high: number): number {
    let [from, to] = [low, high];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.groupAt[middle] as number) < group) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  /** What a feature weighs, `undefined` when no member has it. */
  weightOf(feature: string): number | undefined {
    const id = this.#ids.get(feature);
    return id === undefined ? undefined : this.#idf[id];
  }

  /** Whether a member of the group has the feature. */
  has(group: number, feature: string): boolean {
    const id = this.#ids.get(feature);
    if (id === undefined) return false;
    const end = this.starts[id + 1] as number;
    const at = this.firstFrom(group, this.starts[id] as number, end);
    return at < end && this.groupAt[at] === group;
  }
}
