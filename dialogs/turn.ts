import type { Facts } from '../knowledge/fact.js';
import type { Memory } from './memory.js';
import type { Say } from './say.js';

/** The case as an officer needs it. */
export interface Brief {
  programme: string | null;
  tier: string | null;
  verdict: string | null;
  facts: Facts;
  findings: readonly { criterion: string; kind: string; cites: readonly string[] }[];
}

/** What the dialogue asks the outside world to do. */
export type Request =
  | { kind: 'escalate'; ticket: string; reason: 'asked'; brief: Brief }
  | { kind: 'erase' }
  /** For editors: a question we could not answer, or an answer that did not help. Personal data is masked. */
  | {
      kind: 'unanswered';
      why: 'refused' | 'not-helpful';
      text: string;
      programme: string | null;
      nearest: readonly string[];
    }
  | { kind: 'helped'; entry: string };

export interface Turn {
  memory: Memory;
  says: readonly Say[];
  requests: readonly Request[];
}

/** What the pure dialogue cannot know by itself. */
export interface Now {
  /** ISO day. */
  date: string;
  /** A fresh case number, used only if this turn opens a ticket. */
  ticket: string;
}
