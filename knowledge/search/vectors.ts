import { Grown } from './grown.js';

/**
 * Sparse vectors, one after the other. The number of a feature is kept without its upper half, so each vector is a few runs,
 * one for each upper half: run `r` of vector `v` stands at starts[v * runs + r] to starts[v * runs + r + 1].
 */
export interface Vectors {
  runs: number;
  starts: Int32Array;
  features: Uint16Array;
  /** Each times the scale of its vector: a byte is enough to tell which example is nearest. */
  weights: Uint8Array;
  scales: Float32Array;
}

/** What one run can number. */
const run = 2 ** 16;
const finest = 255;

/** Packs vectors: that of `v` stands at starts[v] to starts[v + 1] in features and weights. */
export function packed(
  starts: Int32Array,
  features: Int32Array,
  weights: Float32Array,
  numberOfFeatures: number,
): Vectors {
  const count = starts.length - 1;
  const runs = Math.max(1, Math.ceil(numberOfFeatures / run));
  const packedStarts = new Int32Array(count * runs + 1);
  const length = starts[count] as number;
  const packedFeatures = new Uint16Array(length);
  const packedWeights = new Uint8Array(length);
  const scales = new Float32Array(count);
  let end = 0;
  for (let v = 0; v < count; v += 1) {
    const [from, to] = [starts[v] as number, starts[v + 1] as number];
    let highest = 0;
    for (let at = from; at < to; at += 1) highest = Math.max(highest, weights[at] as number);
    const scale = highest / finest || 1;
    scales[v] = scale;
    for (let r = 0; r < runs; r += 1) {
      for (let at = from; at < to; at += 1) {
        const feature = features[at] as number;
        if (feature >>> 16 !== r) continue;
        packedFeatures[end] = feature;
        packedWeights[end] = Math.round((weights[at] as number) / scale);
        end += 1;
      }
      packedStarts[v * runs + r + 1] = end;
    }
  }
  return { runs, starts: packedStarts, features: packedFeatures, weights: packedWeights, scales };
}

/** One vector, unpacked into `into`, which is used again for the next; returns its number of features. */
export function unpacked(
  { runs, starts, features, weights, scales }: Vectors,
  v: number,
  into: { features: Int32Array; weights: Float32Array },
): number {
  const scale = scales[v] as number;
  let length = 0;
  for (let r = 0; r < runs; r += 1) {
    const end = starts[v * runs + r + 1] as number;
    for (let at = starts[v * runs + r] as number; at < end; at += 1) {
      into.features[length] = r * run + (features[at] as number);
      into.weights[length] = (weights[at] as number) * scale;
      length += 1;
    }
  }
  return length;
}

/** Sum over the features of a vector, of their weights times what stands at their number in `spread`. */
export function product({ runs, starts, features, weights, scales }: Vectors, v: number, spread: Float32Array): number {
  let dot = 0;
  for (let r = 0; r < runs; r += 1) {
    const base = r * run;
    const end = starts[v * runs + r + 1] as number;
    for (let at = starts[v * runs + r] as number; at < end; at += 1)
      dot += (weights[at] as number) * (spread[base + (features[at] as number)] as number);
  }
  return dot * (scales[v] as number);
}

/** Features of the longest vector. */
export function longest({ runs, starts, scales }: Vectors): number {
  let most = 0;
  for (let v = 0; v < scales.length; v += 1)
    most = Math.max(most, (starts[(v + 1) * runs] as number) - (starts[v * runs] as number));
  return most;
}

/** Vectors that are being written, one feature after the other. */
export class Growing {
  readonly starts = new Grown(Int32Array);
  readonly features = new Grown(Int32Array);
  readonly weights = new Grown(Float32Array);

  constructor() {
    this.starts.push(0);
  }

  add(features: ArrayLike<number>, weights: ArrayLike<number>): void {
    this.features.add(features);
    this.weights.add(weights);
    this.starts.push(this.features.length);
  }
}
