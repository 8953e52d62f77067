import type { Coded } from './coded.js';
import { type Features, featuresOf } from './features.js';
import { Numbering } from './numbering.js';
import type { Vectors } from './vectors.js';

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
  /** The key of each feature, by its number, and what it weighs. */
  features: Uint32Array;
  idf: Float32Array;
  /** What an unknown word would weigh. */
  unseen: number;
  /**
   * The places of feature f are starts[f] to starts[f + 1], in the order of their groups. A feature most groups have stands
   * in every group, as 0 where it is not.
   */
  starts: Int32Array;
  groupAt: Uint16Array;
  centroidAt: Coded;
  /** The length of each group's sum before it was made 1. */
  lengths: Float64Array;
  /** The members of each group. */
  members: readonly Int32Array[];
  /** The vectors of all members. */
  vectors: Vectors;
}

/**
 * For every feature, the groups that have it. Groups are compared by their centroid: the sum of their members' vectors, made
 * length 1.
 */
export class Postings {
  readonly #numbers: Numbering;

  constructor(readonly data: PostingsData) {
    this.#numbers = new Numbering(data.features);
  }

  get groups(): number {
    return this.data.groups;
  }

  /** A text, as far as any member has its features. */
  vectorOf(words: readonly string[]): Vector {
    const { features, weights } = numbered(featuresOf(words), this.#numbers, 'find');
    const vector = { features: Int32Array.from(features), weights: Float32Array.from(weights) };
    toUnit(vector.features, vector.weights, this.data.idf, 0, features.length);
    return vector;
  }

  /** Sums, for every group in the ranges, the vector's weights times what stands at the places of its features. */
  multiply(
    { features, weights }: Vector,
    { codes, values }: Coded,
    ranges: readonly Range[],
    out: Float32Array,
    length = features.length,
  ): Float32Array {
    out.fill(0);
    const { starts, groupAt, groups } = this.data;
    for (let k = 0; k < length; k += 1) {
      const feature = features[k] as number;
      const weight = weights[k] as number;
      const start = starts[feature] as number;
      const end = starts[feature + 1] as number;
      const full = end - start === groups;
      let at = start;
      for (const { from, to } of ranges) {
        if (full) {
          for (let group = from; group < to; group += 1)
            (out[group] as number) += weight * (values[codes[start + group] as number] as number);
          continue;
        }
        at = this.firstFrom(from, at, end);
        for (; at < end && (groupAt[at] as number) < to; at += 1)
          (out[groupAt[at] as number] as number) += weight * (values[codes[at] as number] as number);
      }
    }
    return out;
  }

  /** The first place from `low` to `high` whose group is at least `group`. */
  firstFrom(group: number, low: number, high: number): number {
    const { groupAt } = this.data;
    let from = low;
    let to = high;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((groupAt[middle] as number) < group) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  /** What a feature weighs, `undefined` when no member has it. */
  weightOf(feature: number): number | undefined {
    const id = this.#numbers.find(feature);
    return id < 0 ? undefined : this.data.idf[id];
  }

  /** Whether a member of the group has the feature. */
  has(group: number, feature: number): boolean {
    const id = this.#numbers.find(feature);
    if (id < 0) return false;
    const end = this.data.starts[id + 1] as number;
    const at = this.firstFrom(group, this.data.starts[id] as number, end);
    return at < end && this.data.groupAt[at] === group && this.data.centroidAt.codes[at] !== 0;
  }
}

/** Features by their numbers, each once with its highest weight. `find` leaves out those without a number, `add` gives them one. */
export function numbered({ keys, weights }: Features, numbers: Numbering, how: 'find' | 'add') {
  const features: number[] = [];
  const kept: number[] = [];
  for (let k = 0; k < keys.length; k += 1) {
    const feature = numbers[how](keys[k] as number);
    if (feature < 0) continue;
    const weight = weights[k] as number;
    const at = (numbers.marks[feature] as number) - 1;
    if (at < 0) {
      numbers.marks[feature] = features.push(feature);
      kept.push(weight);
    } else if ((kept[at] as number) < weight) kept[at] = weight;
  }
  for (const feature of features) numbers.marks[feature] = 0;
  return { features, weights: kept };
}

/** Weighs features, from one place to another, by how rare they are, and makes their vector's length 1. */
export function toUnit(features: Int32Array, weights: Float32Array, idf: Float32Array, from: number, to: number): void {
  let square = 0;
  for (let at = from; at < to; at += 1) {
    const weight = (weights[at] as number) * (idf[features[at] as number] as number);
    weights[at] = weight;
    square += weight * weight;
  }
  const length = Math.sqrt(square) || 1;
  for (let at = from; at < to; at += 1) (weights[at] as number) /= length;
}
