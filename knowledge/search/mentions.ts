import type { ProgrammeId } from '../ids.js';
import { wordsOf } from './words.js';

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
const ourselves = setOf('we are am im is firm company business based registered located come comes coming');
const others = setOf(
  'buyer buyers client clients customer customers shop shops market markets supplier suppliers importer importers retailer ' +
    'accept accepts accepted recognise recognised recognize recognized honour honoured honor honored valid count counts',
);
const judging = setOf(
  'recognise recognises recognize recognizes accept accepts honour honours honor honors care cares trust trusts',
);
/** How far before a name its role is looked for: "buyers in Holland", "accepted by customs in Japan". */
const reach = 4;

/** "to Jordan and Egypt", "in Vietnam and another in Malaysia": the second has the role of the first. */
const joined = (between: readonly string[]): boolean =>
  between.length <= reach && (between.length === 0 || between.includes('and') || between.includes('or'));

function isPartner(text: readonly string[], from: number, to: number): boolean {
  const before = text[from - 1] ?? '';
  if (trading.has(before)) return !ourselves.has(text[from - 2] ?? '');
  if (judging.has(text[to] ?? '') || others.has(text[to] ?? '')) return true;
  return before === 'in' && text.slice(Math.max(0, from - reach), from).some((word) => others.has(word));
}

/** Finds countries, cities, authorities and abbreviations that stand for a programme. The longest name wins: "hong kong china". */
export class Mentions {
  readonly #programmes = new Map<string, ProgrammeId>();
  readonly #longest: number;

  constructor(names: Iterable<{ programme: ProgrammeId; name: string }>) {
    let longest = 1;
    for (const { programme, name } of names) {
      const words = wordsOf(name);
      if (words.length === 0) continue;
      longest = Math.max(longest, words.length);
      if (!this.#programmes.has(words.join(' '))) this.#programmes.set(words.join(' '), programme);
    }
    this.#longest = longest;
  }

  /** Every single word that is part of a name. */
  get words(): readonly string[] {
    return [...this.#programmes.keys()].flatMap((name) => name.split(' '));
  }

  find(words: readonly string[]): readonly Mention[] {
    const found: Mention[] = [];
    for (let from = 0; from < words.length; from += 1) {
      for (let to = Math.min(words.length, from + this.#longest); to > from; to -= 1) {
        const programme = this.#programmes.get(words.slice(from, to).join(' '));
        if (programme === undefined) continue;
        const last = found.at(-1);
        const partner = isPartner(words, from, to) || (last?.partner === true && joined(words.slice(last.to, from)));
        found.push({ programme, from, to, partner });
        from = to - 1;
        break;
      }
    }
    return found;
  }
}
