import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import decompress from 'woff2-encoder/decompress';
import { root } from '../../root.js';

const folder = join(root, 'node_modules');
const read = (file: string): Buffer => readFileSync(join(folder, file));

/** The letters of European languages, of Arabic, and the signs we use. */
const basic = { regular: 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf', bold: 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf' };
/** Chinese, Japanese and Korean letters, for names of forms. A package holds them in slices, because they are so many. */
const sliced = ['noto-sans-sc', 'noto-sans-kr'] as const;

/** A font as pdfkit takes it: a name in its types, an open font in truth. */
export type Font = string;

export interface Slice {
  name: string;
  font: Font;
  has(codePoint: number): boolean;
}

/** What a document is written with. */
export interface Fonts {
  regular: Font;
  bold: Font;
  /** Whether the two basic fonts have a letter. */
  isBasic(codePoint: number): boolean;
  /** The slice that holds a letter the basic fonts do not have. */
  sliceFor(codePoint: number): Slice | undefined;
}

const slices = new Map<string, Promise<Slice>>();

/** Loads what these texts need: the basic fonts, and of the others only the slices their letters are in. */
export async function fontsFor(texts: readonly string[]): Promise<Fonts> {
  basics ??= openBasics();
  const loaded = new Map<number, Slice>();
  for (const letter of new Set(texts.join(''))) {
    const codePoint = letter.codePointAt(0) ?? 0;
    if (basics.isBasic(codePoint)) continue;
    // A package announces for a slice more than is in it.
    for (const place of placesOf(codePoint)) {
      const found = await slice(place);
      if (!found.has(codePoint)) continue;
      loaded.set(codePoint, found);
      break;
    }
  }
  return { ...basics, sliceFor: (codePoint) => loaded.get(codePoint) };
}

let basics: Omit<Fonts, 'sliceFor'> | undefined;

function openBasics(): Omit<Fonts, 'sliceFor'> {
  const regular = open(read(basic.regular));
  const bold = open(read(basic.bold));
  const isBasic = (codePoint: number) => regular.hasGlyphForCodePoint(codePoint);
  return { regular: asFont(regular), bold: asFont(bold), isBasic };
}

interface Glyph {
  advanceWidth: number;
}
/** What pdfkit's own font library shows; its types show none of it. */
interface OpenFont {
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): Glyph;
  layout(text: string, ...more: readonly unknown[]): unknown;
}

const asFont = (font: OpenFont): Font => font as unknown as Font;

/** Letters of these scripts change with their neighbours. */
const joining = /[\u0590-\u109f\u1780-\u18af\ufb1d-\ufefc]/;

/**
 * Opened once for all documents. Where no letter depends on its neighbours they are set one beside the other: asking a
 * font for its ligatures takes a hundred times as long, and would keep everybody else waiting.
 */
function open(bytes: Buffer): OpenFont {
  const doc = new PDFDocument({ font: bytes as unknown as string });
  const { font } = (doc as unknown as { _font: { font: OpenFont } })._font;
  const full = font.layout.bind(font);
  return Object.assign(font, {
    layout(text: string, ...more: readonly unknown[]) {
      if (joining.test(text)) return full(text, ...more);
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

type Place = { family: (typeof sliced)[number]; slice: string };

interface Range {
  from: number;
  to: number;
  place: Place;
}
let ranges: readonly Range[] | undefined;

function placesOf(codePoint: number): readonly Place[] {
  ranges ??= sliced.flatMap(rangesOf);
  return ranges.filter(({ from, to }) => codePoint >= from && codePoint <= to).map(({ place }) => place);
}

/** A package says by "U+d679-d68b,U+ff03" what each slice holds; a slice for a whole script has no number and is not needed. */
function rangesOf(family: (typeof sliced)[number]): readonly Range[] {
  const slices = JSON.parse(
    readFileSync(join(folder, '@fontsource-variable', family, 'unicode.json'), 'utf8'),
  ) as Readonly<Record<string, string>>;
  return Object.entries(slices).flatMap(([name, list]) => {
    const slice = /^\[(\d+)\]$/.exec(name)?.[1];
    if (slice === undefined) return [];
    return list.split(',').map((range): Range => {
      const [from = '', to = from] = range.replace(/^U\+/, '').split('-');
      return { from: Number.parseInt(from, 16), to: Number.parseInt(to, 16), place: { family, slice } };
    });
  });
}

/** Unpacked once: a PDF cannot hold a web font as it is. */
function slice({ family, slice }: Place): Promise<Slice> {
  const name = `${family}-${slice}`;
  const known =
    slices.get(name) ??
    decompress(read(`@fontsource-variable/${family}/files/${name}-wght-normal.woff2`)).then((bytes): Slice => {
      const font = open(Buffer.from(bytes));
      return { name, font: asFont(font), has: (codePoint) => font.hasGlyphForCodePoint(codePoint) };
    });
  slices.set(name, known);
  return known;
}
