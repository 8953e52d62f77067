import { toActivity, visible } from './rows.js';
import { type Db, set, upTo } from './schema.js';
import type { ConversationId, StoredActivity } from './store.js';

/** Ordered by time first; one conversation's times never go back, so its own order holds. */
export async function undelivered(db: Db, limit: number): Promise<readonly StoredActivity[]> {
  const rows = await db
    .selectFrom('activities')
    .select(visible)
    .where('undelivered', '=', set)
    .orderBy('at')
    .orderBy('conversation')
    .orderBy('sequence')
    .limit(upTo(limit))
    .execute();
  return rows.map(toActivity);
}

/** The address of an ended conversation is the last thing known about its trader; it goes with the last say. */
export async function delivered(db: Db, id: ConversationId, sequences: readonly number[]): Promise<void> {
  if (sequences.length === 0) return;
  await db.transaction().execute(async (db) => {
    await db
      .updateTable('activities')
      .set({ undelivered: 0 })
      .where('conversation', '=', id)
      .where('sequence', 'in', sequences)
      .execute();
    await db
      .updateTable('conversations')
      .set({ reference: null })
      .where('id', '=', id)
      .where('ended', '=', set)
      .where((e) =>
        e.not(
          e.exists(
            db.selectFrom('activities').select('at').where('conversation', '=', id).where('undelivered', '=', set),
          ),
        ),
      )
      .execute();
  });
}

export async function outboxLag(db: Db, now: string): Promise<number> {
  const oldest = await db
    .selectFrom('activities')
    .select('at')
    .where('undelivered', '=', set)
    .orderBy('at')
    .limit(upTo(1))
    .executeTakeFirst();
  return oldest ? Math.max(0, Date.parse(now) - Date.parse(oldest.at)) : 0;
}
