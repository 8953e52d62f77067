import Fuse from 'fuse.js';
import { alike, sameLetters, slips } from '../slips.js';
import { hasDigit, isSmall } from './words.js';
/** Shorter words have too many neighbours to guess from; of three letters only what is plain is mended. */
const shortest = 3;
const enough = 4;
/** A word used hardly ever may be a slip itself, of one used much more. */
const rareUse = 3;
const muchMore = 20;
/** To fuse.js two swapped letters of four are half of the word. */
const loose = 0.6;
const mostCandidates = 40;
/** Repairs tried for one question; nobody mistypes more and still means something. */
const mostRepairs = 8;
const mostRemembered = 5_000;
/**
 * Mends words the knowledge base never uses into words it does. Of what shares pairs of letters, only what one slip explains
 * (two in a long word) is asked of fuse.js. A word with a digit is a code or an amount and is never touched.
 */
export class Repair {
    names;
    #vocabulary;
    #words;
    /** For each pair of letters the words that have it, by their number. */
    #byPair = new Map();
    /** For each word how many pairs it shares with the one that is mended; 0 unless somebody is at work. */
    #shared;
    #known = new Map();
    /**
     * `vocabulary`: every word with the number of times it is used; `names`: names of one word, which
     * are taken only before nothing better: they would move the question to another country.
     */
    constructor(vocabulary, names = new Set()) {
        this.names = names;
        this.#vocabulary = vocabulary;
        this.#words = [...vocabulary.keys()].filter((word) => word.length >= shortest && !hasDigit(word));
        this.#shared = new Uint8Array(this.#words.length);
        for (const [at, word] of this.#words.entries()) {
            for (const pair of pairsOf(word)) {
                const words = this.#byPair.get(pair);
                if (words)
                    words.push(at);
                else
                    this.#byPair.set(pair, [at]);
            }
        }
    }
    /** The words with what could be mended mended, and the mended ones as they now read. `isName` spares the word at a place. */
    mend(words, isName = () => false) {
        const mended = new Map();
        let tries = 0;
        const out = words.map((word, at) => {
            if (this.#uses(word) > rareUse || isSmall(word) || word.length < shortest || hasDigit(word) || isName(at))
                return word;
            tries += 1;
            const better = tries > mostRepairs ? undefined : this.#lookUp(word);
            if (better === undefined)
                return word;
            mended.set(better, word);
            return better;
        });
        return { words: out, mended };
    }
    /** How often the knowledge base uses a word. */
    #uses(word) {
        return this.#vocabulary.get(word) ?? 0;
    }
    #lookUp(word) {
        if (this.#known.has(word))
            return this.#known.get(word);
        const better = this.#find(word);
        if (this.#known.size >= mostRemembered)
            this.#known.clear();
        this.#known.set(word, better);
        return better;
    }
    #find(word) {
        const uses = this.#uses(word);
        const candidates = this.#sharing(word).filter((other) => isMeant(other, word) && (uses === 0 || (this.#uses(other) >= uses * muchMore && sameLetters(other, word))));
        if (candidates.length === 0)
            return undefined;
        return new Fuse(candidates, { threshold: loose, ignoreFieldNorm: true })
            .search(word)
            .map(({ item }) => item)
            .sort((a, b) => this.#rank(b, word) - this.#rank(a, word))[0];
    }
    /** Words about as long that share the most pairs of letters. */
    #sharing(word) {
        const shared = this.#shared;
        const touched = [];
        for (const pair of pairsOf(word)) {
            for (const other of this.#byPair.get(pair) ?? []) {
                if (shared[other] === 0)
                    touched.push(other);
                shared[other] += 1;
            }
        }
        const best = touched
            .filter((other) => Math.abs(this.#words[other].length - word.length) <= 2)
            .sort((a, b) => shared[b] - shared[a])
            .slice(0, mostCandidates)
            .map((other) => this.#words[other]);
        for (const other of touched)
            shared[other] = 0;
        return best;
    }
    /** Fewer people mistype the first letter, or use other letters; a common word is meant more often than a rare one. */
    #rank(other, word) {
        const sameStart = other[0] === word[0] ? 1 : 0;
        const isName = this.names.has(other) ? 1 : 0;
        return (sameStart - isName + (sameLetters(other, word) ? 1.5 : 0) + Math.log10(1 + (this.#vocabulary.get(other) ?? 0)));
    }
}
/** One slip, two in a long word. Of three letters: two swapped, or a small word with its first letter right. */
function isMeant(other, word) {
    if (word.length >= enough)
        return other.length >= enough ? alike(other, word) : slips(other, word) <= 1;
    return slips(other, word) <= 1 && (sameLetters(other, word) || (isSmall(other) && other[0] === word[0]));
}
function pairsOf(word) {
    const framed = `<${word}>`;
    const pairs = new Set();
    for (let at = 0; at + 2 <= framed.length; at += 1)
        pairs.add(framed.slice(at, at + 2));
    return pairs;
}
//# sourceMappingURL=repair.js.map