import { type ExpressionBuilder, type RawBuilder, sql } from 'kysely';
import { prepared } from './prepared.js';
import { type Db, type Flag, flag, type Tables } from './schema.js';
import type { ActivityBody, ConversationId, StoredActivity } from './store.js';

/** Clocks of two instances differ and are set back at times; a transcript's times are not. */
export const notBefore = (at: string): RawBuilder<string> =>
  sql<string>`case when last_at < ${at} then ${at} else last_at end`;

/** A conversation that goes on: the next version, places for what is said, and when. */
export const goneOn = (e: ExpressionBuilder<Tables, 'conversations'>, says: number, at: string) => ({
  version: e('version', '+', 1),
  last_sequence: e('last_sequence', '+', says),
  last_at: notBefore(at),
});

/** What the assistant says, written behind everything else. The conversation's counters were moved before. */
export async function appendSays(
  db: Db,
  { id, last_sequence, last_at }: { id: ConversationId; last_sequence: number; last_at: string },
  says: readonly ActivityBody[],
  push: boolean,
): Promise<readonly StoredActivity[]> {
  const first = last_sequence - says.length + 1;
  const activities = says.map(
    (body, i): StoredActivity => ({ conversation: id, sequence: first + i, from: 'assistant', at: last_at, body }),
  );
  for (const { conversation, sequence, at, body } of activities) {
    await append(db, { conversation, sequence, at, body: JSON.stringify(body), undelivered: flag(push) });
  }
  return activities;
}

const append = prepared((db, { conversation, sequence, at, body, undelivered }: Appended) =>
  db
    .insertInto('activities')
    .values({ conversation, sequence, speaker: 'assistant', at, body, sender_key: null, waiting: 0, undelivered }),
);

interface Appended {
  conversation: string;
  sequence: number;
  at: string;
  body: string;
  undelivered: Flag;
}
