import { type Kysely, sql } from 'kysely';

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
    status: 'queued' | 'closed';
    at: string;
  };
  feedback: {
    conversation: string;
    at: string;
    kind: 'refused' | 'not-helpful' | 'helped';
    text: string;
    locale: string;
    programme: string | null;
    entries: string;
  };
  secrets: { name: string; value: string };
}

export type Flag = 0 | 1;
export const flag = (value: boolean): Flag => (value ? 1 : 0);

/** A set flag in a `where`. Written out, because SQLite does not use a partial index for a bound value. */
export const set = sql.lit<Flag>(1);
export const unset = sql.lit<Flag>(0);

/** A limit, written out as well: SQLite would plan the query anew for each bound one. */
export const upTo = (limit: number) => sql.lit(limit);

/** The database, or a transaction in it. */
export type Db = Kysely<Tables>;
