import type { OfficerId } from './desk.js';
import type { TicketId } from './store.js';

/** What is written down of the desk's work. Each is an act of an officer, or the erasing of somebody's data. */
export const auditKinds = [
  'sign-in',
  'sign-in-failed',
  'sign-out',
  'locked',
  'password-changed',
  'officer-added',
  'officer-invited',
  'officer-joined',
  'officer-changed',
  'officer-disabled',
  'officer-enabled',
  'password-reset',
  'signed-out-everywhere',
  'ticket-viewed',
  'ticket-claimed',
  'message-sent',
  'note-written',
  'ticket-transferred',
  'ticket-returned',
  'ticket-closed',
  'notice-resent',
  'notice-dropped',
  'reply-marked',
  'draft-changed',
  'article-approved',
  'article-rejected',
  'exported',
  'data-erased',
  'retention',
] as const;
export type AuditKind = (typeof auditKinds)[number];

/** Ids, numbers and words of ours. Never what a trader, or an officer to one, has written. */
export type Details = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** Something somebody did, to be written down in the transaction in which it is done. */
export interface Act {
  at: string;
  kind: AuditKind;
  /** `null`: nobody signed in: a trader, time, a stranger. */
  by: OfficerId | null;
  ticket?: TicketId | null;
  details?: Details;
}

/** One entry of the chain. Each holds the hash of the one before, so that none can be changed or taken out unseen. */
export interface AuditEntry {
  /** 1, 2, 3 … without holes. */
  sequence: number;
  at: string;
  kind: AuditKind;
  by: OfficerId | null;
  ticket: TicketId | null;
  /** JSON as it was hashed. */
  details: string;
  previous: string;
  hash: string;
}

export interface AuditFilter {
  kinds?: readonly AuditKind[] | undefined;
  by?: OfficerId | undefined;
  ticket?: TicketId | undefined;
  /** ISO times: from this moment on, and before that one. */
  from?: string | undefined;
  until?: string | undefined;
  /** Older than this entry: where the page before ended. */
  before?: number | undefined;
  limit: number;
}

/** The audit's part of the store. Nothing in it changes an entry, or takes one out before its time. */
export interface AuditStore {
  /** Writes down what belongs to no other transaction. */
  audit(acts: readonly Act[]): Promise<void>;
  /** The newest first. */
  auditEntries(filter: AuditFilter): Promise<readonly AuditEntry[]>;
  /** The oldest first, after a sequence number. */
  auditAfter(sequence: number, limit: number): Promise<readonly AuditEntry[]>;
  /** Where the chain ends; an empty one at 0. */
  auditHead(): Promise<{ sequence: number; hash: string }>;
}
