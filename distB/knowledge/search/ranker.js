import { bestOf, logSum } from './best.js';
import { coded } from './coded.js';
import { collect } from './collect.js';
import { stemFeature } from './features.js';
import { learn } from './learn.js';
import { Postings } from './postings.js';
import { sharpness } from './preparation.js';
import { product } from './vectors.js';
import { isSmall } from './words.js';
const candidatesKept = 12;
const nearestWeight = 5;
const wideWeight = 0.4;
/** A small word says little, known or not. */
const smallWeight = 0.3;
/** A repaired word may have meant something else. */
const mendedTrust = 0.5;
/** Makes a ranker's data from examples: the slow part. */
export function prepareRanking(examples, shape) {
    const parentOf = (group) => {
        const parent = shape.parent(group);
        return parent === undefined ? [] : [parent];
    };
    const postings = new Postings(collect(examples.map(({ words, group }) => ({ words, groups: [group, ...parentOf(group)] })), shape.groups, (group) => shape.parent(group) === undefined));
    const lessons = examples.flatMap(({ group, scope }, example) => {
        const here = shape.scopes[scope];
        if (!here)
            return [];
        const own = here.narrow[group] === 1 ? [{ group, rivals: here.narrow }] : [];
        const wide = parentOf(group).map((parent) => ({ group: parent, rivals: here.wide }));
        return [{ example, ranges: here.ranges, contests: [...own, ...wide] }];
    });
    return { postings: postings.data, learnt: coded(learn(postings, lessons)) };
}
/**
 * Ranks groups of examples for a question. One pass over the features of the question gives, for every group, the cosine
 * with its examples together and the correction learnt on top of it; the best are then compared example by example.
 * Building takes time with the number of examples, asking hardly.
 */
export class Ranker {
    data;
    shape;
    #postings;
    #dot;
    #logits;
    #scores;
    /** For each group its wider group, or itself. */
    #wideOf;
    /** For each scope what each group has to make up for. */
    #handicaps;
    /** A question spread out over all features, while examples are compared with it. */
    #spread;
    constructor(data, shape) {
        this.data = data;
        this.shape = shape;
        this.#postings = new Postings(data.postings);
        this.#dot = new Float32Array(shape.groups);
        this.#logits = new Float32Array(shape.groups);
        this.#scores = new Float32Array(shape.groups);
        this.#wideOf = Int32Array.from({ length: shape.groups }, (_, group) => shape.parent(group) ?? group);
        this.#handicaps = shape.scopes.map((_, scope) => Float32Array.from({ length: shape.groups }, (_, group) => shape.handicap(group, scope)));
        this.#spread = new Float32Array(data.postings.features.length);
    }
    /** Ranks what may be the answer in `scope`. `mended` are words that were repaired: they count half as known. */
    rank(words, scope, mended = new Set()) {
        const { ranges, narrow, wide } = this.shape.scopes[scope];
        const vector = this.#postings.vectorOf(words);
        const dot = this.#postings.multiply(vector, this.data.postings.centroidAt, ranges, this.#dot);
        const logits = this.#postings.multiply(vector, this.data.learnt, ranges, this.#logits);
        for (let g = 0; g < logits.length; g += 1)
            logits[g] += sharpness * dot[g];
        const narrowSum = logSum(logits, narrow);
        const wideSum = logSum(logits, wide);
        const wideOf = this.#wideOf;
        const ownShare = (group) => logits[group] - narrowSum;
        const wideShare = (group) => logits[wideOf[group]] - wideSum;
        const handicaps = this.#handicaps[scope];
        const scores = this.#scores;
        for (let g = 0; g < scores.length; g += 1)
            if (narrow[g] === 1)
                scores[g] = ownShare(g) + wideWeight * wideShare(g) - handicaps[g];
        const best = bestOf(scores, narrow, candidatesKept);
        const nearest = this.#nearest(vector, [...new Set(best.flatMap((group) => [group, wideOf[group]]))]);
        const near = (group) => nearest.get(group) ?? 0;
        const candidates = best
            .map((group) => {
            const wideNearest = near(wideOf[group]);
            return {
                group,
                score: scores[group] + nearestWeight * (near(group) + wideWeight * wideNearest),
                together: dot[group],
                nearest: near(group),
                wideNearest,
                share: Math.exp(ownShare(group)),
                wideShare: Math.exp(wideShare(group)),
                logit: logits[group],
            };
        })
            .sort((a, b) => b.score - a.score);
        return { candidates, ...this.#cover(words, candidates[0]?.group, mended) };
    }
    /** For each group, the cosine with its nearest example. */
    #nearest({ features, weights }, groups) {
        const spread = this.#spread;
        const { members, vectors } = this.data.postings;
        for (let k = 0; k < features.length; k += 1)
            spread[features[k]] = weights[k];
        const nearest = new Map();
        for (const group of groups) {
            let best = 0;
            for (const member of members[group] ?? [])
                best = Math.max(best, product(vectors, member, spread));
            nearest.set(group, best);
        }
        for (let k = 0; k < features.length; k += 1)
            spread[features[k]] = 0;
        return nearest;
    }
    #cover(words, group, mended) {
        let total = 0;
        let unknown = 0;
        let covered = 0;
        for (const word of words) {
            const feature = stemFeature(word);
            const known = this.#postings.weightOf(feature);
            const weight = (isSmall(word) ? smallWeight : 1) * (known ?? this.data.postings.unseen);
            const trust = known === undefined ? 0 : mended.has(word) ? mendedTrust : 1;
            total += weight;
            unknown += weight * (1 - trust);
            if (group !== undefined && this.#postings.has(group, feature))
                covered += weight * trust;
        }
        return total === 0 ? { unknown: 1, covered: 0 } : { unknown: unknown / total, covered: covered / total };
    }
}
//# sourceMappingURL=ranker.js.map