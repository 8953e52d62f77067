import type { Content } from '../../dialogs/content.js';
import type { TakeAway } from '../case-file/in-turn.js';
import type { Elsewhere } from '../elsewhere/in-turn.js';
import type { Desks } from '../escalation/desks.js';
import type { DeskNews } from '../escalation/live.js';
import type { Conversation, ConversationId, Store, StoredActivity } from '../store/store.js';

/** The parts one turn needs. The content is asked for each time, because an editor may have changed it. */
export interface Parts {
  store: Store;
  content: () => Content;
  now: () => Date;
  /** Told when the dialogue itself failed; the trader gets an apology and keeps their answers. */
  failed: (error: unknown, conversation: ConversationId) => void;
  /** Who answers traders, and where officers hear of them. */
  desk: { desks: Desks; tell(news: readonly DeskNews[]): void };
  /** Where a trader can fetch the case; absent where there is no server, as in the terminal. */
  takeAway?: TakeAway | undefined;
  /** How a case goes to another device; absent where there is no other, as in the terminal. */
  elsewhere?: (Elsewhere & { left(conversation: ConversationId, said: readonly StoredActivity[]): void }) | undefined;
  /** Told of what operators count. */
  observed?: { turn(milliseconds: number): void; escalated(): void };
}

/** Hands what was said to its channel. */
export type Deliver = (says: readonly StoredActivity[]) => Promise<void>;

/** A message, its conversation as it was read, and the content and the time of one attempt to answer it. */
export interface Moment {
  conversation: Conversation;
  inbound: StoredActivity;
  content: Content;
  now: Date;
}
