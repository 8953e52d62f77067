import { type Db, upTo } from './schema.js';
import type { Feedback, SavedTurn, StoredFeedback } from './store.js';

/** Written with the turn it came in. */
export async function keepFeedback(db: Db, { conversation, at, feedback }: SavedTurn): Promise<void> {
  for (const { entries, ...one } of feedback)
    await db
      .insertInto('feedback')
      .values({ ...one, entries: JSON.stringify(entries), conversation, at })
      .execute();
}

export async function unanswered(db: Db, limit: number): Promise<readonly StoredFeedback[]> {
  const rows = await db
    .selectFrom('feedback')
    .select(['kind', 'text', 'locale', 'programme', 'entries', 'at'])
    .where('kind', '!=', 'helped')
    .orderBy('at', 'desc')
    .limit(upTo(limit))
    .execute();
  return rows.map(({ entries, ...row }) => ({ ...row, entries: JSON.parse(entries) as Feedback['entries'] }));
}
