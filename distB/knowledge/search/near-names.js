import { sameLetters, slips } from '../slips.js';
import { hasDigit } from './words.js';
/** Shorter names have too many words within one slip of them. */
const shortest = 4;
/** In a shorter name only letters swapped or typed twice are taken: "child" is not Chile. */
const longEnough = 6;
/**
 * Names that a text is one slip of the finger away from. Two texts within one slip have a text in common that is one of them
 * less one letter, or one of them whole; so those are looked up.
 */
export class NearNames {
    #byPart = new Map();
    constructor(names) {
        for (const name of names) {
            if (name.length < shortest || hasDigit(name))
                continue;
            for (const part of partsOf(name)) {
                const list = this.#byPart.get(part);
                if (list)
                    list.push(name);
                else
                    this.#byPart.set(part, [name]);
            }
        }
    }
    /** Every name within one slip of the text. */
    find(text) {
        if (text.length < shortest || hasDigit(text))
            return [];
        const found = new Set();
        for (const part of partsOf(text))
            for (const name of this.#byPart.get(part) ?? [])
                if (!found.has(name) && isMeant(name, text))
                    found.add(name);
        return [...found];
    }
}
/** The text whole and with each letter left out. */
function partsOf(text) {
    const parts = new Set([text]);
    for (let at = 0; at < text.length; at += 1)
        parts.add(text.slice(0, at) + text.slice(at + 1));
    return parts;
}
/** The first letter is seldom the one that slipped, and often what tells two words apart. */
const isMeant = (name, text) => ((name[0] === text[0] && name.length >= longEnough) || sameLetters(name, text)) && slips(name, text) <= 1;
//# sourceMappingURL=near-names.js.map