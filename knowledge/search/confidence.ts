import type { Ranking } from './ranker.js';

/** What the confidence is computed from; each about 0 to 1. */
export function evidenceOf({ candidates, unknown, covered }: Ranking, background: number, words: number): number[] {
  const [first, second] = candidates.filter((c) => c.group !== background);
  const back = candidates.find((c) => c.group === background);
  if (!first) return [0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0];
  return [
    first.together,
    first.nearest,
    first.share,
    first.together - (second?.together ?? 0),
    first.nearest - (second?.nearest ?? 0),
    first.logit / 20,
    unknown,
    covered,
    back?.share ?? 0,
    back?.nearest ?? 0,
    1 / (1 + words),
    first.wideShare,
    first.wideNearest,
  ];
}

const weights: readonly number[] = [];
const bias = 0;

/** How surely the best candidate is what was meant, 0 to 1. */
export const confidenceOf = (evidence: readonly number[]): number =>
  1 / (1 + Math.exp(-evidence.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), bias)));
