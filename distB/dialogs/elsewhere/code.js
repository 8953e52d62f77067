/** Read aloud none of these sounds or looks like another: no 0 and O, no 1, I and L. */
export const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
/** Letters of chance, about 54 bits; one more checks them. */
export const chance = 11;
/**
 * The last letter of a code. The number of letters is prime and each place has a weight of its own, so one wrong letter, and
 * two that changed places, always show.
 */
export const checkLetter = (random) => letters[[...random].reduce((sum, letter, i) => sum + letters.indexOf(letter) * (i + 1), 0) % letters.length] ?? '2';
/** "ABCD-EFGH-JKMN" */
export const spelled = (code) => code.match(/.{1,4}/g)?.join('-') ?? code;
const wholeCode = new RegExp(`^[${letters}]{${chance + 1}}$`);
const asked = /^(?:(?:my |the )?(?:resume )?code(?: is)?|resume|continue with|go on with)\s*:?\s*/i;
/**
 * A resume code, typed or pasted in any of its shapes. Twelve letters alone may be a word, so without "resume" before them
 * they count only when written in groups, or with a digit among them. `slip`: meant as a code, and mistyped.
 */
export function readCode(text) {
    const said = text.trim().slice(0, 60);
    const named = asked.test(said);
    const rest = said.replace(asked, '').replace(/[.!]$/, '');
    const grouped = /^[a-z0-9]{4}(?:[-–—][a-z0-9]{4}){2}$/i.test(rest);
    const plain = rest.replace(/[\s–—-]/g, '').toUpperCase();
    const whole = wholeCode.test(plain);
    const right = whole && checkLetter(plain.slice(0, chance)) === plain[chance];
    if (right && (named || grouped || /\d/.test(plain)))
        return { kind: 'code', code: plain };
    if (grouped || (named && /^[a-z0-9]{10,14}$/i.test(plain) && (/\d/.test(plain) || /[-–—]/.test(rest))))
        return { kind: 'slip' };
    return undefined;
}
//# sourceMappingURL=code.js.map