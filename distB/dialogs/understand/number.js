import { asciiDigits } from './plain.js';
const units = {
    zero: 0,
    nil: 0,
    nothing: 0,
    one: 1,
    two: 2,
    couple: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    dozen: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fourty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
};
const scales = {
    hundred: 1e2,
    k: 1e3,
    thousand: 1e3,
    thousands: 1e3,
    lakh: 1e5,
    lakhs: 1e5,
    lac: 1e5,
    lacs: 1e5,
    m: 1e6,
    mn: 1e6,
    mio: 1e6,
    mln: 1e6,
    mill: 1e6,
    million: 1e6,
    millions: 1e6,
    milion: 1e6,
    crore: 1e7,
    crores: 1e7,
    cr: 1e7,
    bn: 1e9,
    billion: 1e9,
    billions: 1e9,
    // As written in Indonesian, Spanish, Portuguese, French and German.
    ribu: 1e3,
    juta: 1e6,
    miliar: 1e9,
    milyar: 1e9,
    triliun: 1e12,
    trillion: 1e12,
    mil: 1e3,
    mille: 1e3,
    tausend: 1e3,
    millon: 1e6,
    millones: 1e6,
    milhao: 1e6,
    milhoes: 1e6,
    milliard: 1e9,
    milliards: 1e9,
    mrd: 1e9,
};
const currencies = {
    '€': 'EUR',
    euro: 'EUR',
    euros: 'EUR',
    eur: 'EUR',
    $: 'USD',
    usd: 'USD',
    dollar: 'USD',
    dollars: 'USD',
    '₹': 'INR',
    inr: 'INR',
    rs: 'INR',
    rupee: 'INR',
    rupees: 'INR',
    '£': 'GBP',
    gbp: 'GBP',
    pound: 'GBP',
    pounds: 'GBP',
    '¥': 'JPY',
    jpy: 'JPY',
    yen: 'JPY',
    zar: 'ZAR',
    rand: 'ZAR',
    cny: 'CNY',
    rmb: 'CNY',
    yuan: 'CNY',
    krw: 'KRW',
    won: 'KRW',
    '₩': 'KRW',
    php: 'PHP',
    peso: 'PHP',
    pesos: 'PHP',
    '₱': 'PHP',
    brl: 'BRL',
    reais: 'BRL',
    real: 'BRL',
    ars: 'ARS',
    aud: 'AUD',
    nzd: 'NZD',
    fjd: 'FJD',
    idr: 'IDR',
    rupiah: 'IDR',
    mad: 'MAD',
    dirham: 'MAD',
    dirhams: 'MAD',
    hkd: 'HKD',
    dop: 'DOP',
    bob: 'BOB',
    chf: 'CHF',
};
const bounds = /\b(less|fewer|under|below|between|up to|at most|maximum|max|not more)\b|[<≤]/;
/** Reads one number as people type it: "two", "about 12", "1,5 million", "1.2 crore", "२०", "18 months". Never throws. */
export function readNumber(text) {
    const clean = asciiDigits(text.slice(0, 200).normalize('NFKC')).toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
    if (bounds.test(clean))
        return { kind: 'range' };
    const found = [...clean.matchAll(/\d[\d.,'\u00a0\u202f _]*\d|\d/g)].map((m) => ({ at: m.index, text: m[0] }));
    const currency = currencyIn(clean);
    if (found.length > 1)
        return { kind: 'range' };
    const digits = found[0];
    if (!digits) {
        const value = inWords(clean);
        if (value === 'range')
            return { kind: 'range' };
        return value === undefined
            ? { kind: 'none' }
            : { kind: 'number', value, bare: false, unit: timeIn(clean), currency };
    }
    const before = clean.slice(0, digits.at).trim();
    const after = clean.slice(digits.at + digits.text.length).trim();
    const sign = /(^|\s)[-−]$/.test(before) && before.length <= 2 ? -1 : 1;
    const scale = scaleOf(after);
    const value = sign * digitsValue(digits.text, scale !== 1) * scale;
    if (!Number.isFinite(value))
        return { kind: 'none' };
    return { kind: 'number', value: tidy(value), bare: before === '' && after === '', unit: timeIn(after), currency };
}
/** Multiplying 1.2 by ten million must give 12000000 and not 11999999.999. */
const tidy = (value) => Number(value.toPrecision(12));
/** "1,500" is fifteen hundred, "1,5" one and a half, "1.500.000" and "12,50,000" whole numbers, "1.234,56" by the last sign. */
function digitsValue(text, scaled) {
    const bare = text.replace(/['\u00a0\u202f _]/g, '');
    const signs = bare.replace(/\d/g, '');
    const last = Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(','));
    if (last < 0)
        return Number(bare);
    const tail = bare.length - last - 1;
    const bothKinds = signs.includes('.') && signs.includes(',');
    const decimal = bothKinds || (signs.length === 1 && (tail !== 3 || (scaled && bare[last] === '.') || bare.startsWith('0')));
    const whole = decimal ? bare.slice(0, last) : bare;
    const fraction = decimal ? bare.slice(last + 1) : '';
    return Number(`${whole.replace(/[.,]/g, '') || '0'}.${fraction || '0'}`);
}
function scaleOf(after) {
    let scale = 1;
    for (const word of after.split(/[^a-z]+/)) {
        const next = scales[word];
        if (next !== undefined)
            scale *= next;
        else if (word !== '')
            break;
    }
    return scale;
}
/** "two hundred and five", "a dozen"; two numbers side by side, as in "ten or twelve", are a range. */
function inWords(text) {
    let total;
    let part;
    const words = text.split(/[^a-z]+/).filter(Boolean);
    for (const [at, word] of words.entries()) {
        const unit = units[word];
        const scale = scales[word];
        if (word === 'dozen' || word === 'couple')
            part = (part ?? 1) * (units[word] ?? 1);
        else if (unit !== undefined) {
            const fitsOn = part === undefined ||
                (part >= 100 && unit < 100) ||
                (part >= 20 && part % 10 === 0 && unit < 10 && words[at - 1] !== 'or');
            if (!fitsOn)
                return 'range';
            part = (part ?? 0) + unit;
        }
        else if (word === 'hundred')
            part = (part ?? 1) * 100;
        else if (scale !== undefined && word.length > 2) {
            total = (total ?? 0) + (part ?? 1) * scale;
            part = undefined;
        }
    }
    if (total !== undefined || part !== undefined)
        return (total ?? 0) + (part ?? 0);
    return /^(no|none)\b/.test(text.trim()) ? 0 : undefined;
}
function timeIn(text) {
    if (/\bmonths?\b|\bmths?\b/.test(text))
        return 'month';
    // "12 a year" counts something else.
    return /^(?:full |whole )?(?:years?|yrs?)\b/.test(text) ? 'year' : undefined;
}
function currencyIn(text) {
    const sign = text.match(/[€$₹£¥₩₱]/)?.[0];
    if (sign)
        return currencies[sign];
    const word = text.split(/[^a-z]+/).find((w) => currencies[w] !== undefined);
    return word === undefined ? undefined : currencies[word];
}
//# sourceMappingURL=number.js.map