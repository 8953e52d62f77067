import type { Article } from '../article.js';
import type { NotCovered } from '../not-covered.js';
import type { Topic } from '../topic.js';

/** What a question can be about. */
export type Entry =
  | { kind: 'article'; article: Article }
  /** Asked everywhere, and answered by no article of the place in question. */
  | { kind: 'topic'; topic: Topic }
  | { kind: 'not-covered'; notCovered: NotCovered }
  /** Something the caller added, such as small talk. */
  | { kind: 'extra'; id: string };

/** Something to recognise beside what the knowledge base answers. */
export interface Extra {
  id: string;
  phrasings: readonly string[];
}

/** The id of an entry, as taps and golden questions name it. */
export function idOf(entry: Entry): string {
  switch (entry.kind) {
    case 'article':
      return entry.article.id;
    case 'topic':
      return `topic-${entry.topic.id}`;
    case 'not-covered':
      return entry.notCovered.id;
    case 'extra':
      return entry.id;
  }
}
