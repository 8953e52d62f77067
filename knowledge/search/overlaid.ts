import type { Article } from '../article.js';
import type { ProgrammeId } from '../ids.js';
import { type Entry, idOf } from './entry.js';
import type { Found, Search } from './search.js';
import { isSmall, stemOf, wordsOf } from './words.js';

/** What the dialogue asks of a search. */
export type Finder = Pick<Search, 'find' | 'mended' | 'named' | 'entry'>;

/** Most other entries shown behind the first. */
const shown = 5;

/**
 * A search that also knows articles which came after its index was made. They answer where they are surely meant: where a
 * question has the same telling words as one of their phrasings, in any order. Whatever else they could answer waits for the
 * next index. Taking them in takes no time, so what an editor approves is served at once.
 */
export function overlaid(base: Finder, articles: readonly Article[]): Finder {
  if (articles.length === 0) return base;
  const entries = articles.map((article): Extract<Entry, { kind: 'article' }> => ({ kind: 'article', article }));
  const ways = new Map<string, (typeof entries)[number][]>();
  for (const entry of entries)
    for (const text of new Set([entry.article.title, ...entry.article.phrasings].map(telling)))
      if (text !== '') ways.set(text, [...(ways.get(text) ?? []), entry]);

  return {
    mended: (text) => base.mended(text),
    named: (text) => base.named(text),
    entry: (id) => entries.find((entry) => entry.article.id === id) ?? base.entry(id),
    find(question, programme, told = 'perhaps', lean = ''): Found {
      const found = base.find(question, programme, told, lean);
      const here = told === 'here' ? programme : (found.programmes[0] ?? programme);
      const meant = meantBy(question) ?? meantBy(base.mended(question));
      if (!meant) return found;
      const others = found.hits.filter((hit) => idOf(hit.entry) !== meant.article.id).slice(0, shown - 1);
      return { ...found, kind: 'answer', hits: [{ entry: meant, score: 1 }, ...others], confidence: 1 };

      function meantBy(text: string) {
        return ways.get(telling(text))?.find((entry) => isAbout(entry.article.programme, here));
      }
    },
  };
}

const isAbout = (of: ProgrammeId | undefined, here: ProgrammeId | undefined): boolean =>
  of === undefined || of === here;

/** The words of a text that tell what is asked; all of them where there are no others. */
function telling(text: string): string {
  const words = wordsOf(text);
  const big = words.filter((word) => !isSmall(word));
  // "Can they?" is asked of anything: so few words are compared as they stand.
  return [...new Set((big.length >= fewest ? big : words).map(stemOf))].sort().join(' ');
}

const fewest = 3;
