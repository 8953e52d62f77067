import { type Kysely, PostgresAdapter, sql } from 'kysely';
import type { Link } from './accounts.js';
import type { AuditKind } from './audit.js';
import type { CountKind } from './counting.js';
import type { Holder, Outcome, Role, Status } from './desk.js';
import type { Flag } from './flags.js';
import type { DraftStatus } from './growth.js';
import type { NoticeKind, Way } from './notice.js';
import type { Feedback } from './store.js';

/** The tables as rows. Flags are 0 and 1 and JSON is text, so that both databases hold exactly the same. */
export interface Tables {
  conversations: {
    id: string;
    channel: string;
    memory: string;
    version: number;
    last_sequence: number;
    last_at: string;
    ended: Flag;
    reference: string | null;
    /** The newest ticket that is not closed. */
    ticket: string | null;
    /** Who has that ticket. */
    ticket_at: Holder | null;
    /** Where the case went; null where it is here. */
    moved_to: string | null;
    /** How the case was judged last, as JSON. */
    standing: string | null;
    /** By which rules: "india@1f3a…". */
    judged_by: string | null;
    /** When to look at it again of our own accord; null where the trader wishes no reminders. */
    look_at: string | null;
    /** JSON of what was counted of it already; see counting.ts. */
    counted: string | null;
  };
  activities: {
    conversation: string;
    sequence: number;
    speaker: 'trader' | 'assistant' | 'officer';
    at: string;
    body: string;
    /** A fingerprint of the sender's own id for it; unique in its conversation. */
    sender_key: string | null;
    /** 1 while it waits for its turn. */
    waiting: Flag;
    /** 1 while it waits to be pushed to its channel. */
    undelivered: Flag;
  };
  tickets: {
    id: string;
    conversation: string;
    programme: string | null;
    reason: string;
    brief: string;
    status: Status;
    at: string;
    team: string;
    topic: string;
    language: string;
    /** 0 is the most urgent. */
    urgency: number;
    question: string;
    email: string | null;
    trader_name: string | null;
    since: string;
    changed_at: string;
    claimed_at: string | null;
    ended_at: string | null;
    /** Milliseconds in the queue before the first claim, where somebody was at the desk. */
    waited: number | null;
    attended: Flag;
    overdue: Flag;
    unread: number;
    version: number;
    officer: string | null;
    officer_name: string | null;
    outcome: Outcome | null;
  };
  feedback: {
    conversation: string;
    at: string;
    kind: Feedback['kind'];
    text: string;
    locale: string;
    programme: string | null;
    entries: string;
  };
  ticket_changes: {
    ticket: string;
    version: number;
    place: number;
    at: string;
    kind: string;
    officer: string | null;
    officer_name: string | null;
    text: string;
  };
  notes: { id: string; ticket: string; officer: string; officer_name: string; at: string; text: string };
  notices: {
    id: string;
    ticket: string;
    at: string;
    kind: NoticeKind;
    way: Way;
    team: string;
    receiver: string;
    text: string;
    facts: string;
    due_at: string;
    attempts: number;
    /** Whoever delivers it just now. */
    claim: string | null;
    dead: Flag;
    error: string | null;
    shown_at: string | null;
  };
  officers: {
    id: string;
    email: string;
    name: string;
    role: Role;
    teams: string;
    password: string;
    failures: number;
    locked_until: string | null;
    seen_at: string | null;
    added_at: string;
    joined_at: string | null;
    disabled_at: string | null;
    subject: string | null;
  };
  desk_links: { id: string; officer: string; kind: Link['kind']; until: string };
  sign_in_attempts: { id: string; browser: string; verifier: string; nonce: string; until: string };
  audit: {
    sequence: number;
    at: string;
    kind: AuditKind;
    officer: string | null;
    ticket: string | null;
    /** JSON. */
    details: string;
    previous: string;
    hash: string;
  };
  /** One row: where the chain of the audit ends. */
  audit_head: { sequence: number; hash: string };
  desk_sessions: { id: string; officer: string; csrf: string; began_at: string; seen_at: string };
  drafts: {
    id: string;
    article: string | null;
    status: DraftStatus;
    ticket: string | null;
    conversation: string | null;
    message: number | null;
    programme: string | null;
    asked: string;
    /** JSON of what the article would say. */
    content: string;
    officer: string;
    officer_name: string;
    editor: string | null;
    editor_name: string | null;
    reason: string;
    added_at: string;
    changed_at: string;
    decided_at: string | null;
    version: number;
    checked: string | null;
    told: Flag;
  };
  tellings: { draft: string; conversation: string; text: string; waiting: Flag };
  /** Only ever added to. `fresh`: 2 for a trader's first ever, 1 for the first of a day, 0 for again. */
  counts: {
    kind: CountKind;
    day: string;
    programme: string | null;
    language: string;
    subject: string;
    value: number | null;
    fresh: number;
  };
  secrets: { name: string; value: string };
  resume_codes: { id: string; conversation: string; until: string };
  case_links: { id: string; conversation: string; made_at: string; until: string; answers: string; day: string };
}

/** A set flag in a `where`. Written out, because SQLite does not use a partial index for a bound value. */
export const set = sql.lit<Flag>(1);
export const unset = sql.lit<Flag>(0);

/** A limit, written out as well: SQLite would plan the query anew for each bound one. */
export const upTo = (limit: number) => sql.lit(limit);

/** The database, or a transaction in it. */
export type Db = Kysely<Tables>;

/** Whether others may write at the same time, and rows have to be held against them. */
export const isPostgres = (db: Db): boolean => db.getExecutor().adapter instanceof PostgresAdapter;
