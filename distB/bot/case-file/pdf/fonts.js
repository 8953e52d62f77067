import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import decompress from 'woff2-encoder/decompress';
import { root } from '../../root.js';
const folder = join(root, 'node_modules');
const read = (file) => readFileSync(join(folder, file));
/** The letters of European languages, of Arabic, and the signs we use. */
const basic = { regular: 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf', bold: 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf' };
/** Chinese, Japanese and Korean letters, for names of forms. A package holds them in slices, because they are so many. */
const sliced = ['noto-sans-sc', 'noto-sans-kr'];
const slices = new Map();
/** Loads what these texts need: the basic fonts, and of the others only the slices their letters are in. */
export async function fontsFor(texts) {
    basics ??= openBasics();
    const loaded = new Map();
    for (const letter of new Set(texts.join(''))) {
        const codePoint = letter.codePointAt(0) ?? 0;
        if (basics.isBasic(codePoint))
            continue;
        // A package announces for a slice more than is in it.
        for (const place of placesOf(codePoint)) {
            const found = await slice(place);
            if (!found.has(codePoint))
                continue;
            loaded.set(codePoint, found);
            break;
        }
    }
    return { ...basics, sliceFor: (codePoint) => loaded.get(codePoint) };
}
let basics;
function openBasics() {
    const regular = open(read(basic.regular));
    const bold = open(read(basic.bold));
    const isBasic = (codePoint) => regular.hasGlyphForCodePoint(codePoint);
    return { regular: asFont(regular), bold: asFont(bold), isBasic };
}
const asFont = (font) => font;
/** Letters of these scripts change with their neighbours. */
const joining = /[\u0590-\u109f\u1780-\u18af\ufb1d-\ufefc]/;
/**
 * Opened once for all documents. Where no letter depends on its neighbours they are set one beside the other: asking a
 * font for its ligatures takes a hundred times as long, and would keep everybody else waiting.
 */
function open(bytes) {
    const doc = new PDFDocument({ font: bytes });
    const { font } = doc._font;
    const full = font.layout.bind(font);
    return Object.assign(font, {
        layout(text, ...more) {
            if (joining.test(text))
                return full(text, ...more);
            const glyphs = [...text].map((letter) => font.glyphForCodePoint(letter.codePointAt(0) ?? 0));
            const positions = glyphs.map(({ advanceWidth }) => ({
                xAdvance: advanceWidth,
                yAdvance: 0,
                xOffset: 0,
                yOffset: 0,
                advanceWidth,
            }));
            return {
                glyphs,
                positions,
                // Asked for after pdfkit has scaled the positions.
                get advanceWidth() {
                    return positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
                },
            };
        },
    });
}
let ranges;
function placesOf(codePoint) {
    ranges ??= sliced.flatMap(rangesOf);
    return ranges.filter(({ from, to }) => codePoint >= from && codePoint <= to).map(({ place }) => place);
}
/** A package says by "U+d679-d68b,U+ff03" what each slice holds; a slice for a whole script has no number and is not needed. */
function rangesOf(family) {
    const slices = JSON.parse(readFileSync(join(folder, '@fontsource-variable', family, 'unicode.json'), 'utf8'));
    return Object.entries(slices).flatMap(([name, list]) => {
        const slice = /^\[(\d+)\]$/.exec(name)?.[1];
        if (slice === undefined)
            return [];
        return list.split(',').map((range) => {
            const [from = '', to = from] = range.replace(/^U\+/, '').split('-');
            return { from: Number.parseInt(from, 16), to: Number.parseInt(to, 16), place: { family, slice } };
        });
    });
}
/** Unpacked once: a PDF cannot hold a web font as it is. */
function slice({ family, slice }) {
    const name = `${family}-${slice}`;
    const known = slices.get(name) ??
        decompress(read(`@fontsource-variable/${family}/files/${name}-wght-normal.woff2`)).then((bytes) => {
            const font = open(Buffer.from(bytes));
            return { name, font: asFont(font), has: (codePoint) => font.hasGlyphForCodePoint(codePoint) };
        });
    slices.set(name, known);
    return known;
}
//# sourceMappingURL=fonts.js.map