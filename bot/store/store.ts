import type { Helping, Why } from '../../dialogs/helping.js';
import type { Memory } from '../../dialogs/memory.js';
import type { AccountStore } from './accounts.js';
import type { AuditStore } from './audit.js';
import type { CaseLink, CaseStore, CodeChange, Keeping } from './case.js';
import type { Count, Counted, CountStore } from './counting.js';
import type { DeskStore, Holder, TicketChange } from './desk.js';
import type { GrowthStore } from './growth.js';
import type { NoticeStore } from './notice.js';
import type { RetentionStore } from './retention.js';

/** Ids are made by us (see ids.ts) and unguessable where a stranger could use them. */
export type ConversationId = string & { readonly conversation: unique symbol };
export type TicketId = string & { readonly ticket: unique symbol };

/** What a store asks back while it works may take the way through another thread. */
export type Awaitable<T> = T | Promise<T>;

/** A Bot Framework activity as plain data. The store keeps it unread; only channels/ knows its shape. */
export type ActivityBody = Readonly<Record<string, unknown>>;

export interface Conversation {
  id: ConversationId;
  /** Bot Framework channel id: "webchat", "msteams", "terminal"… */
  channel: string;
  /** What the dialogue remembers. */
  memory: Memory;
  /** Goes up by one with every saved turn; two writers cannot both win. */
  version: number;
  /** Sequence number of the newest activity, 0 when there is none. */
  lastSequence: number;
  /** When it came; of a conversation without any, when it began. */
  lastAt: string;
  /** True after "delete my data": nothing may be added, and nothing of it is left to read but the farewell. */
  ended: boolean;
  /**
   * Where answers are pushed to (a Bot Framework conversation reference); `null` where clients fetch, and once the
   * farewell of an ended conversation is delivered.
   */
  reference: ActivityBody | null;
  /** The request for a person that is not closed, and who has it. With an officer the assistant is mute. */
  ticket: { id: TicketId; at: Holder } | null;
  /** Where the case goes on; this place is closed for answers then. */
  movedTo: ConversationId | null;
  /** What is kept so that the trader can be told something unasked. */
  keeping: Keeping;
  /** What was counted of it already. */
  counted: Counted;
}

/** One activity of a conversation. Sequence numbers start at 1 and have no holes; `at` never goes back. */
export interface StoredActivity {
  conversation: ConversationId;
  sequence: number;
  /** Who speaks. */
  from: 'trader' | 'assistant' | 'officer';
  /** ISO time with milliseconds, UTC. */
  at: string;
  /** Without id, timestamp and conversation: those follow from the fields above. */
  body: ActivityBody;
}

export interface Arrival {
  conversation: ConversationId;
  /** The sender's own id for it (clientActivityID or the channel's activity id): the same key twice is one activity. */
  key: string | null;
  at: string;
  body: ActivityBody;
  /** False for what needs no turn, such as an event nobody handles. */
  wantsTurn: boolean;
  /** Where answers are pushed to from now on; absent: as before. A channel's address may change at any time. */
  reference?: ActivityBody;
}

export type Accepted =
  /** With the conversation at that moment, and whether nothing came before it that waits for its turn too. */
  | { kind: 'accepted'; activity: StoredActivity; conversation: Conversation; first: boolean }
  | { kind: 'repeated'; activity: StoredActivity }
  | { kind: 'no-such-conversation' }
  | { kind: 'ended' };

/** A message that arrives, and the turn that answers it, which was made from the conversation as it was `read`. */
export interface AnsweredArrival {
  arrival: Arrival;
  read: Conversation;
  turn: SavedTurn;
}

export type AcceptedAnswered =
  /** With the answers, and the conversation as it is after them. */
  | {
      kind: 'accepted';
      activity: StoredActivity;
      answers: readonly StoredActivity[];
      conversation: Conversation;
    }
  | { kind: 'repeated'; activity: StoredActivity }
  /** Something before it waits for its turn. */
  | { kind: 'not-first' }
  /** The conversation is another than it was read. */
  | { kind: 'changed-meanwhile' };

/** An activity that wants its turn, and its conversation at the same moment. */
export interface Unanswered {
  activity: StoredActivity;
  conversation: Conversation;
}

/** What a trader's question, or their word on an answer, tells the editors. Personal data is masked before it gets here. */
export interface Feedback {
  kind:
    | 'refused'
    | 'not-helpful'
    | 'helped'
    /** Why an answer, a verdict or a self-check helped or not. */
    | 'comment'
    /** How the person of a case helped, and why: `entries` is the case number, and of a why its word. */
    | 'case-yes'
    | 'case-partly'
    | 'case-no'
    | 'case-why';
  /** The question as asked, or words on why; empty where there are none. */
  text: string;
  locale: string;
  programme: string | null;
  /** Ids of the entries it is about, or of those nearest to it. */
  entries: readonly string[];
}

/** How the person of a case helped, in the trader's word; why is a word of ours, or `other` with words of their own. */
export interface CaseRating {
  helped: Helping;
  why: Why | 'other' | null;
  text: string;
}

/** Feedback as it is kept, with the time it came. */
export interface StoredFeedback extends Feedback {
  at: string;
}

export interface SavedTurn {
  conversation: ConversationId;
  /** The version the turn was computed from. */
  version: number;
  /** The inbound activity this turn answers. */
  answers: number;
  memory: Memory;
  at: string;
  /** What the assistant says, in order. */
  says: readonly ActivityBody[];
  /** What the turn changed at the desk: a request for a person, a message for one, a way back. */
  tickets: readonly TicketChange[];
  /** What editors should know of this turn. */
  feedback: readonly Feedback[];
  /** Links to the case that the says tell. */
  links?: readonly CaseLink[] | undefined;
  /** The code that takes the case elsewhere, made or stopped. */
  code?: CodeChange | undefined;
  /** What is kept from now on; absent: as before. */
  keeping?: Keeping | undefined;
  /** What it adds to the figures, and what is counted of this conversation from now on; absent: as before. */
  counts?: readonly Count[] | undefined;
  counted?: Counted | undefined;
  /** Whether the channel pushes (true: the says wait in the outbox until `delivered`) or clients fetch (false). */
  push: boolean;
}

export type Saved =
  | { kind: 'saved'; activities: readonly StoredActivity[] }
  /** The inbound activity wants no answer any more: a repeat, another instance was faster, or it was erased. */
  | { kind: 'answered-already' }
  /** Somebody else saved a turn in between: load again and compute again. */
  | { kind: 'changed-meanwhile' };

/** What an erasure removed. */
export interface Erased {
  messages: number;
  answers: number;
  tickets: number;
}

/**
 * Everything that must survive. Each method is one transaction: it happens wholly or not at all, and what it has
 * returned is on disk. All times are ISO strings given by the caller; the store has no clock of its own.
 */
export interface Store
  extends DeskStore,
    CaseStore,
    NoticeStore,
    GrowthStore,
    CountStore,
    AccountStore,
    AuditStore,
    RetentionStore {
  /** A secret that outlives restarts; `make` is called once in the life of the database. */
  secret(name: string, make: () => Awaitable<string>): Promise<string>;

  /** Begins a conversation; a known id is left as it is. */
  begin(conversation: {
    id: ConversationId;
    channel: string;
    at: string;
    reference: ActivityBody | null;
  }): Promise<'begun' | 'known'>;
  conversation(id: ConversationId): Promise<Conversation | undefined>;

  /** Writes an inbound activity down before anything else is done with it. */
  accept(arrival: Arrival): Promise<Accepted>;
  /** Writes it down together with the turn that answers it, or neither. */
  acceptAnswered(answered: AnsweredArrival): Promise<AcceptedAnswered>;
  /** The oldest activity that still wants its turn. */
  nextUnanswered(conversation: ConversationId): Promise<Unanswered | undefined>;
  /** Conversations with an activity that still wants its turn, the longest waiting first: what a crash left behind. */
  unansweredConversations(limit: number): Promise<readonly ConversationId[]>;
  /** Saves what a turn changed together: memory, says, tickets, outbox. */
  saveTurn(turn: SavedTurn): Promise<Saved>;

  /** Activities after a sequence number, oldest first. */
  activities(conversation: ConversationId, after: number, limit: number): Promise<readonly StoredActivity[]>;

  /** Conversations with a say that no channel has confirmed yet, the longest waiting first. */
  undeliveredConversations(limit: number): Promise<readonly ConversationId[]>;
  /** One conversation's says that wait for that, in order. */
  undelivered(conversation: ConversationId, limit: number): Promise<readonly StoredActivity[]>;
  delivered(conversation: ConversationId, sequences: readonly number[]): Promise<void>;
  /** Age in milliseconds of the oldest undelivered say, 0 when there is none. */
  outboxLag(now: string): Promise<number>;

  /**
   * Removes transcript, memory and tickets for real and ends the conversation; only `farewell` is left to read, and is
   * pushed where the conversation has a reference. An ended or unknown one is left as it is, and nothing is counted. The
   * audit keeps that it was done, with the numbers of the cases.
   */
  erase(
    conversation: ConversationId,
    farewell: (erased: Erased) => Awaitable<readonly ActivityBody[]>,
    at: string,
  ): Promise<Erased>;

  /** What traders asked in vain, or were not helped by, the newest first. */
  unanswered(limit: number): Promise<readonly StoredFeedback[]>;
  /** Why an answer, a verdict or a self-check helped or not, the newest first. */
  comments(limit: number): Promise<readonly StoredFeedback[]>;

  /** What a trader said of the person of a case; `undefined` when nothing yet. */
  caseRating(conversation: ConversationId, ticket: TicketId): Promise<CaseRating | undefined>;

  /** Throws when the database cannot be used. */
  ping(): Promise<void>;
  /** Lets what has begun finish first; what comes later is refused. */
  close(): Promise<void>;
}
