import { featuresOf } from './features.js';
import { type PostingsData, unitVector, type Vector } from './postings.js';

/** Words that belong to some groups, such as one way to ask for an article and for its topic. */
export interface Member {
  words: readonly string[];
  groups: readonly number[];
}

/** Rare features weigh more, by this power of the usual logarithm. */
const rarity = 0.6;

/** Makes postings. `counts` says whether a group counts for how rare a feature is; groups inside others do not. */
export function collect(members: readonly Member[], groups: number, counts: (group: number) => boolean): PostingsData {
  const found = members.map(({ words }) => featuresOf(words));
  const byGroup: number[][] = Array.from({ length: groups }, () => []);
  for (const [i, member] of members.entries()) for (const group of member.groups) byGroup[group]?.push(i);

  const ids = new Map<string, number>();
  const spread: number[] = [];
  const counted: number[] = [];
  const last: number[] = [];
  for (const [group, list] of byGroup.entries()) {
    const step = counts(group) ? 1 : 0;
    for (const i of list) {
      for (const feature of found[i]?.keys() ?? []) {
        const known = ids.get(feature);
        const id = known ?? ids.size;
        if (known === undefined) ids.set(feature, id);
        if (last[id] === group) continue;
        last[id] = group;
        spread[id] = (spread[id] ?? 0) + 1;
        counted[id] = (counted[id] ?? 0) + step;
      }
    }
  }
  const all = byGroup.filter((_, group) => counts(group)).length;
  const idf = Float32Array.from(counted, (count) => Math.log(1 + all / Math.max(1, count)) ** rarity);
  const vectors = found.map((features) => unitVector(features, ids, idf));
  return {
    groups,
    features: [...ids.keys()],
    idf,
    unseen: Math.log(1 + all) ** rarity,
    members: byGroup.map((list) => Int32Array.from(list)),
    ...flat(vectors),
    ...centroids(vectors, byGroup, spread),
  };
}

function flat(vectors: readonly Vector[]): Pick<PostingsData, 'vectorStarts' | 'vectorFeatures' | 'vectorWeights'> {
  const vectorStarts = new Int32Array(vectors.length + 1);
  for (const [i, { features }] of vectors.entries())
    vectorStarts[i + 1] = (vectorStarts[i] as number) + features.length;
  const vectorFeatures = new Int32Array(vectorStarts[vectors.length] as number);
  const vectorWeights = new Float32Array(vectorFeatures.length);
  for (const [i, { features, weights }] of vectors.entries()) {
    vectorFeatures.set(features, vectorStarts[i]);
    vectorWeights.set(weights, vectorStarts[i]);
  }
  return { vectorStarts, vectorFeatures, vectorWeights };
}

function centroids(
  vectors: readonly Vector[],
  byGroup: readonly (readonly number[])[],
  spread: readonly number[],
): Pick<PostingsData, 'starts' | 'groupAt' | 'centroidAt' | 'lengths'> {
  const starts = new Int32Array(spread.length + 1);
  for (const [id, count] of spread.entries()) starts[id + 1] = (starts[id] as number) + count;
  const groupAt = new Int32Array(starts[spread.length] as number);
  const centroidAt = new Float32Array(groupAt.length);
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
        (centroidAt[(end[feature] as number) - 1] as number) += weights[k] as number;
      }
    }
  }
  const lengths = new Float64Array(byGroup.length);
  for (let at = 0; at < groupAt.length; at += 1)
    (lengths[groupAt[at] as number] as number) += (centroidAt[at] as number) ** 2;
  for (let group = 0; group < lengths.length; group += 1) lengths[group] = Math.sqrt(lengths[group] as number) || 1;
  for (let at = 0; at < groupAt.length; at += 1) (centroidAt[at] as number) /= lengths[groupAt[at] as number] as number;
  return { starts, groupAt, centroidAt, lengths };
}
