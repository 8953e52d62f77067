import { stemmer } from 'stemmer';
/** A query is read by its beginning: nobody needs more to ask something, and time must not grow with what is pasted. */
const longestText = 600;
const mostWords = 48;
/** Letters that Unicode does not take apart into a plain letter and a mark. */
const plainLetters = {
    ı: 'i',
    ß: 'ss',
    ø: 'o',
    ł: 'l',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    æ: 'ae',
    œ: 'oe',
};
const invisible = /[\p{M}\p{Cf}'’‘`´]/gu;
const word = /[\p{L}\p{N}]+/gu;
const noSpaces = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
/** Lower case without accents, apostrophes and invisible characters. */
export const fold = (text) => text
    .slice(0, longestText)
    .normalize('NFKD')
    .replace(invisible, '')
    .toLowerCase()
    .replace(/[ıßøłđðþæœ]/g, (letter) => plainLetters[letter] ?? letter);
/**
 * Hurried spellings that are words of their own to us, because too many type them: no slip explains "abt", and the
 * knowledge base's own phrasings hold "wat".
 */
const hurried = new Map(('whats=what is,wats=what is,whos=who is,wheres=where is,wat=what,wot=what,wht=what,abt=about,wich=which,hw=how,teh=the,' +
    'u=you,ur=your,pls=please,plz=please,hav=have,ned=need,aply=apply,stil=still,yr=year,yrs=years,mony=money,shud=should,' +
    'cud=could,wud=would,docs=documents,govt=government,betwen=between,diff=difference,bcoz=because,sombody=somebody,n=and')
    .split(',')
    .map((line) => line.split('='))
    .map(([typed = '', meant = '']) => [typed, meant.split(' ')]));
/** The words of a text, folded. A script without spaces gives its characters one by one, so that pairs of them count as bigrams. */
export function wordsOf(text) {
    const words = [];
    for (const [found] of fold(text).matchAll(word)) {
        if (words.length >= mostWords)
            break;
        if (noSpaces.test(found))
            words.push(...[...found].slice(0, mostWords - words.length));
        else
            words.push(...(hurried.get(found) ?? [found.slice(0, 40)]));
    }
    return words;
}
/** Words that say little about the subject. They count less, not nothing: "how long" and "how much" differ only in one of them. */
const small = new Set(('a an the of to in on at for from by with is are was were be been am do does did i we you it they he she my our your me us ' +
    'this that these those and or but if so can could would will shall should may might have has had what how which who when ' +
    'where there here please tell just about as not no any some get').split(' '));
export const isSmall = (it) => small.has(it);
const stems = new Map();
const mostStems = 50_000;
/** The stem of an English word; other scripts stay as they are. */
export function stemOf(it) {
    const known = stems.get(it);
    if (known !== undefined)
        return known;
    const stem = /^[a-z]+$/.test(it) ? stemmer(it) : it;
    if (stems.size >= mostStems)
        stems.clear();
    stems.set(it, stem);
    return stem;
}
/** Whether a word has a digit of any script: then it is a code or an amount, and nobody's guess. */
export const hasDigit = (it) => /\p{N}/u.test(it);
//# sourceMappingURL=words.js.map