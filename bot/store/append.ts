import { type RawBuilder, sql } from 'kysely';
import { type Db, flag } from './schema.js';
import type { ActivityBody, ConversationId, StoredActivity } from './store.js';

/** Clocks of two instances differ and are set back at times; a transcript's times are not. */
export const notBefore = (at: string): RawBuilder<string> =>
  sql<string>`case when last_at < ${at} then ${at} else last_at end`;

/** What the assistant says, written behind everything else. The conversation's counters were moved before. */
export async function appendSays(
  db: Db,
  { id, last_sequence, last_at }: { id: ConversationId; last_sequence: number; last_at: string },
  says: readonly ActivityBody[],
  push: boolean,
): Promise<readonly StoredActivity[]> {
  if (says.length === 0) return [];
  const first = last_sequence - says.length + 1;
  const activities = says.map(
    (body, i): StoredActivity => ({ conversation: id, sequence: first + i, from: 'assistant', at: last_at, body }),
  );
  await db
    .insertInto('activities')
    .values(
      activities.map(({ conversation, sequence, from, at, body }) => ({
        conversation,
        sequence,
        speaker: from,
        at,
        body: JSON.stringify(body),
        sender_key: null,
        waiting: 0,
        undelivered: flag(push),
      })),
    )
    .execute();
  return activities;
}
