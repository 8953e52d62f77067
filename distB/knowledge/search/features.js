import { isSmall, stemOf } from './words.js';
/**
 * What kinds of evidence weigh. Found on the training and validation parts of public question sets (CLINC150, BANKING77,
 * HWU64), not on ours; `npm run eval` measures a change.
 */
const weights = { stem: 1, small: 0.8, pair: 0.7, gap: 0.3, letters: 0.4, edge: 0.3 };
/** Pairs of letters bring little (a twentieth of a point in the first three on those sets). */
const shortestLetters = 2;
const longestLetters = 4;
/**
 * Text as features: stems, pairs of neighbours, pairs with one word between, runs of letters inside words, first and last word.
 * A feature is named by a hash of what it is made of: numbers need no garbage and half the memory, and of 100,000 features
 * hardly one shares its number with another.
 */
export function featuresOf(words) {
    const keys = [];
    const found = [];
    const put = (key, weight) => {
        keys.push(key);
        found.push(weight);
    };
    const parts = words.map(partsOf);
    for (const [i, { stem, small, letters }] of parts.entries()) {
        put(stem, weights.stem * (small ? weights.small : 1));
        const next = parts[i + 1];
        const afterNext = parts[i + 2];
        if (next)
            put(joined(salts.pair, stem, next.stem), weights.pair);
        if (afterNext)
            put(joined(salts.gap, stem, afterNext.stem), weights.gap);
        for (const run of letters)
            put(run, weights.letters);
    }
    const [first, second] = parts;
    if (first)
        put(joined(salts.first, first.stem, 0), weights.edge);
    if (first && second)
        put(joined(salts.opening, first.stem, second.stem), weights.edge);
    const last = parts.at(-1);
    if (last)
        put(joined(salts.last, last.stem, 0), weights.edge);
    return { keys, weights: found };
}
/** The feature that is the stem of a word. */
export const stemFeature = (word) => partsOf(word).stem;
const known = new Map();
const mostKnown = 10_000;
function partsOf(word) {
    const before = known.get(word);
    if (before)
        return before;
    const parts = { stem: hash(salts.stem, stemOf(word)), small: isSmall(word), letters: runsOf(word) };
    if (known.size >= mostKnown)
        known.clear();
    known.set(word, parts);
    return parts;
}
function runsOf(word) {
    const framed = `<${word}>`;
    const runs = new Set();
    for (let at = 0; at < framed.length; at += 1) {
        let key = salts.letters;
        for (let size = 1; size <= longestLetters && at + size <= framed.length; size += 1) {
            key = mixed(key, framed.charCodeAt(at + size - 1));
            if (size >= shortestLetters)
                runs.add(stirred(key));
        }
    }
    return Uint32Array.from(runs);
}
/** So that the stem "of" and the letters "of" are two features. Far apart, so that no letter makes one into another. */
const salts = {
    stem: 0x243f6a88,
    letters: 0x85a308d3,
    pair: 0x13198a2e,
    gap: 0x03707344,
    first: 0xa4093822,
    opening: 0x299f31d0,
    last: 0x082efa98,
};
function mixed(key, code) {
    const it = Math.imul(key ^ code, 0x9e3779b1);
    return it ^ (it >>> 15);
}
function hash(salt, text) {
    let key = salt;
    for (let at = 0; at < text.length; at += 1)
        key = mixed(key, text.charCodeAt(at));
    return stirred(key);
}
const joined = (salt, one, other) => stirred(Math.imul(one ^ salt, 0x9e3779b1) ^ Math.imul(other, 0x85ebca77));
/** Spreads a number over all 32 bits (the last step of MurmurHash3). */
function stirred(key) {
    let it = key;
    it = Math.imul(it ^ (it >>> 16), 0x85ebca6b);
    it = Math.imul(it ^ (it >>> 13), 0xc2b2ae35);
    return (it ^ (it >>> 16)) >>> 0;
}
//# sourceMappingURL=features.js.map