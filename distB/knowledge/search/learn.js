import { softmax } from './best.js';
import { decoded } from './coded.js';
import { generalise } from './generalise.js';
import { learnt, Preparation, rivalsKept } from './preparation.js';
const passes = 4;
const rate = 3;
/** A rival this unlikely needs no push away. */
const slight = 0.01;
/**
 * Learns, by softmax regression, how far features speak for a group beyond likeness; the result stands at the places of the
 * postings. Each example is compared with its own group without itself, as a new question will be, and with the groups
 * most like it; features a group never shows are left alone. Both keep it sparse and quick. After each pass, what it taught
 * about a feature goes to the other groups that have it, in part.
 */
export function learn(postings, lessons) {
    const weightAt = new Float32Array(postings.data.groupAt.length);
    const centroids = decoded(postings.data.centroidAt);
    const tasks = new Preparation(postings, centroids).tasks(lessons);
    const before = new Float32Array(weightAt.length);
    const likeness = tasks.likeness.all;
    const ends = tasks.ends.all;
    const rivalEnds = tasks.rivalEnds.all;
    const places = tasks.places.all;
    const weights = tasks.weights.all;
    const scales = tasks.scales.all;
    const order = shuffled(tasks.rivalEnds.length);
    const logits = new Float64Array(rivalsKept);
    for (let pass = 0; pass < passes; pass += 1) {
        const step = rate * (1 - pass / passes);
        for (const task of order) {
            const first = task === 0 ? 0 : rivalEnds[task - 1];
            const count = rivalEnds[task] - first;
            const start = first === 0 ? 0 : ends[first - 1];
            const scale = scales[task];
            let s = start;
            for (let r = 0; r < count; r += 1) {
                let dot = 0;
                for (const end = ends[first + r]; s < end; s += 1)
                    dot += weights[s] * weightAt[places[s]];
                logits[r] = likeness[first + r] + scale * dot;
            }
            softmax(logits, count);
            if (1 - logits[0] < learnt)
                continue;
            logits[0] -= 1;
            s = start;
            for (let r = 0; r < count; r += 1) {
                const end = ends[first + r];
                const wrong = logits[r];
                if (Math.abs(wrong) >= slight) {
                    const move = step * scale * wrong;
                    for (; s < end; s += 1)
                        weightAt[places[s]] -= move * weights[s];
                }
                s = end;
            }
        }
        generalise(weightAt, before, centroids, postings.data.starts);
        before.set(weightAt);
    }
    return weightAt;
}
/** Always the same order, so that the same content gives the same index. */
function shuffled(length) {
    const order = Int32Array.from({ length }, (_, i) => i);
    let seed = 1;
    for (let i = length - 1; i > 0; i -= 1) {
        seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
        const j = Math.floor((seed / 2 ** 32) * (i + 1));
        [order[i], order[j]] = [order[j], order[i]];
    }
    return order;
}
//# sourceMappingURL=learn.js.map