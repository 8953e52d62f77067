import type { Answer, Memory } from '../../dialogs/memory.js';
import type { ActivityBody, ConversationId, Saved, SavedTurn, StoredActivity } from './store.js';

/** A link to a case file: what was told when it was made, so that what is told later is not shown to who has the link. */
export interface CaseLink {
  /** A fingerprint of the address; the address itself is kept nowhere but in the message that told it. */
  id: string;
  madeAt: string;
  until: string;
  answers: readonly Answer[];
  /** The ISO day it was made for. */
  day: string;
}

export interface FoundCaseLink extends CaseLink {
  conversation: ConversationId;
}

/** A code that takes a case to another conversation. Only a fingerprint of it is kept. */
export interface ResumeCode {
  id: string;
  until: string;
}

/** What a turn does to the codes of its conversation: a new one takes the place of those before it. */
export type CodeChange = { kind: 'made'; code: ResumeCode } | { kind: 'stopped' };

/** A case goes from one conversation to another: computed from one version of each. */
export interface CaseMove {
  /** By which right: a code, which is used up, or that the case had been here before. */
  by: { kind: 'code'; id: string } | { kind: 'came-from-here' };
  from: { id: ConversationId; version: number; says: readonly ActivityBody[]; push: boolean };
  /** The turn of the new place, with the memory of the old one. */
  turn: SavedTurn;
}

export type MovedCase =
  | { kind: 'saved'; activities: readonly StoredActivity[]; left: readonly StoredActivity[] }
  /** The code was used, stopped or is over. */
  | { kind: 'code-gone' }
  | Exclude<Saved, { kind: 'saved' }>;

/** What is kept of a case so that its trader can be told something unasked. */
export interface Keeping {
  /** How it was judged last, as JSON; `null` before a result was shown. */
  standing: string | null;
  /** By which rules it was judged: the programme, "@", and the version of its pack. */
  judgedBy: string | null;
  /** When to look at it again; `null` where the trader wishes no reminders. */
  lookAt: string | null;
}

/** What the assistant says of its own accord: computed from one version, and no answer to anything. */
export interface Unasked {
  conversation: ConversationId;
  version: number;
  memory: Memory;
  keeping: Keeping;
  at: string;
  says: readonly ActivityBody[];
  push: boolean;
}

export type SavedUnasked =
  | { kind: 'saved'; activities: readonly StoredActivity[] }
  | Extract<Saved, { kind: 'changed-meanwhile' }>;

/** What leaves the conversation: links to the case, and the case itself. */
export interface CaseStore {
  /** The conversation a code stands for, while it works. */
  resumeCode(id: string, now: string): Promise<ConversationId | undefined>;
  /**
   * Moves answers, what was asked, tickets and links in one transaction. The old place is empty after it and knows where
   * the case went; of two moves, or a move and a turn, computed from the same version one wins.
   */
  moveCase(move: CaseMove): Promise<MovedCase>;
  /** Says, memory and what is kept in one transaction; nothing of it where the conversation has moved on, ended, or gone elsewhere. */
  saveUnasked(unasked: Unasked): Promise<SavedUnasked>;
  /** Cases to look at by now, the longest waiting first; none that is with an officer, where the assistant is mute. */
  toLookAt(now: string, limit: number): Promise<readonly ConversationId[]>;
  /** Other rules hold: cases with reminders that were judged by none of these are looked at from `at` on. */
  rulesAre(versions: readonly string[], at: string): Promise<void>;
  /** A link that still works. */
  caseLink(id: string, now: string): Promise<FoundCaseLink | undefined>;
}
