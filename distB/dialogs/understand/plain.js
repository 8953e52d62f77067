/**
 * Texts made plain already. Every turn compares with the same labels and names, and looks many times at what was typed. Longer
 * texts are no labels.
 */
const known = new Map();
const most = 5_000;
const longest = 100;
/** Text as we compare it: one script of digits, no accents' case, no punctuation, single spaces. */
export function plain(text) {
    if (text.length > longest)
        return made(text);
    const before = known.get(text);
    if (before !== undefined)
        return before;
    const now = made(text);
    if (known.size >= most)
        known.clear();
    known.set(text, now);
    return now;
}
function made(text) {
    return asciiDigits(text.normalize('NFKC'))
        .toLowerCase()
        .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
        .replace(/[’‘`´]/g, "'")
        .replace(/[^\p{L}\p{M}\p{N}\p{Regional_Indicator}'%.,+-]+/gu, ' ')
        .replace(/[.,]+(?=\s|$)/g, '')
        .replace(/\s+/g, ' ')
        .trim();
}
/** Digits of any script as 0-9. Decimal digits of a script stand in a row of ten, so a digit's place in its row is its value. */
export function asciiDigits(text) {
    return text.replace(/\p{Nd}/gu, (digit) => {
        const code = digit.codePointAt(0) ?? 48;
        if (code >= 48 && code <= 57)
            return digit;
        let zero = code;
        while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1)))
            zero -= 1;
        return String(code - zero);
    });
}
/** Whole words of `needle` in a row inside `text`; both plain. */
export const hasWords = (text, needle) => needle !== '' && ` ${text} `.includes(` ${needle} `);
//# sourceMappingURL=plain.js.map