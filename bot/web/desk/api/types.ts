/** What the desk's API sends. Words of traders in it are plain text of strangers. */

export const roles = ['officer', 'lead', 'editor', 'admin'] as const;
export type Role = (typeof roles)[number];
export const statuses = ['queued', 'claimed', 'waiting-for-trader', 'returned', 'closed'] as const;
export type Status = (typeof statuses)[number];
export type Priority = 'low' | 'normal' | 'high';
export type Reason = 'asked' | 'misses' | 'cannot-tell' | 'conflict' | 'anger';
export type Outcome = 'solved' | 'referred' | 'no-answer' | 'not-for-us' | 'withdrawn';
export type Confidence = 'high' | 'medium' | 'low';

export interface Person {
  id: string;
  name: string;
}

export interface Officer extends Person {
  email: string;
  role: Role;
  /** `*` stands for all. */
  teams: string[];
}

export interface Colleague extends Person {
  teams: string[];
  present: boolean;
}

export interface Team {
  id: string;
  name: string;
  languages: string[];
  programmes: string[];
  topics: string[];
  open: boolean;
  opensAt: string | null;
  timeZone: string | null;
  present: number;
}

export interface Session {
  officer: Officer;
  csrf: string;
  expiresAt: string;
  teams: Team[];
  allTeams: { id: string; name: string }[];
  /** Whether they have a password here that they can change. */
  local: boolean;
}

/** How one gets in. */
export interface Doors {
  /** Nobody has an account yet. */
  open: boolean;
  passwords: boolean;
  organisation: boolean;
}

/** For whom a link is that sets a password. */
export interface Invitation {
  email: string;
  name: string;
  kind: 'invitation' | 'reset';
}

/** An officer as admins see them. */
export interface Account extends Officer {
  state: 'invited' | 'active' | 'disabled';
  signsInWith: { password: boolean; organisation: boolean };
  lockedUntil: string | null;
  /** The newest link that was made for them works until then. */
  linkUntil: string | null;
  seenAt: string | null;
  addedAt: string;
}

export interface AuditEntry {
  sequence: number;
  at: string;
  kind: string;
  by: Person | null;
  ticket: string | null;
  details: Record<string, string | number | boolean | string[]>;
  hash: string;
}

/** Whether the audit is as it was written. */
export type ChainVerdict =
  | { kind: 'whole'; entries: number; first: number; last: number; hash: string }
  | { kind: 'broken'; sequence: number; why: string };

/** Something that staff or a trader is to be told outside of the console. */
export interface NoticeOut {
  id: string;
  ticket: string;
  team: string;
  kind: string;
  way: 'email' | 'teams' | 'webhook';
  /** An e-mail address, or the name of a setting. */
  receiver: string;
  at: string;
  state: 'dead' | 'waiting';
  attempts: number;
  nextAt: string | null;
  error: string | null;
}

/** A class of data and for how many days it is kept; `null`: until somebody deletes it. */
export interface Retained {
  class: string;
  days: number | null;
}

export interface Ticket {
  id: string;
  status: Status;
  priority: Priority;
  team: string;
  officer: Person | null;
  programme: string | null;
  economy: string | null;
  topic: string;
  language: string;
  reason: Reason;
  question: string;
  trader: { name: string | null; channel: string; email: string | null };
  openedAt: string;
  changedAt: string;
  claimedAt: string | null;
  endedAt: string | null;
  outcome: Outcome | null;
  overdue: boolean;
  unread: number;
  position: number | null;
  lastSequence: number;
  version: number;
}

export interface Entry {
  sequence: number;
  from: 'trader' | 'assistant' | 'officer';
  name: string | null;
  at: string;
  kind: 'message' | 'event';
  text: string;
  files: { name: string; type: string | null; size: number | null }[];
  clientId: string | null;
}

export interface Note {
  id: string;
  officer: Person;
  at: string;
  text: string;
}

export interface Change {
  at: string;
  kind: string;
  by: Person | null;
  text: string;
}

export interface Cite {
  id: string;
  title: string;
  issuer: string;
  kind: 'report' | 'official' | 'secondary';
  link: string | null;
  place: string | null;
  checked: string;
}

export interface Stated {
  text: string;
  confidence: Confidence;
  cites: Cite[];
}

export type FindingKind = 'met' | 'met-by-relaxation' | 'not-met' | 'unknown';

export interface Finding {
  criterion: string;
  name: string;
  kind: FindingKind;
  because: string | null;
  standard: Stated;
  relaxed: Stated[];
  through: string | null;
  value: string;
  remedy: Stated;
  advisory: boolean;
}

export interface Paper {
  name: string;
  form: string | null;
  needed: 'yes' | 'no' | 'perhaps';
  text: Stated;
}

export interface Brief {
  who: { name: string | null; channel: string; email: string | null; role: string | null; since: string };
  wants: { question: string; reason: Reason; askedAt: string };
  programme: { id: string; economy: string; name: string; tier: { id: string; name: string } | null } | null;
  answers: { fact: string; label: string; value: string }[];
  verdict: { kind: 'likely' | 'not-yet' | 'cannot-tell'; title: string; findings: Finding[] } | null;
  gaps: { about: string; text: string; ask: string }[];
  conflicts: { about: string; readings: Stated[]; weGoBy: string }[];
  documents: Paper[];
  said: { at: string; text: string }[];
  contact: { office: string; details: { kind: string; value: string; doubt: string | null }[] } | null;
  sources: Cite[];
  now: boolean;
}

export interface WholeTicket {
  ticket: Ticket;
  brief: Brief;
  transcript: Entry[];
  notes: Note[];
  history: Change[];
  /** What the trader said of the person. */
  rating: { helped: 'yes' | 'partly' | 'no'; why: string | null; text: string } | null;
  /** Messages that are drafts of articles, by their sequence numbers. */
  reusable: number[];
}

export interface TicketPage {
  tickets: Ticket[];
  total: number;
  counts: Record<Status, number>;
}

/** Something the knowledge base would answer. */
export interface Suggestion {
  id: string;
  title: string;
  score: number;
  answer: Stated;
}

/** A sentence kept ready. `{officer}` and the like are filled in by the page. */
export interface Reply {
  id: string;
  title: string;
  text: string;
}

export interface Routed {
  team: Team;
  programme: string | null;
  language: string;
  topic: string;
  why: string[];
}

export type TicketNews = { change: string; ticket: Ticket; by: Person | null };

/** What happens at the desk, as it happens. */
export type DeskEvent =
  | { name: 'hello'; data: { at: string; officer: Person } }
  | { name: 'ticket'; data: TicketNews }
  | { name: 'message'; data: { ticket: string; entries: Entry[] } }
  | { name: 'note'; data: { ticket: string; note: Note } }
  | { name: 'typing'; data: { ticket: string; from: 'trader' | 'officer'; name: string | null } }
  | { name: 'gone'; data: { ticket: string; why: 'transferred' | 'erased' } }
  | { name: 'signed-out'; data: Record<string, never> };
