import type { Memory } from '../../dialogs/memory.js';
import type { Reason } from '../../dialogs/turn.js';
import type { Act } from './audit.js';
import type { NewNotice } from './notice.js';
import type { ActivityBody, ConversationId, StoredActivity, TicketId } from './store.js';

/** Made by us (see ids.ts). */
export type OfficerId = string & { readonly officer: unique symbol };

export const priorities = ['high', 'normal', 'low'] as const;
export type Priority = (typeof priorities)[number];

export const outcomes = ['solved', 'referred', 'no-answer', 'not-for-us', 'withdrawn'] as const;
export type Outcome = (typeof outcomes)[number];

/** An officer as everybody may know them. */
export interface Person {
  id: OfficerId;
  name: string;
}

/** Where a ticket stands. Exactly one of: a team, an officer, the assistant or nobody any more is its owner. */
export type TicketState =
  | { kind: 'queued' }
  /** The officer has to write next. */
  | { kind: 'claimed'; officer: Person }
  /** The trader has to write next. */
  | { kind: 'waiting-for-trader'; officer: Person }
  /** The assistant has the conversation again; asking again puts the same ticket back into the queue. */
  | { kind: 'returned'; officer: Person | null }
  | { kind: 'closed'; officer: Person | null; outcome: Outcome };

export const statuses = ['queued', 'claimed', 'waiting-for-trader', 'returned', 'closed'] as const;
export type Status = (typeof statuses)[number];

/** Who has a conversation's ticket: the queue, an officer (the assistant is mute then), or the assistant again. */
export type Holder = 'queue' | 'officer' | 'assistant';

export const holderOf = (status: Exclude<Status, 'closed'>): Holder => {
  switch (status) {
    case 'queued':
      return 'queue';
    case 'claimed':
    case 'waiting-for-trader':
      return 'officer';
    case 'returned':
      return 'assistant';
  }
};

/** A request for a person, with the case attached. */
export interface Ticket {
  /** The case number, made to be read aloud. */
  id: TicketId;
  conversation: ConversationId;
  state: TicketState;
  /** A team of desks.yaml; one that no longer exists counts as the fallback. */
  team: string;
  programme: string | null;
  topic: string;
  language: string;
  priority: Priority;
  reason: Reason;
  /** What they want, in their own words; may be empty. */
  question: string;
  email: string | null;
  /** As the channel calls them. */
  traderName: string | null;
  openedAt: string;
  /** Since when it is where it is: in this queue, with this officer. */
  since: string;
  changedAt: string;
  /** The first claim. */
  claimedAt: string | null;
  endedAt: string | null;
  /** Whether somebody was at the desk when it was opened; only such waiting counts in what we tell others. */
  attended: boolean;
  /** Nobody reacted in the team's time; told once. */
  overdue: boolean;
  /** Messages of the trader nobody has opened. */
  unread: number;
  /** Goes up with every change. */
  version: number;
  /** The case at the moment of the request: answers, verdict, findings. */
  brief: ActivityBody;
}

/** A ticket with what its conversation says of it. */
export interface SeenTicket extends Ticket {
  channel: string;
  lastSequence: number;
}

/** One line of a ticket's history. */
export interface Change {
  at: string;
  kind: string;
  by: Person | null;
  text: string;
}

/** Something to tell people outside the chat; who is told, and how, follows from the team (see bot/notices/). */
export interface Intent {
  /** What happened: `answer` is for the trader's e-mail, everything else for staff. */
  kind: 'opened' | 'transferred' | 'overdue' | 'trader-wrote' | 'closed' | 'answer';
  team: string;
  officer: OfficerId | null;
  /** The trader's address, for `answer` alone. */
  email: string | null;
  text: string;
}

/** A ticket as it is after a change, with what was written about the change. */
export interface TicketChange {
  ticket: Ticket;
  changes: readonly Change[];
  /** Whom to tell of it. */
  notices?: readonly NewNotice[];
}

export interface Said {
  from: 'assistant' | 'officer';
  body: ActivityBody;
  /** The sender's own id: said again with the same one, it is the same. */
  key?: string | undefined;
}

/** What an officer, or time, does to a ticket; computed from one version of its conversation. */
export interface Move extends TicketChange {
  /** The version of the conversation it was computed from. */
  version: number;
  at: string;
  says: readonly Said[];
  push: boolean;
  /** What the dialogue remembers from now on; absent: as before. */
  memory?: Memory | undefined;
  /** For the audit. */
  acts?: readonly Act[];
}

export type Moved =
  | { kind: 'moved'; activities: readonly StoredActivity[] }
  /** The key of the first say is known: nothing was changed, and this is what it said. */
  | { kind: 'repeated'; activities: readonly StoredActivity[] }
  /** Somebody else was faster: load again and decide again. */
  | { kind: 'changed-meanwhile' };

export interface Note {
  id: string;
  ticket: TicketId;
  officer: Person;
  at: string;
  text: string;
}

/** Which tickets: `teams` is what the asker may see, and is never wider than that. */
export interface TicketFilter {
  teams: readonly string[] | 'all';
  statuses: readonly Status[];
  team?: string | undefined;
  programme?: string | undefined;
  officer?: OfficerId | undefined;
  /** Each must occur in the case number, the question, the name, the address or a message of the trader. */
  words: readonly string[];
  limit: number;
  offset: number;
}

export const roles = ['officer', 'lead', 'editor', 'admin'] as const;
export type Role = (typeof roles)[number];

export interface Officer extends Person {
  /** Lower case. */
  email: string;
  role: Role;
  /** Team ids; `*` stands for all. */
  teams: readonly string[];
  /** What checks the password; see passwords.ts. */
  password: string;
  failures: number;
  lockedUntil: string | null;
  /** When the desk last heard of them. */
  seenAt: string | null;
}

export interface DeskSession {
  /** A fingerprint of the cookie; the cookie itself is kept nowhere. */
  id: string;
  officer: OfficerId;
  csrf: string;
  beganAt: string;
  seenAt: string;
}

/** The desk's part of the store. */
export interface DeskStore {
  /** All tickets of a conversation, oldest first. */
  tickets(conversation: ConversationId): Promise<readonly Ticket[]>;
  ticket(id: TicketId): Promise<SeenTicket | undefined>;
  /** Saves a change of a ticket, with its words, in one transaction; of two computed from the same version one wins. */
  moveTicket(move: Move): Promise<Moved>;
  /** What an officer's message with this key said, if it was said. */
  saidWith(conversation: ConversationId, key: string): Promise<readonly StoredActivity[]>;
  findTickets(filter: TicketFilter): Promise<{ tickets: readonly SeenTicket[]; total: number }>;
  countTickets(teams: readonly string[] | 'all'): Promise<Readonly<Record<Status, number>>>;
  /** How many queued tickets of its team come before this one. */
  ahead(ticket: Pick<Ticket, 'id' | 'team' | 'priority' | 'openedAt'>): Promise<number>;
  /** How long the last claimed tickets of a team had waited, in milliseconds, where somebody was at the desk. */
  waits(team: string, limit: number): Promise<readonly number[]>;
  /** Tickets of a team that have been in a state since before a moment; queued ones only while not yet overdue. */
  stale(
    team: string,
    status: 'queued' | 'waiting-for-trader',
    before: string,
    limit: number,
  ): Promise<readonly TicketId[]>;
  markRead(ticket: TicketId): Promise<void>;
  /** Gives what teams that are no longer there left open to another team. */
  adoptTickets(known: readonly string[], team: string): Promise<void>;
  /** The newest activities before a sequence number, oldest first. */
  activitiesBefore(conversation: ConversationId, before: number, limit: number): Promise<readonly StoredActivity[]>;

  history(ticket: TicketId): Promise<readonly Change[]>;
  notes(ticket: TicketId): Promise<readonly Note[]>;
  /** Adds a note; one with a known id is left as it is. */
  addNote(note: Note, acts?: readonly Act[]): Promise<'added' | 'known'>;

  /** Those who may work: they have joined and are not disabled. Whoever is only invited, or disabled, is no officer here. */
  officers(): Promise<readonly Officer[]>;
  officer(id: OfficerId): Promise<Officer | undefined>;
  officerByEmail(email: string): Promise<Officer | undefined>;
  /** Adds an officer; `first`: only while there is none. A known address is refused. */
  addOfficer(officer: Officer, at: string, first?: boolean, acts?: readonly Act[]): Promise<'added' | 'refused'>;
  /** Counts a failed sign-in and returns how many there are in a row. */
  signInFailed(id: OfficerId, acts?: readonly Act[]): Promise<number>;
  lockOfficer(id: OfficerId, until: string, acts?: readonly Act[]): Promise<void>;
  signedIn(id: OfficerId): Promise<void>;
  officerSeen(id: OfficerId, at: string): Promise<void>;

  addSession(session: DeskSession, acts?: readonly Act[]): Promise<void>;
  session(id: string): Promise<DeskSession | undefined>;
  sessionSeen(id: string, at: string): Promise<void>;
  endSession(id: string, acts?: readonly Act[]): Promise<void>;
  /** Removes sessions begun or last seen before these moments. */
  endOldSessions(began: string, seen: string): Promise<void>;

  /** Tells other instances on the same database something short. Lost when nobody listens. */
  tell(news: string): Promise<void>;
  /** Hears what other instances tell. Returns how to stop. */
  hear(listener: (news: string) => void): Promise<() => void>;
}
