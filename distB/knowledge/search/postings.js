import { featuresOf } from './features.js';
import { Numbering } from './numbering.js';
/**
 * For every feature, the groups that have it. Groups are compared by their centroid: the sum of their members' vectors, made
 * length 1.
 */
export class Postings {
    data;
    #numbers;
    constructor(data) {
        this.data = data;
        this.#numbers = new Numbering(data.features);
    }
    get groups() {
        return this.data.groups;
    }
    /** A text, as far as any member has its features. */
    vectorOf(words) {
        const { features, weights } = numbered(featuresOf(words), this.#numbers, 'find');
        const vector = { features: Int32Array.from(features), weights: Float32Array.from(weights) };
        toUnit(vector.features, vector.weights, this.data.idf, 0, features.length);
        return vector;
    }
    /** Sums, for every group in the ranges, the vector's weights times what stands at the places of its features. */
    multiply({ features, weights }, { codes, values }, ranges, out, length = features.length) {
        out.fill(0);
        const { starts, groupAt, groups } = this.data;
        for (let k = 0; k < length; k += 1) {
            const feature = features[k];
            const weight = weights[k];
            const start = starts[feature];
            const end = starts[feature + 1];
            const full = end - start === groups;
            let at = start;
            for (const { from, to } of ranges) {
                if (full) {
                    for (let group = from; group < to; group += 1)
                        out[group] += weight * values[codes[start + group]];
                    continue;
                }
                at = this.firstFrom(from, at, end);
                for (; at < end && groupAt[at] < to; at += 1)
                    out[groupAt[at]] += weight * values[codes[at]];
            }
        }
        return out;
    }
    /** The first place from `low` to `high` whose group is at least `group`. */
    firstFrom(group, low, high) {
        const { groupAt } = this.data;
        let from = low;
        let to = high;
        while (from < to) {
            const middle = (from + to) >> 1;
            if (groupAt[middle] < group)
                from = middle + 1;
            else
                to = middle;
        }
        return from;
    }
    /** What a feature weighs, `undefined` when no member has it. */
    weightOf(feature) {
        const id = this.#numbers.find(feature);
        return id < 0 ? undefined : this.data.idf[id];
    }
    /** Whether a member of the group has the feature. */
    has(group, feature) {
        const id = this.#numbers.find(feature);
        if (id < 0)
            return false;
        const end = this.data.starts[id + 1];
        const at = this.firstFrom(group, this.data.starts[id], end);
        return at < end && this.data.groupAt[at] === group && this.data.centroidAt.codes[at] !== 0;
    }
}
/** Features by their numbers, each once with its highest weight. `find` leaves out those without a number, `add` gives them one. */
export function numbered({ keys, weights }, numbers, how) {
    const features = [];
    const kept = [];
    for (let k = 0; k < keys.length; k += 1) {
        const feature = numbers[how](keys[k]);
        if (feature < 0)
            continue;
        const weight = weights[k];
        const at = numbers.marks[feature] - 1;
        if (at < 0) {
            numbers.marks[feature] = features.push(feature);
            kept.push(weight);
        }
        else if (kept[at] < weight)
            kept[at] = weight;
    }
    for (const feature of features)
        numbers.marks[feature] = 0;
    return { features, weights: kept };
}
/** Weighs features, from one place to another, by how rare they are, and makes their vector's length 1. */
export function toUnit(features, weights, idf, from, to) {
    let square = 0;
    for (let at = from; at < to; at += 1) {
        const weight = weights[at] * idf[features[at]];
        weights[at] = weight;
        square += weight * weight;
    }
    const length = Math.sqrt(square) || 1;
    for (let at = from; at < to; at += 1)
        weights[at] /= length;
}
//# sourceMappingURL=postings.js.map