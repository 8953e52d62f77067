import type { Facts } from '../knowledge/fact.js';
import type { Helping, Why } from './helping.js';
import type { Answer, Memory } from './memory.js';
import type { Say } from './say.js';

/** The case as an officer needs it. */
export interface Brief {
  programme: string | null;
  tier: string | null;
  verdict: string | null;
  facts: Facts;
  findings: readonly { criterion: string; kind: string; cites: readonly string[] }[];
}

/** Why a trader wants a person: they just asked, or asked where we had offered one. */
export const reasons = ['asked', 'misses', 'cannot-tell', 'conflict', 'anger'] as const;
export type Reason = (typeof reasons)[number];

/** What the dialogue asks the outside world to do. The words about it are added there, where the queue is known. */
export type Request =
  | { kind: 'escalate'; ticket: string; reason: Reason; brief: Brief }
  /** What we do not understand goes to the person who is waited for. */
  | { kind: 'add-to-case' }
  /** Where the answer shall be sent as well. */
  | { kind: 'email'; address: string }
  /** "never mind", "back to the assistant" */
  | { kind: 'leave' }
  /** Said to the officer who has the conversation. */
  | { kind: 'to-person' }
  | { kind: 'erase' }
  /** Links to the case as told by now, to print, to save, to pass on. */
  | { kind: 'take-away'; answers: readonly Answer[] }
  /** A code that takes the case to another device; or the end of those given out. */
  | { kind: 'resume-code' }
  | { kind: 'stop-code' }
  /** The case a code stands for shall go on here; or, where it had been, come back. */
  | { kind: 'resume'; code: string }
  | { kind: 'take-back' }
  /** For editors: a question we could not answer, or an answer that did not help. Personal data is masked. */
  | {
      kind: 'unanswered';
      why: 'refused' | 'not-helpful';
      text: string;
      programme: string | null;
      nearest: readonly string[];
    }
  | { kind: 'helped'; entry: string }
  /** Why something helped or not: a word we offered, or the trader's own, masked. */
  | { kind: 'comment'; entry: string; text: string; programme: string | null }
  /** For the desk: how the person of a case helped, and why; own words are masked. */
  | { kind: 'case-rated'; ticket: string; programme: string | null; helped: Helping }
  | { kind: 'case-why'; ticket: string; programme: string | null; why: Why | 'other'; text: string };

export interface Turn {
  memory: Memory;
  says: readonly Say[];
  requests: readonly Request[];
  /** How many of the says greet: what the outside adds comes after them. */
  greeting?: number | undefined;
}

/** What the pure dialogue cannot know by itself. */
export interface Now {
  /** ISO day. */
  date: string;
  /** A fresh case number, used only if this turn opens a ticket. */
  ticket: string;
  /** The number of the case that waits for a person. */
  waiting?: string | undefined;
}
