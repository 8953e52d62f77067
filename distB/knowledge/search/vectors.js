import { Grown } from './grown.js';
/** What one run can number. */
const run = 2 ** 16;
const finest = 255;
/** Packs vectors: that of `v` stands at starts[v] to starts[v + 1] in features and weights. */
export function packed(starts, features, weights, numberOfFeatures) {
    const count = starts.length - 1;
    const runs = Math.max(1, Math.ceil(numberOfFeatures / run));
    const packedStarts = new Int32Array(count * runs + 1);
    const length = starts[count];
    const packedFeatures = new Uint16Array(length);
    const packedWeights = new Uint8Array(length);
    const scales = new Float32Array(count);
    let end = 0;
    for (let v = 0; v < count; v += 1) {
        const [from, to] = [starts[v], starts[v + 1]];
        let highest = 0;
        for (let at = from; at < to; at += 1)
            highest = Math.max(highest, weights[at]);
        const scale = highest / finest || 1;
        scales[v] = scale;
        for (let r = 0; r < runs; r += 1) {
            for (let at = from; at < to; at += 1) {
                const feature = features[at];
                if (feature >>> 16 !== r)
                    continue;
                packedFeatures[end] = feature;
                packedWeights[end] = Math.round(weights[at] / scale);
                end += 1;
            }
            packedStarts[v * runs + r + 1] = end;
        }
    }
    return { runs, starts: packedStarts, features: packedFeatures, weights: packedWeights, scales };
}
/** One vector, unpacked into `into`, which is used again for the next; returns its number of features. */
export function unpacked({ runs, starts, features, weights, scales }, v, into) {
    const scale = scales[v];
    let length = 0;
    for (let r = 0; r < runs; r += 1) {
        const end = starts[v * runs + r + 1];
        for (let at = starts[v * runs + r]; at < end; at += 1) {
            into.features[length] = r * run + features[at];
            into.weights[length] = weights[at] * scale;
            length += 1;
        }
    }
    return length;
}
/** Sum over the features of a vector, of their weights times what stands at their number in `spread`. */
export function product({ runs, starts, features, weights, scales }, v, spread) {
    let dot = 0;
    for (let r = 0; r < runs; r += 1) {
        const base = r * run;
        const end = starts[v * runs + r + 1];
        for (let at = starts[v * runs + r]; at < end; at += 1)
            dot += weights[at] * spread[base + features[at]];
    }
    return dot * scales[v];
}
/** Features of the longest vector. */
export function longest({ runs, starts, scales }) {
    let most = 0;
    for (let v = 0; v < scales.length; v += 1)
        most = Math.max(most, starts[(v + 1) * runs] - starts[v * runs]);
    return most;
}
/** Vectors that are being written, one feature after the other. */
export class Growing {
    starts = new Grown(Int32Array);
    features = new Grown(Int32Array);
    weights = new Grown(Float32Array);
    constructor() {
        this.starts.push(0);
    }
    add(features, weights) {
        this.features.add(features);
        this.weights.add(weights);
        this.starts.push(this.features.length);
    }
}
//# sourceMappingURL=vectors.js.map