/** Something with evidence that is true (1) or not (0). */
export interface Sample {
  evidence: readonly number[];
  truth: 0 | 1;
}

/** A fitted curve: `bias` plus each evidence times its weight gives the odds. */
export interface Logistic {
  weights: ArrayLike<number>;
  bias: number;
}

const rounds = 4_000;
const rate = 2;
/** Keeps weights small where the samples say little. */
const shrink = 0.3;

/** Fits a logistic curve by plain descent: there are few samples and fewer weights. */
export function fitCurve(samples: readonly Sample[]): Logistic {
  const size = samples[0]?.evidence.length ?? 0;
  const weights = new Float64Array(size);
  let bias = 0;
  for (let round = 0; round < rounds; round += 1) {
    const slope = new Float64Array(size);
    let shift = 0;
    for (const { evidence, truth } of samples) {
      const error = confidence({ weights, bias }, evidence) - truth;
      for (let k = 0; k < size; k += 1) (slope[k] as number) += error * (evidence[k] as number);
      shift += error;
    }
    for (let k = 0; k < size; k += 1)
      (weights[k] as number) -= (rate / samples.length) * ((slope[k] as number) + shrink * (weights[k] as number));
    bias -= (rate / samples.length) * shift;
  }
  return { weights: [...weights], bias };
}

export const confidence = ({ weights, bias }: Logistic, evidence: readonly number[]): number => {
  let odds = bias;
  for (let k = 0; k < evidence.length; k += 1) odds += (evidence[k] as number) * (weights[k] ?? 0);
  return 1 / (1 + Math.exp(-odds));
};

/** How often something true has the higher score than something that is not, in percent; ties count half. */
export function auroc(truths: readonly number[], others: readonly number[]): number {
  const all = [
    ...truths.map((score) => ({ score, truth: true })),
    ...others.map((score) => ({ score, truth: false })),
  ].sort((a, b) => a.score - b.score);
  let ranks = 0;
  for (let from = 0; from < all.length; ) {
    let to = from;
    while (to < all.length && all[to]?.score === all[from]?.score) to += 1;
    const middle = (from + to + 1) / 2;
    for (let i = from; i < to; i += 1) if (all[i]?.truth) ranks += middle;
    from = to;
  }
  const pairs = truths.length * others.length;
  return ((ranks - (truths.length * (truths.length + 1)) / 2) / pairs) * 100;
}
