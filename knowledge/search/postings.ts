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

/** What postings are made of: plain data, so that it can be kept and read again. Typed arrays, because a question passes through tens of thousands of places. */
export interface PostingsData {
  groups: number;
  /** Features by number, and what each weighs. */
  features: readonly string[];
  idf: Float32Array;
  /** What an unknown word would weigh. */
  unseen: number;
  /** The places of feature f are starts[f] to starts[f + 1], in the order of their groups. */
  starts: Int32Array;
  groupAt: Int32Array;
  centroidAt: Float32Array;
  /** The length of each group's sum before it was made 1. */
  lengths: Float64Array;
  /** The members of each group. */
  members: readonly Int32Array[];
  /** Vectors of all members, one after the other: that of member m stands at vectorStarts[m] to vectorStarts[m + 1]. */
  vectorStarts: Int32Array;
  vectorFeatures: Int32Array;
  vectorWeights: Float32Array;
}

/**
 * For every feature, the groups that have it. Groups are compared by their centroid: the sum of their members' vectors, made
 * length 1.
 */
export class Postings {
  readonly #ids: ReadonlyMap<string, number>;

  constructor(readonly data: PostingsData) {
    this.#ids = new Map(data.features.map((feature, id) => [feature, id]));
  }

  get groups(): number {
    return this.data.groups;
  }

  vectorAt(member: number): Vector {
    const { vectorStarts, vectorFeatures, vectorWeights } = this.data;
    const [from, to] = [vectorStarts[member] as number, vectorStarts[member + 1] as number];
    return { features: vectorFeatures.subarray(from, to), weights: vectorWeights.subarray(from, to) };
  }

  /** A text, as far as any member has its features. */
  vectorOf(words: readonly string[]): Vector {
    return unitVector(featuresOf(words), this.#ids, this.data.idf);
  }

  /** Sums, for every group in the ranges, the vector's weights times what stands at the places of its features. */
  multiply(
    { features, weights }: Vector,
    matrix: Float32Array,
    ranges: readonly Range[],
    out: Float32Array,
  ): Float32Array {
    out.fill(0);
    const { starts, groupAt } = this.data;
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
    const { groupAt } = this.data;
    let [from, to] = [low, high];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((groupAt[middle] as number) < group) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  /** What a feature weighs, `undefined` when no member has it. */
  weightOf(feature: string): number | undefined {
    const id = this.#ids.get(feature);
    return id === undefined ? undefined : this.data.idf[id];
  }

  /** Whether a member of the group has the feature. */
  has(group: number, feature: string): boolean {
    const id = this.#ids.get(feature);
    if (id === undefined) return false;
    const end = this.data.starts[id + 1] as number;
    const at = this.firstFrom(group, this.data.starts[id] as number, end);
    return at < end && this.data.groupAt[at] === group;
  }
}

/** Weighs what is known of a text's features, and makes the vector's length 1. */
export function unitVector(
  found: ReadonlyMap<string, number>,
  ids: ReadonlyMap<string, number>,
  idf: Float32Array,
): Vector {
  const features: number[] = [];
  const weights: number[] = [];
  let square = 0;
  for (const [feature, weight] of found) {
    const id = ids.get(feature);
    if (id === undefined) continue;
    const value = weight * (idf[id] as number);
    features.push(id);
    weights.push(value);
    square += value * value;
  }
  const length = Math.sqrt(square) || 1;
  return { features: Int32Array.from(features), weights: Float32Array.from(weights, (value) => value / length) };
}
