import Fuse from 'fuse.js';
import type { Option } from '../../knowledge/fact.js';
import { Made } from '../../knowledge/made.js';
import { alike } from '../../knowledge/slips.js';
import { hasWords, plain } from './plain.js';

export type ChoiceRead =
  | { kind: 'one'; value: string /** Guessed from a misspelling. */; guessed: boolean }
  | { kind: 'several'; values: readonly string[] }
  | { kind: 'none' };

/** Nobody names a choice with more than this; what a forged card says may be of any length. */
const longestText = 1000;

interface Name {
  value: string;
  name: string;
}

/** Finds the option a trader means: by its words, by words inside a sentence, or by a misspelling. */
export function readChoice(text: string, options: readonly Option[]): ChoiceRead {
  const said = plain(text.slice(0, longestText));
  if (said === '') return { kind: 'none' };
  const { names, exactly } = namesOf(options);

  const exact = exactly.get(said);
  if (exact) return result(exact, false);

  const inside = names.filter((n) => n.name.length >= 3 && hasWords(said, n.name));
  // "south korea" also holds "korea": a name inside a longer found name says nothing of its own.
  const widest = inside.filter((n) => !inside.some((m) => m.name.length > n.name.length && hasWords(m.name, n.name)));
  const within = unique(widest.map((n) => n.value));
  if (within.length > 0) return result(within, false);

  const starts = unique(names.filter((n) => said.length >= 3 && n.name.startsWith(said)).map((n) => n.value));
  if (starts.length === 1) return result(starts, true);
  return result(misspelt(said, names), true);
}

/** The option that goes by exactly this name, when only one does. */
export function optionNamed(text: string, options: readonly Option[]): string | undefined {
  const values = namesOf(options).exactly.get(plain(text.slice(0, longestText)));
  return values?.length === 1 ? values[0] : undefined;
}

const result = (values: readonly string[], guessed: boolean): ChoiceRead => {
  const [first, ...more] = values;
  if (first === undefined) return { kind: 'none' };
  return more.length === 0 ? { kind: 'one', value: first, guessed } : { kind: 'several', values: values.slice(0, 4) };
};

const unique = (values: readonly string[]): string[] => [...new Set(values)];

interface Names {
  names: readonly Name[];
  /** The options that go by a name. */
  exactly: ReadonlyMap<string, readonly string[]>;
}

const allNames = new Made<readonly Option[], Names>();

function namesOf(options: readonly Option[]): Names {
  const known = allNames.get(options);
  if (known) return known;
  const names = options.flatMap((o) =>
    unique([o.label, o.value.replaceAll('-', ' '), ...o.also].map(plain)).map((name) => ({ value: o.value, name })),
  );
  const exactly = new Map<string, string[]>();
  for (const { name, value } of names) exactly.set(name, unique([...(exactly.get(name) ?? []), value]));
  const made = { names, exactly };
  allNames.set(options, made);
  return made;
}

const indexes = new WeakMap<readonly Name[], Fuse<Name>>();

/** Made when the first misspelling comes; most people type what they are offered. */
function indexOf(names: readonly Name[]): Fuse<Name> {
  const known = indexes.get(names);
  if (known) return known;
  const index = new Fuse(names, {
    keys: ['name'],
    includeScore: true,
    threshold: 0.5,
    distance: 40,
    minMatchCharLength: 2,
  });
  indexes.set(names, index);
  return index;
}

/** A slip or two in a name of four letters or more; the longest name wins, and names equally close are all returned. */
function misspelt(said: string, names: readonly Name[]): string[] {
  const words = said.split(' ').slice(0, 12);
  // The search takes time with the length of what it looks for, and what is much longer than any name is none.
  const widest = 4 + Math.max(...names.map((n) => n.name.length));
  const longest = Math.min(4, Math.max(...names.map((n) => n.name.split(' ').length)));
  for (let size = longest; size >= 1; size -= 1) {
    const pieces = words.slice(0, words.length - size + 1).map((_, at) => words.slice(at, at + size).join(' '));
    const hits = unique(
      pieces.filter((piece) => piece.length >= 4 && piece.length <= widest).flatMap((piece) => near(piece, names)),
    );
    if (hits.length > 0) return hits;
  }
  return [];
}

/** fuse.js finds what looks similar; only what a few slips explain is taken. Spaces are forgotten easily. */
const near = (piece: string, names: readonly Name[]): readonly string[] =>
  indexOf(names)
    .search(piece, { limit: 6 })
    .filter(({ item }) => alike(item.name.replaceAll(' ', ''), piece.replaceAll(' ', '')))
    .map(({ item }) => item.value);
