import type { TicketId } from './store.js';

/** Kinds of data that can each be kept for a time of their own. */
export const dataClasses = ['conversations', 'tickets', 'feedback', 'audit', 'sessions', 'invitations'] as const;
export type DataClass = (typeof dataClasses)[number];

/** What one batch removed for good. */
export interface ErasedBatch {
  /** How many of what; empty when there was nothing old enough. */
  counts: Readonly<Record<string, number>>;
  /** Tickets that are gone, for screens that show them. */
  tickets: readonly { id: TicketId; team: string }[];
  /** Whether there may be more. */
  more: boolean;
}

/** Retention's part of the store. */
export interface RetentionStore {
  /**
   * Removes some of what was last touched before a moment, and writes the count into the audit in the same transaction:
   * - conversations: those nobody asked for a person in;
   * - tickets: with their conversations, once all are over and the last word is old enough;
   * - feedback: questions asked in vain and ratings;
   * - audit: the oldest entries, never all; what is left is still a chain;
   * - sessions; invitations: links that nobody used, and accounts nobody joined with.
   */
  eraseOld(what: DataClass, before: string, limit: number, at: string): Promise<ErasedBatch>;
}
