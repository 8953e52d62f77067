import Fuse from 'fuse.js';
import type { Option } from '../../knowledge/fact.js';
import { hasWords, plain } from './plain.js';
import { alike } from './slips.js';

export type ChoiceRead =
  | { kind: 'one'; value: string /** Guessed from a misspelling. */; guessed: boolean }
  | { kind: 'several'; values: readonly string[] }
  | { kind: 'none' };

interface Name {
  value: string;
  name: string;
}

/** Finds the option a trader means: by its words, by words inside a sentence, or by a misspelling. */
export function readChoice(text: string, options: readonly Option[]): ChoiceRead {
  const said = plain(text);
  if (said === '') return { kind: 'none' };
  const names = namesOf(options);

  const exact = unique(names.filter((n) => n.name === said).map((n) => n.value));
  if (exact.length > 0) return result(exact, false);

  const inside = names.filter((n) => n.name.length >= 3 && hasWords(said, n.name));
  // "south korea" also holds "korea": a name inside a longer found name says nothing of its own.
  const widest = inside.filter((n) => !inside.some((m) => m.name.length > n.name.length && hasWords(m.name, n.name)));
  const within = unique(widest.map((n) => n.value));
  if (within.length > 0) return result(within, false);

  const starts = unique(names.filter((n) => said.length >= 3 && n.name.startsWith(said)).map((n) => n.value));
  if (starts.length === 1) return result(starts, true);
  return result(misspelt(said, options, names), true);
}

const result = (values: readonly string[], guessed: boolean): ChoiceRead => {
  const [first, ...more] = values;
  if (first === undefined) return { kind: 'none' };
  return more.length === 0 ? { kind: 'one', value: first, guessed } : { kind: 'several', values: values.slice(0, 4) };
};

const unique = (values: readonly string[]): string[] => [...new Set(values)];

const cache = new WeakMap<readonly Option[], { names: readonly Name[]; fuse: Fuse<Name> }>();

function known(options: readonly Option[]) {
  let entry = cache.get(options);
  if (!entry) {
    const names = options.flatMap((o) =>
      unique([o.label, o.value.replaceAll('-', ' '), ...o.also].map(plain)).map((name) => ({ value: o.value, name })),
    );
    entry = {
      names,
      fuse: new Fuse(names, {
        keys: ['name'],
        includeScore: true,
        threshold: 0.5,
        distance: 40,
        minMatchCharLength: 2,
      }),
    };
    cache.set(options, entry);
  }
  return entry;
}

const namesOf = (options: readonly Option[]): readonly Name[] => known(options).names;

/** A slip or two in a name of four letters or more; the longest name wins, and names equally close are all returned. */
function misspelt(said: string, options: readonly Option[], names: readonly Name[]): string[] {
  const words = said.split(' ').slice(0, 12);
  const longest = Math.min(4, Math.max(...names.map((n) => n.name.split(' ').length)));
  for (let size = longest; size >= 1; size -= 1) {
    const pieces = words.slice(0, words.length - size + 1).map((_, at) => words.slice(at, at + size).join(' '));
    const hits = unique(pieces.filter((piece) => piece.length >= 4).flatMap((piece) => near(piece, options)));
    if (hits.length > 0) return hits;
  }
  return [];
}

/** fuse.js finds what looks similar; only what a few slips explain is taken. Spaces are forgotten easily. */
const near = (piece: string, options: readonly Option[]): readonly string[] =>
  known(options)
    .fuse.search(piece, { limit: 6 })
    .filter(({ item }) => alike(item.name.replaceAll(' ', ''), piece.replaceAll(' ', '')))
    .map(({ item }) => item.value);
