import type { ProgrammeId } from '../../knowledge/ids.js';
import type { Extra } from '../../knowledge/search/entry.js';
import type { Searched } from '../../knowledge/search/groups.js';
import type { SearchIndex } from '../../knowledge/search/search.js';

/** What an index is made of, small enough to be handed to another thread. */
export interface Indexed {
  knowledge: Searched;
  extras: readonly Extra[];
}

/** Work that takes seconds, and is therefore done beside the server's thread. */
export type Job =
  /** Makes the index, and hands it over. */
  | ({ kind: 'index' } & Indexed)
  /** Makes the index, and tells what questions find in it: the id of the entry that answers, or `null`. */
  | ({ kind: 'ask'; questions: readonly { text: string; programme?: ProgrammeId | undefined }[] } & Indexed)
  /** Puts texts that ask about the same together, by their numbers. */
  | { kind: 'group'; texts: readonly string[] };

export interface Results {
  index: SearchIndex;
  ask: readonly (string | null)[];
  group: readonly (readonly number[])[];
}
