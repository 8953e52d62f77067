import type { ProgrammeId } from '../../knowledge/ids.js';
import { idOf } from '../../knowledge/search/entry.js';
import type { Finder } from '../../knowledge/search/overlaid.js';
import type { Found } from '../../knowledge/search/search.js';
import type { Author, ByAuthor, Golden, Near, Sets } from './sets.js';

/** A question of one of the sets, and what the search made of it. */
export type Asked = {
  author: Author;
  q: string;
  found: Found;
  /** Ids of what was found, best first. */
  ids: readonly string[];
} & (
  | { set: 'golden'; question: Golden }
  | { set: 'near'; question: Near; programme: ProgrammeId | undefined }
  | { set: 'far'; programme: ProgrammeId | undefined }
);

/** What is out of scope is asked in a conversation about nothing yet, and in one about a programme. */
const nearIn = [undefined, 'india' as ProgrammeId];
const farIn = [undefined, 'korea' as ProgrammeId];

/** Asks every question of the sets, as it stands or as `typed` types it. */
export function askAll(search: Finder, sets: Sets, typed: (text: string) => string = (text) => text): readonly Asked[] {
  const ask = (author: Author, text: string, programme: ProgrammeId | undefined) => {
    const q = typed(text);
    const found = search.find(q, programme);
    return { author, q, found, ids: found.hits.map(({ entry }) => idOf(entry)) };
  };
  return [
    ...each(sets.golden).map(([author, question]) => ({
      set: 'golden' as const,
      question,
      ...ask(author, question.q, question.programme),
    })),
    ...each(sets.near).flatMap(([author, question]) =>
      nearIn.map((programme) => ({ set: 'near' as const, question, programme, ...ask(author, question.q, programme) })),
    ),
    ...each(sets.far).flatMap(([author, text]) =>
      farIn.map((programme) => ({ set: 'far' as const, programme, ...ask(author, text, programme) })),
    ),
  ];
}

const each = <T>(set: ByAuthor<T>): (readonly [Author, T])[] =>
  (['a', 'b'] as const).flatMap((author) => set[author].map((item) => [author, item] as const));

/** Whether what was found first answers the question. For far questions only small talk does: it states nothing. */
export function isRight(asked: Asked): boolean {
  const [first] = asked.ids;
  if (asked.set === 'far') return asked.found.hits[0]?.entry.kind === 'extra';
  return first !== undefined && asked.question.expect.includes(first);
}

/** Whether one of the first `count` answers it. */
export const isAmong = (asked: Asked, count: number): boolean =>
  asked.set !== 'far' && asked.ids.slice(0, count).some((id) => asked.question.expect.includes(id));
