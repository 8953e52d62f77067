import { featuresOf } from './features.js';
import { Numbering } from './numbering.js';
import { numbered, type PostingsData, scaled, unitVector, type Vector } from './postings.js';

/** Words that belong to some groups, such as one way to ask for an article and for its topic. */
export interface Member {
  words: readonly string[];
  groups: readonly number[];
}

/** Rare features weigh more, by this power of the usual logarithm. */
const rarity = 0.6;

/** Makes postings. `counts` says whether a group counts for how rare a feature is; groups inside others do not. */
export function collect(members: readonly Member[], groups: number, counts: (group: number) => boolean): PostingsData {
  const numbers = new Numbering();
  const found = members.map(({ words }) => numbered(featuresOf(words), numbers, 'add'));
  const byGroup: number[][] = Array.from({ length: groups }, () => []);
  for (const [i, member] of members.entries()) for (const group of member.groups) byGroup[group]?.push(i);

  /** In how many groups a feature is, and in how many that count. */
  const spread = new Int32Array(numbers.size);
  const counted = new Int32Array(numbers.size);
  const last = new Int32Array(numbers.size).fill(-1);
  for (const [group, list] of byGroup.entries()) {
    const step = counts(group) ? 1 : 0;
    for (const i of list) {
      for (const feature of found[i]?.features ?? []) {
        if (last[feature] === group) continue;
        last[feature] = group;
        (spread[feature] as number) += 1;
        (counted[feature] as number) += step;
      }
    }
  }
  const all = byGroup.filter((_, group) => counts(group)).length;
  const idf = Float32Array.from(counted, (count) => Math.log(1 + all / Math.max(1, count)) ** rarity);
  const vectors = found.map(({ features, weights }) => unitVector(features, weights, idf));
  return {
    groups,
    features: numbers.keys,
    idf,
    unseen: Math.log(1 + all) ** rarity,
    members: byGroup.map((list) => Int32Array.from(list)),
    ...flat(vectors),
    ...centroids(vectors, byGroup, spread),
  };
}

/** A byte for each weight is enough to tell which example is nearest. */
const finest = 255;

function flat(
  vectors: readonly Vector[],
): Pick<PostingsData, 'vectorStarts' | 'vectorFeatures' | 'vectorWeights' | 'vectorScales'> {
  const vectorStarts = new Int32Array(vectors.length + 1);
  for (const [i, { features }] of vectors.entries())
    vectorStarts[i + 1] = (vectorStarts[i] as number) + features.length;
  const vectorFeatures = new Int32Array(vectorStarts[vectors.length] as number);
  const vectorWeights = new Uint8Array(vectorFeatures.length);
  const vectorScales = new Float32Array(vectors.length);
  for (const [i, { features, weights }] of vectors.entries()) {
    const start = vectorStarts[i] as number;
    vectorFeatures.set(features, start);
    const scale = weights.reduce((highest, weight) => Math.max(highest, weight), 0) / finest || 1;
    vectorScales[i] = scale;
    for (let k = 0; k < weights.length; k += 1) vectorWeights[start + k] = Math.round((weights[k] as number) / scale);
  }
  return { vectorStarts, vectorFeatures, vectorWeights, vectorScales };
}

function centroids(
  vectors: readonly Vector[],
  byGroup: readonly (readonly number[])[],
  spread: Int32Array,
): Pick<PostingsData, 'starts' | 'groupAt' | 'centroidAt' | 'lengths'> {
  const starts = new Int32Array(spread.length + 1);
  for (let id = 0; id < spread.length; id += 1) starts[id + 1] = (starts[id] as number) + (spread[id] as number);
  const groupAt = new Uint16Array(starts[spread.length] as number);
  const sums = new Float32Array(groupAt.length);
  const end = starts.slice();
  const last = new Int32Array(spread.length).fill(-1);
  for (const [group, list] of byGroup.entries()) {
    for (const i of list) {
      const { features, weights } = vectors[i] as Vector;
      for (let k = 0; k < features.length; k += 1) {
        const feature = features[k] as number;
        if (last[feature] !== group) {
          last[feature] = group;
          groupAt[end[feature] as number] = group;
          (end[feature] as number) += 1;
        }
        (sums[(end[feature] as number) - 1] as number) += weights[k] as number;
      }
    }
  }
  const lengths = new Float64Array(byGroup.length);
  for (let at = 0; at < groupAt.length; at += 1)
    (lengths[groupAt[at] as number] as number) += (sums[at] as number) ** 2;
  for (let group = 0; group < lengths.length; group += 1) lengths[group] = Math.sqrt(lengths[group] as number) || 1;
  for (let at = 0; at < groupAt.length; at += 1) (sums[at] as number) /= lengths[groupAt[at] as number] as number;
  return { starts, groupAt, centroidAt: scaled(sums), lengths };
}
