import { isDay, lastDayOf } from '../../knowledge/days.js';
import { plain } from './plain.js';
const months = [
    ['jan', 'january', 'ene', 'enero', 'janvier', 'janeiro', 'januari'],
    ['feb', 'february', 'febrero', 'fevrier', 'fev', 'fevereiro', 'februari'],
    ['mar', 'march', 'marzo', 'mars', 'marco', 'maret'],
    ['apr', 'april', 'abr', 'abril', 'avril', 'avr'],
    ['may', 'mayo', 'mai', 'maio', 'mei'],
    ['jun', 'june', 'junio', 'juin', 'junho', 'juni'],
    ['jul', 'july', 'julio', 'juillet', 'julho', 'juli'],
    ['aug', 'august', 'ago', 'agosto', 'aout', 'agustus'],
    ['sep', 'sept', 'september', 'septiembre', 'septembre', 'setembro'],
    ['oct', 'october', 'octubre', 'octobre', 'outubro', 'oktober', 'okt'],
    ['nov', 'november', 'noviembre', 'novembre', 'novembro', 'nopember'],
    ['dec', 'december', 'dic', 'diciembre', 'decembre', 'dezembro', 'dez', 'desember', 'des'],
];
const monthNames = new Map(months.flatMap((names, i) => names.map((name) => [name, i + 1])));
/** Reads a day as people type it: "3 may 2027", "May 3rd, 2027", "2027-05-03", "25/5/27", "may 2027" (its last day). */
export function readDate(text) {
    const said = plain(text.slice(0, 200))
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replace(/(\d)(st|nd|rd|th)\b/g, '$1');
    const iso = said.match(/\b(\d{4})[-./ ](\d{1,2})[-./ ](\d{1,2})\b/);
    if (iso)
        return dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]), iso[0] === said);
    const named = namedMonth(said);
    if (named)
        return named;
    const numeric = said.match(/\b(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4}|\d{2})\b/);
    if (numeric) {
        const [first, second, year] = [Number(numeric[1]), Number(numeric[2]), fullYear(numeric[3] ?? '')];
        if (first <= 12 && second <= 12 && first !== second)
            return { kind: 'two-ways' };
        return first > 12 ? dateOf(year, second, first, false) : dateOf(year, first, second, false);
    }
    const short = said.match(/\b(\d{1,2})[-./ ](\d{4})\b/);
    return short ? endOf(Number(short[2]), Number(short[1])) : { kind: 'none' };
}
function namedMonth(said) {
    const words = said.split(/[^\p{L}\p{N}]+/u).filter((w) => w !== '' && w !== 'of' && w !== 'de');
    const at = words.findIndex((word) => monthNames.has(word));
    const month = monthNames.get(words[at] ?? '');
    if (month === undefined)
        return undefined;
    const number = (word) => (word !== undefined && /^\d+$/.test(word) ? word : undefined);
    const [before, after, last] = [number(words[at - 1]), number(words[at + 1]), number(words[at + 2])];
    // "3 may 2027", "may 3 2027", "2027 may 3", "may 2027".
    if (before !== undefined && before.length <= 2 && after !== undefined)
        return dateOf(fullYear(after), month, Number(before), false);
    if (after !== undefined && after.length <= 2 && last !== undefined)
        return dateOf(fullYear(last), month, Number(after), false);
    if (before?.length === 4 && after !== undefined)
        return dateOf(Number(before), month, Number(after), false);
    if (after?.length === 4)
        return endOf(Number(after), month);
    return { kind: 'none' };
}
const fullYear = (text) => (text.length === 2 ? 2000 + Number(text) : Number(text));
const endOf = (year, month) => month >= 1 && month <= 12 ? dateOf(year, month, lastDayOf(year, month), false) : { kind: 'none' };
function dateOf(year, month, day, literal) {
    const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    return isDay(text) ? { kind: 'date', day: text, literal } : { kind: 'none' };
}
//# sourceMappingURL=date.js.map