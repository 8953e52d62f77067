import { featuresOf } from './features.js';
import { wordsOf } from './words.js';
/** Cosine from which two questions count as the same asked twice. */
const alikeFrom = 0.45;
/** Texts in groups that ask about the same, the largest group first; within a group in the order they came. */
export function groupAlike(items, textOf) {
    const groups = [];
    for (const item of items) {
        const vector = vectorOf(textOf(item));
        const nearest = groups
            .map((group) => ({ group, cosine: cosine(group.first, vector) }))
            .reduce((best, next) => (next.cosine > best.cosine ? next : best), { group: undefined, cosine: 0 });
        if (nearest.cosine >= alikeFrom)
            nearest.group.items.push(item);
        else
            groups.push({ first: vector, items: [item] });
    }
    return groups.sort((a, b) => b.items.length - a.items.length).map(({ items }) => items);
}
function vectorOf(text) {
    const { keys, weights: found } = featuresOf(wordsOf(text));
    const weights = new Map();
    for (const [i, key] of keys.entries())
        weights.set(key, Math.max(weights.get(key) ?? 0, found[i] ?? 0));
    return { weights, length: Math.sqrt([...weights.values()].reduce((sum, weight) => sum + weight * weight, 0)) || 1 };
}
function cosine(a, b) {
    let dot = 0;
    for (const [key, weight] of a.weights)
        dot += weight * (b.weights.get(key) ?? 0);
    return dot / (a.length * b.length);
}
//# sourceMappingURL=alike.js.map