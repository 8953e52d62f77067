import { isSmall, stemOf } from './words.js';

/**
 * What kinds of evidence weigh. Found on the validation parts of public question sets (CLINC150, BANKING77), not on ours;
 * `npm run eval` measures a change.
 */
const weights = { stem: 1, small: 0.8, pair: 0.7, gap: 0.3, letters: 0.3, edge: 0.3 } as const;
const shortestLetters = 2;
const longestLetters = 4;

/** Text as features: stems, pairs of neighbours, pairs with one word between, runs of letters inside words, first and last word. */
export function featuresOf(words: readonly string[]): Map<string, number> {
  const features = new Map<string, number>();
  const put = (feature: string, weight: number) => {
    if ((features.get(feature) ?? 0) < weight) features.set(feature, weight);
  };
  const stems = words.map(stemOf);
  for (const [i, stem] of stems.entries()) {
    const word = words[i] ?? stem;
    put(stemFeature(stem), weights.stem * (isSmall(word) ? weights.small : 1));
    if (stems[i + 1] !== undefined) put(`2${stem} ${stems[i + 1]}`, weights.pair);
    if (stems[i + 2] !== undefined) put(`3${stem} ${stems[i + 2]}`, weights.gap);
    const framed = `<${word}>`;
    for (let size = shortestLetters; size <= longestLetters; size += 1)
      for (let at = 0; at + size <= framed.length; at += 1) put(`~${framed.slice(at, at + size)}`, weights.letters);
  }
  if (stems[0] !== undefined) put(`^${stems[0]}`, weights.edge);
  if (stems[1] !== undefined) put(`^${stems[0]} ${stems[1]}`, weights.edge);
  if (stems.length > 0) put(`$${stems.at(-1)}`, weights.edge);
  return features;
}

export const stemFeature = (stem: string): string => `1${stem}`;
