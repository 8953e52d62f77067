import { coded } from './coded.js';
import { featuresOf } from './features.js';
import { Numbering } from './numbering.js';
import { numbered, toUnit } from './postings.js';
import { Growing, packed } from './vectors.js';
/** Rare features weigh more, by this power of the usual logarithm. */
const rarity = 0.6;
/** A feature that this share of the groups has gets a place in each of them: then its places need no looking for. */
const nearlyAll = 0.5;
/** Makes postings. `counts` says whether a group counts for how rare a feature is; groups inside others do not. */
export function collect(members, groups, counts) {
    const numbers = new Numbering();
    const growing = new Growing();
    for (const { words } of members) {
        const { features, weights } = numbered(featuresOf(words), numbers, 'add');
        growing.add(features, weights);
    }
    const found = {
        starts: growing.starts.taken,
        features: growing.features.taken,
        weights: growing.weights.taken,
        byGroup: Array.from({ length: groups }, () => []),
    };
    for (const [i, member] of members.entries())
        for (const group of member.groups)
            found.byGroup[group]?.push(i);
    const { spread, counted } = spreadOf(found, numbers.size, counts);
    const all = found.byGroup.filter((_, group) => counts(group)).length;
    const idf = Float32Array.from(counted, (count) => Math.log(1 + all / Math.max(1, count)) ** rarity);
    for (let i = 0; i < members.length; i += 1)
        toUnit(found.features, found.weights, idf, found.starts[i], found.starts[i + 1]);
    return {
        groups,
        features: numbers.keys,
        idf,
        unseen: Math.log(1 + all) ** rarity,
        members: found.byGroup.map((list) => Int32Array.from(list)),
        vectors: packed(found.starts, found.features, found.weights, numbers.size),
        ...centroids(found, spread),
    };
}
/** In how many groups each feature is, and in how many that count. */
function spreadOf({ starts, features, byGroup }, size, counts) {
    const spread = new Int32Array(size);
    const counted = new Int32Array(size);
    const last = new Int32Array(size).fill(-1);
    for (const [group, list] of byGroup.entries()) {
        const step = counts(group) ? 1 : 0;
        for (const i of list) {
            const end = starts[i + 1];
            for (let at = starts[i]; at < end; at += 1) {
                const feature = features[at];
                if (last[feature] === group)
                    continue;
                last[feature] = group;
                spread[feature] += 1;
                counted[feature] += step;
            }
        }
    }
    return { spread, counted };
}
function centroids({ starts: memberStarts, features, weights, byGroup }, spread) {
    const groups = byGroup.length;
    const isFull = (feature) => spread[feature] > groups * nearlyAll;
    const starts = new Int32Array(spread.length + 1);
    for (let f = 0; f < spread.length; f += 1)
        starts[f + 1] = starts[f] + (isFull(f) ? groups : spread[f]);
    const groupAt = new Uint16Array(starts[spread.length]);
    for (let f = 0; f < spread.length; f += 1)
        if (isFull(f))
            for (let g = 0; g < groups; g += 1)
                groupAt[starts[f] + g] = g;
    const sums = new Float32Array(groupAt.length);
    /** The next free place of each feature, and the place of the group at work. */
    const end = starts.slice();
    const place = new Int32Array(spread.length);
    const last = new Int32Array(spread.length).fill(-1);
    for (const [group, list] of byGroup.entries()) {
        for (const i of list) {
            const to = memberStarts[i + 1];
            for (let at = memberStarts[i]; at < to; at += 1) {
                const feature = features[at];
                if (last[feature] !== group) {
                    last[feature] = group;
                    if (isFull(feature))
                        place[feature] = starts[feature] + group;
                    else {
                        place[feature] = end[feature];
                        groupAt[end[feature]] = group;
                        end[feature] += 1;
                    }
                }
                sums[place[feature]] += weights[at];
            }
        }
    }
    const lengths = new Float64Array(groups);
    for (let at = 0; at < groupAt.length; at += 1)
        lengths[groupAt[at]] += sums[at] ** 2;
    for (let group = 0; group < groups; group += 1)
        lengths[group] = Math.sqrt(lengths[group]) || 1;
    for (let at = 0; at < groupAt.length; at += 1)
        sums[at] /= lengths[groupAt[at]];
    return { starts, groupAt, centroidAt: coded(sums), lengths };
}
//# sourceMappingURL=collect.js.map