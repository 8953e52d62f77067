import { type Features, featuresOf } from './features.js';
import { Numbering } from './numbering.js';

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

/** Numbers in half the room: each times `scale` is the value. */
export interface Scaled {
  values: Int16Array;
  scale: number;
}

/** What postings are made of: plain data, so that it can be kept and read again. Typed arrays, because a question passes through tens of thousands of places. */
export interface PostingsData {
  groups: number;
  /** The key of each feature, by its number, and what it weighs. */
  features: Uint32Array;
  idf: Float32Array;
  /** What an unknown word would weigh. */
  unseen: number;
  /** The places of feature f are starts[f] to starts[f + 1], in the order of their groups. */
  starts: Int32Array;
  groupAt: Uint16Array;
  centroidAt: Scaled;
  /** The length of each group's sum before it was made 1. */
  lengths: Float64Array;
  /** The members of each group. */
  members: readonly Int32Array[];
  /** Vectors of all members, one after the other: that of member m stands at vectorStarts[m] to vectorStarts[m + 1]. */
  vectorStarts: Int32Array;
  vectorFeatures: Int32Array;
  /** Each times the scale of its member. */
  vectorWeights: Uint8Array;
  vectorScales: Float32Array;
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

  vectorAt(member: number): Vector {
    const { vectorStarts, vectorFeatures, vectorWeights, vectorScales } = this.data;
    const [from, to] = [vectorStarts[member] as number, vectorStarts[member + 1] as number];
    const scale = vectorScales[member] as number;
    const weights = new Float32Array(to - from);
    for (let at = from; at < to; at += 1) weights[at - from] = (vectorWeights[at] as number) * scale;
    return { features: vectorFeatures.subarray(from, to), weights };
  }

  /** A text, as far as any member has its features. */
  vectorOf(words: readonly string[]): Vector {
    const { features, weights } = numbered(featuresOf(words), this.#numbers, 'find');
    return unitVector(features, weights, this.data.idf);
  }

  /** Sums, for every group in the ranges, the vector's weights times what stands at the places of its features. */
  multiply(
    { features, weights }: Vector,
    { values, scale }: Scaled,
    ranges: readonly Range[],
    out: Float32Array,
  ): Float32Array {
    out.fill(0);
    const { starts, groupAt } = this.data;
    for (let k = 0; k < features.length; k += 1) {
      const feature = features[k] as number;
      const weight = (weights[k] as number) * scale;
      const end = starts[feature + 1] as number;
      let at = starts[feature] as number;
      for (const { from, to } of ranges) {
        at = this.firstFrom(from, at, end);
        for (; at < end && (groupAt[at] as number) < to; at += 1)
          (out[groupAt[at] as number] as number) += weight * (values[at] as number);
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
    return at < end && this.data.groupAt[at] === group;
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

/** Weighs features by how rare they are, and makes the vector's length 1. */
export function unitVector(features: ArrayLike<number>, found: ArrayLike<number>, idf: Float32Array): Vector {
  const weights = new Float32Array(features.length);
  let square = 0;
  for (let k = 0; k < weights.length; k += 1) {
    const value = (found[k] as number) * (idf[features[k] as number] as number);
    weights[k] = value;
    square += value * value;
  }
  const length = Math.sqrt(square) || 1;
  for (let k = 0; k < weights.length; k += 1) (weights[k] as number) /= length;
  return { features: Int32Array.from(features), weights };
}

/** As many bits as fit in the room; the highest value uses all of them. */
export function scaled(values: Float32Array): Scaled {
  let highest = 0;
  for (const value of values) highest = Math.max(highest, Math.abs(value));
  const scale = highest / 32_767 || 1;
  return { values: Int16Array.from(values, (value) => Math.round(value / scale)), scale };
}
