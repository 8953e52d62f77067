import { type Db, upTo } from './schema.js';
import type { CaseRating, ConversationId, Feedback, SavedTurn, StoredFeedback, TicketId } from './store.js';

/** Written with the turn it came in. */
export async function keepFeedback(
  db: Db,
  { conversation, at, feedback }: Pick<SavedTurn, 'conversation' | 'at' | 'feedback'>,
): Promise<void> {
  for (const { entries, ...one } of feedback)
    await db
      .insertInto('feedback')
      .values({ ...one, entries: JSON.stringify(entries), conversation, at })
      .execute();
}

export const unanswered = (db: Db, limit: number): Promise<readonly StoredFeedback[]> =>
  newest(db, ['refused', 'not-helpful'], limit);

export const comments = (db: Db, limit: number): Promise<readonly StoredFeedback[]> => newest(db, ['comment'], limit);

async function newest(db: Db, kinds: readonly Feedback['kind'][], limit: number): Promise<readonly StoredFeedback[]> {
  const rows = await db
    .selectFrom('feedback')
    .select(['kind', 'text', 'locale', 'programme', 'entries', 'at'])
    .where('kind', 'in', kinds)
    .orderBy('at', 'desc')
    .limit(upTo(limit))
    .execute();
  return rows.map(({ entries, ...row }) => ({ ...row, entries: JSON.parse(entries) as Feedback['entries'] }));
}

export async function caseRating(
  db: Db,
  conversation: ConversationId,
  ticket: TicketId,
): Promise<CaseRating | undefined> {
  const rows = await db
    .selectFrom('feedback')
    .select(['kind', 'text', 'entries'])
    .where('conversation', '=', conversation)
    .where('kind', 'in', ['case-yes', 'case-partly', 'case-no', 'case-why'])
    .orderBy('at')
    .execute();
  let found: CaseRating | undefined;
  for (const { kind, text, entries } of rows) {
    const [about, why] = JSON.parse(entries) as readonly [string, CaseRating['why'] | undefined];
    if (about !== ticket) continue;
    if (kind === 'case-yes') found = { helped: 'yes', why: null, text: '' };
    else if (kind === 'case-partly') found = { helped: 'partly', why: null, text: '' };
    else if (kind === 'case-no') found = { helped: 'no', why: null, text: '' };
    else if (found && why) found = { ...found, why, text };
  }
  return found;
}
