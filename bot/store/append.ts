import { type ExpressionBuilder, type RawBuilder, sql } from 'kysely';
import { bodyText } from './body-text.js';
import { preparedRows } from './prepared.js';
import { type Db, flag, type Tables } from './schema.js';
import type { ActivityBody, Conversation, ConversationId, StoredActivity } from './store.js';

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
  place: Moved,
  says: readonly ActivityBody[],
  push: boolean,
): Promise<readonly StoredActivity[]> {
  const activities = saidAt(placeOf(place), says.map(byAssistant));
  await append(
    db,
    activities.map((activity) => rowOf(activity, { undelivered: push })),
  );
  return activities;
}

/** A conversation whose counters were moved: the last number taken, and when. */
interface Moved {
  id: ConversationId;
  last_sequence: number;
  last_at: string;
}

export const placeOf = ({ id, last_sequence, last_at }: Moved): Place => ({
  id,
  lastSequence: last_sequence,
  lastAt: last_at,
});

type Place = Pick<Conversation, 'id' | 'lastSequence' | 'lastAt'>;

/** What is said takes the last numbers. */
export function saidAt(
  { id, lastSequence, lastAt }: Place,
  says: readonly Pick<StoredActivity, 'from' | 'body'>[],
): readonly StoredActivity[] {
  const first = lastSequence - says.length + 1;
  return says.map(({ from, body }, i) => ({ conversation: id, sequence: first + i, from, at: lastAt, body }));
}

export const byAssistant = (body: ActivityBody) => ({ from: 'assistant' as const, body });

/** One activity as its row. */
export const rowOf = (
  { conversation, sequence, from, at, body }: StoredActivity,
  more: { senderKey?: string | null; waiting?: boolean; undelivered?: boolean },
): Tables['activities'] => ({
  conversation,
  sequence,
  speaker: from,
  at,
  body: bodyText(body),
  sender_key: more.senderKey ?? null,
  waiting: flag(more.waiting ?? false),
  undelivered: flag(more.undelivered ?? false),
});

/** Writes rows in one statement. */
export async function append(db: Db, rows: readonly Tables['activities'][]): Promise<void> {
  if (rows.length > 0) await insert(db, rows);
}

const insert = preparedRows((db, rows: readonly Tables['activities'][]) =>
  db.insertInto('activities').values(
    rows.map((row) => ({
      conversation: row.conversation,
      sequence: row.sequence,
      speaker: row.speaker,
      at: row.at,
      body: row.body,
      sender_key: row.sender_key,
      waiting: row.waiting,
      undelivered: row.undelivered,
    })),
  ),
);
