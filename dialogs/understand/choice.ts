import Fuse from 'fuse.js';
import type { Option } from '../../knowledge/fact.js';
import { hasWords, plain } from './plain.js';

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
        threshold: 0.4,
        distance: 40,
        minMatchCharLength: 2,
      }),
    };
    cache.set(options, entry);
  }
  return entry;
}

const namesOf = (options: readonly Option[]): readonly Name[] => known(options).names;

/** A slip or two in a word of four letters or more; two options equally close are both returned. */
function misspelt(said: string, options: readonly Option[], names: readonly Name[]): string[] {
  const words = said.split(' ').slice(0, 12);
  const longest = Math.min(4, Math.max(...names.map((n) => n.name.split(' ').length)));
  const hits: { value: string; score: number }[] = [];
  for (let size = 1; size <= longest; size += 1) {
    for (let at = 0; at + size <= words.length; at += 1) {
      const piece = words.slice(at, at + size).join(' ');
      if (piece.length < 4) continue;
      for (const { item, score = 1 } of known(options).fuse.search(piece, { limit: 4 })) {
        const alike = Math.abs(item.name.length - piece.length) <= Math.max(1, piece.length / 4);
        if (alike && score < (piece.length > 4 ? 0.36 : 0.27)) hits.push({ value: item.value, score });
      }
    }
  }
  const best = Math.min(...hits.map((h) => h.score));
  return unique(hits.filter((h) => h.score <= best + 0.02).map((h) => h.value));
}
