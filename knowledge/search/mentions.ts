import type { ProgrammeId } from '../ids.js';
import { wordsOf } from './words.js';

/** A programme named in a text, and which words of it name it. */
export interface Mention {
  programme: ProgrammeId;
  from: number;
  to: number;
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
        found.push({ programme, from, to });
        from = to - 1;
        break;
      }
    }
    return found;
  }
}
