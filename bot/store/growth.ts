import type { Memory } from '../../dialogs/memory.js';
import type { Act } from './audit.js';
import type { Person } from './desk.js';
import type { ActivityBody, ConversationId, StoredActivity, TicketId } from './store.js';

/** Made by us (see ids.ts). */
export type DraftId = string & { readonly draft: unique symbol };

export const draftStatuses = ['draft', 'approved', 'rejected'] as const;
export type DraftStatus = (typeof draftStatuses)[number];

/** What a draft says; an article of knowledge/articles once it is whole. See growth/draft.ts for what that takes. */
export interface DraftContent {
  title: string;
  phrasings: readonly string[];
  text: string;
  programme: string | null;
  topics: readonly string[];
  /** Source ids with a place, as content files write them: `customs-manual#para 23`. */
  cites: readonly string[];
  confidence: 'high' | 'medium' | 'low' | null;
}

/** A reply of an officer on its way to become an article. */
export interface Draft extends DraftContent {
  id: DraftId;
  /** The id of the article, given once it is approved and kept from then on. */
  article: string | null;
  status: DraftStatus;
  /** Where it came from; both are forgotten when that trader has their data deleted. */
  ticket: TicketId | null;
  conversation: ConversationId | null;
  /** The officer's message, by its sequence number. */
  message: number | null;
  /** The trader's question in their own words, masked. */
  asked: string;
  officer: Person;
  /** Who approved or rejected it, and why. */
  editor: Person | null;
  reason: string;
  addedAt: string;
  changedAt: string;
  decidedAt: string | null;
  /** Goes up with every change. */
  version: number;
  /** What the check of the golden questions found, as growth/golden.ts writes it; of the version it names. */
  check: ActivityBody | null;
  /** Whether traders who asked in vain have been looked for. */
  told: boolean;
}

/** A question a trader asked in vain, with whose conversation it is. */
export interface AskedInVain {
  conversation: ConversationId;
  at: string;
  kind: 'refused' | 'not-helpful';
  text: string;
  programme: string | null;
  entries: readonly string[];
}

/** That a trader is to hear of an answer to what they asked in vain. */
export interface Telling {
  draft: DraftId;
  conversation: ConversationId;
  /** What they had asked. */
  text: string;
}

export interface ToldNow {
  draft: DraftId;
  conversation: ConversationId;
  /** The version of the conversation the words were made for. */
  version: number;
  at: string;
  says: readonly ActivityBody[];
  memory: Memory;
  push: boolean;
}

/** The store's part in how the knowledge grows. */
export interface GrowthStore {
  /** Adds a draft; a message that is one already is left as it is. */
  addDraft(draft: Draft, acts?: readonly Act[]): Promise<'added' | 'known'>;
  draft(id: DraftId): Promise<Draft | undefined>;
  draftOf(conversation: ConversationId, message: number): Promise<Draft | undefined>;
  /** Messages of a conversation that are drafts, by their sequence numbers. */
  draftedMessages(conversation: ConversationId): Promise<readonly number[]>;
  drafts(filter: {
    status?: DraftStatus | undefined;
    programme?: string | undefined;
    limit: number;
    offset: number;
  }): Promise<{ drafts: readonly Draft[]; total: number; counts: Readonly<Record<DraftStatus, number>> }>;
  /** Saves a draft as it is now. Only on the version before it: `false` when somebody else was faster. */
  changeDraft(draft: Draft, acts?: readonly Act[]): Promise<boolean>;
  /** All that are served, the oldest first. */
  approvedDrafts(): Promise<readonly Draft[]>;
  /** Whether an article of this id was ever given to a draft. */
  articleTaken(article: string): Promise<boolean>;
  /** Keeps what a check found, if the draft is still of that version. */
  keepCheck(id: DraftId, version: number, check: ActivityBody): Promise<void>;

  /** Questions asked in vain in conversations that are still there, the newest first. `day` is the first that does not count. */
  askedInVain(filter: {
    from?: string | undefined;
    day?: string | undefined;
    programme?: string | undefined;
    language?: string | undefined;
    limit: number;
  }): Promise<readonly AskedInVain[]>;

  /** Writes down who is to hear of an answer, and that they were looked for. Each trader hears of each answer once. */
  addTellings(draft: DraftId, tellings: readonly Telling[]): Promise<void>;
  /** Who can be told now: not while an officer has the conversation, and not of what was taken back. */
  tellings(limit: number): Promise<readonly Telling[]>;
  /** Says it, if it is not said yet and the conversation has not moved on since. */
  tellNow(told: ToldNow): Promise<{ kind: 'told'; activities: readonly StoredActivity[] } | { kind: 'not-now' }>;
}
