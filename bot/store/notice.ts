import type { Act } from './audit.js';
import type { Outcome, Priority, Status } from './desk.js';
import type { ConversationId, TicketId } from './store.js';

export const ways = ['email', 'teams', 'webhook'] as const;
/** How a notice reaches its receiver. */
export type Way = (typeof ways)[number];

export const noticeKinds = ['opened', 'transferred', 'overdue', 'trader-wrote', 'closed', 'answer'] as const;
/** What happened; `answer` alone is for the trader, everything else for staff. */
export type NoticeKind = (typeof noticeKinds)[number];

/** What a notice says of its ticket, as it was at that moment: no word of the trader and no name. */
export interface NoticeFacts {
  status: Status;
  outcome: Outcome | null;
  priority: Priority;
  programme: string | null;
  topic: string;
  language: string;
  reason: string;
  openedAt: string;
  since: string;
  /** The ticket's version: of two notices the later one has the larger. */
  version: number;
}

/** One thing to tell one receiver. */
export interface NewNotice {
  kind: NoticeKind;
  way: Way;
  team: string;
  /** An e-mail address, or the name of the setting that holds a webhook's address. */
  receiver: string;
  /** Not to be sent before. */
  dueAt: string;
  /** The officer's words, for `answer` alone. */
  text: string;
  facts: NoticeFacts;
}

export interface Notice extends NewNotice {
  /** Also the key by which a receiver knows a repeat. */
  id: string;
  ticket: TicketId;
  at: string;
  /** How often it was tried. */
  attempts: number;
  /** Given up on; somebody has to look. */
  dead: boolean;
  /** Why the last try failed, in our own words. */
  error: string | null;
  /** For `answer`: when somebody last had the conversation on a screen. */
  shownAt: string | null;
}

/** A notice somebody has taken on to deliver; `claim` is theirs alone. */
export interface ClaimedNotice extends Notice {
  claim: string;
}

export interface NoticeFilter {
  teams: readonly string[] | 'all';
  dead: boolean;
  limit: number;
  offset: number;
}

/** The notices' part of the store. They are written with the change of the ticket they tell of. */
export interface NoticeStore {
  /**
   * Takes on notices that are due, the longest due first. Nobody else gets them before `until`; then, when they were neither
   * delivered nor put off, they are due again. Each time counts as an attempt.
   */
  claimNotices(claim: { now: string; until: string; claim: string; limit: number }): Promise<readonly ClaimedNotice[]>;
  /** Delivered: nothing of it is kept. */
  noticeDone(id: string, claim: string): Promise<void>;
  /** Not delivered: due again then, or dead. */
  noticeFailed(id: string, claim: string, next: { dueAt: string; dead: boolean; error: string }): Promise<void>;
  /** Not tried after all: due at once, as if it had never been taken on. */
  noticeReleased(id: string, claim: string, dueAt: string): Promise<void>;
  findNotices(filter: NoticeFilter): Promise<{ notices: readonly Notice[]; total: number }>;
  notice(id: string): Promise<Notice | undefined>;
  /** A dead one is due again, with all its attempts; `false` when there is no such dead one. */
  resendNotice(id: string, at: string, acts?: readonly Act[]): Promise<boolean>;
  dropNotice(id: string, acts?: readonly Act[]): Promise<boolean>;
  /** Conversations for which an answer waits to be mailed. */
  pendingAnswers(limit: number): Promise<readonly ConversationId[]>;
  /** Somebody has these conversations on a screen. */
  answersShown(conversations: readonly ConversationId[], at: string): Promise<void>;
  /** How many are dead, and since when the longest due one waits. */
  noticeFigures(now: string): Promise<{ dead: number; lagMilliseconds: number }>;
}
