import type { ProgrammeId } from '../ids.js';
import { NearNames } from './near-names.js';
import { isSmall, wordsOf } from './words.js';

/** A programme named in a text, and which words of it name it. */
export interface Mention {
  programme: ProgrammeId;
  from: number;
  to: number;
  /** Named as a trade partner, or as somebody who should recognise the status: "we sell to Spain", "does China accept it?". */
  partner: boolean;
}

const setOf = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const trading = setOf('to from into towards with');
const ourselves = setOf(
  'hello helo hi hey we are am im is firm company business based registered located come comes coming',
);
const sending = setOf('export exports exporting exporter exporters sell sells selling ship ships shipping send sends');
const receiving = setOf('import imports importing importer importers buy buys buying bring brings');
const others = setOf(
  'buyer buyers client clients customer customers shop shops market markets supplier suppliers importer importers retailer ' +
    'accept accepts accepted recognise recognised recognize recognized honour honoured honor honored valid count counts',
);
const judging = setOf(
  'recognise recognises recognize recognizes accept accepts honour honours honor honors care cares trust trusts',
);
/** "a Brazilian OEA": whose status it is, whatever stands before it. */
const owned = setOf('aeo aeos oea status scheme programme program certificate firm firms company companies');
/** "Do I need to speak Portuguese", "a Spanish translation": the language, and no country. */
const speaking = setOf('speak speaks speaking spoken write understand translate translated translation');
const written = setOf('language translation speaking interpreter');
/** How far before a name its role is looked for: "buyers in Holland", "accepted by customs in Japan". */
const reach = 4;

/** "to Jordan and Egypt", "in Vietnam and another in Malaysia": the second has the role of the first. */
const joined = (between: readonly string[]): boolean =>
  between.length <= reach && (between.length === 0 || between.includes('and') || between.includes('or'));

function isPartner(text: readonly string[], from: number, to: number): boolean {
  if (owned.has(text[to] ?? '')) return false;
  const before = text[from - 1] ?? '';
  const earlier = text.slice(Math.max(0, from - 1 - reach), from - 1);
  // Goods leave from home and come home: "we export from India", "import from China to Brazil".
  if (before === 'from' && earlier.some((word) => sending.has(word))) return false;
  if ((before === 'to' || before === 'into') && earlier.some((word) => receiving.has(word))) return false;
  if (trading.has(before)) return !ourselves.has(text[from - 2] ?? '');
  if (judging.has(text[to] ?? '') || others.has(text[to] ?? '')) return true;
  return before === 'in' && text.slice(Math.max(0, from - reach), from).some((word) => others.has(word));
}

/** A word used more often than this is no misspelt name. */
const rare = 5;
/** Words of the longest name that is looked for misspelt, and the longest text that can be one. */
const mostMisspelt = 3;
const longestMisspelt = 32;
const muchMore = 4;

/** Finds countries, cities, authorities and abbreviations that stand for a programme. The longest name wins: "hong kong china". */
export class Mentions {
  readonly #programmes = new Map<string, ProgrammeId>();
  /** For each word a name begins with, the number of words of the longest such name. */
  readonly #longest = new Map<string, number>();
  readonly #near: NearNames;

  /** `usesOf`: how often the knowledge base uses a word. */
  constructor(
    names: Iterable<{ programme: ProgrammeId; name: string }>,
    private readonly usesOf: (word: string) => number = () => 0,
  ) {
    for (const { programme, name } of names) {
      const words = wordsOf(name);
      const [first] = words;
      if (first === undefined) continue;
      this.#longest.set(first, Math.max(this.#longest.get(first) ?? 0, words.length));
      if (!this.#programmes.has(words.join(' '))) this.#programmes.set(words.join(' '), programme);
    }
    this.#near = new NearNames(this.#programmes.keys());
  }

  /** Every single word that is part of a name. */
  get words(): readonly string[] {
    return [...this.#programmes.keys()].flatMap((name) => name.split(' '));
  }

  /** Names of one word. */
  get single(): ReadonlySet<string> {
    return new Set([...this.#programmes.keys()].filter((name) => !name.includes(' ')));
  }

  find(words: readonly string[]): readonly Mention[] {
    const found: Mention[] = [];
    for (let from = 0; from < words.length; from += 1) {
      const named = this.#exact(words, from) ?? this.#misspelt(words, from);
      if (!named) continue;
      const { programme, to } = named;
      if (speaking.has(words[from - 1] ?? '') || written.has(words[to] ?? '')) continue;
      const last = found.at(-1);
      const partner = isPartner(words, from, to) || (last?.partner === true && joined(words.slice(last.to, from)));
      found.push({ programme, from, to, partner });
      from = to - 1;
    }
    return found;
  }

  #exact(words: readonly string[], from: number): { programme: ProgrammeId; to: number } | undefined {
    const longest = this.#longest.get(words[from] as string) ?? 0;
    for (let to = Math.min(words.length, from + longest); to > from; to -= 1) {
      const programme = this.#programmes.get(words.slice(from, to).join(' '));
      if (programme !== undefined) return { programme, to };
    }
    return undefined;
  }

  /** A name one slip away; only around a word that is hardly ever used, as a misspelt one is. */
  #misspelt(words: readonly string[], from: number): { programme: ProgrammeId; to: number } | undefined {
    for (let to = Math.min(words.length, from + mostMisspelt); to > from; to -= 1) {
      const window = words.slice(from, to);
      if (!window.some((word) => !isSmall(word) && this.usesOf(word) <= rare)) continue;
      // The name inside is found by itself, without the word beside it.
      if (window.some((_, at) => this.#exact(words, from + at) !== undefined)) continue;
      const text = window.join(' ');
      const programme = text.length > longestMisspelt ? undefined : this.#likeliest(this.#near.find(text));
      if (programme !== undefined) return { programme, to };
    }
    return undefined;
  }

  /** The programme that all names mean, or that of a name used much more than the others: "austrlia" is seldom Austria. */
  #likeliest(names: readonly string[]): ProgrammeId | undefined {
    const uses = new Map<ProgrammeId, number>();
    for (const name of names) {
      const programme = this.#programmes.get(name);
      if (programme !== undefined) uses.set(programme, Math.max(uses.get(programme) ?? 0, this.usesOf(name)));
    }
    const [first, second] = [...uses].sort((a, b) => b[1] - a[1]);
    return first && first[1] >= muchMore * (second?.[1] ?? 0) ? first[0] : undefined;
  }
}
