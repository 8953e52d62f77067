import type { Db } from './schema.js';
import { forgetGrowth } from './tellings.js';

/** One class of what is kept of a trader, and how it is taken away. */
export interface TraderData {
  /** As its count is called in the audit. */
  name: string;
  /** The tables that are empty of them afterwards, also those whose rows go along. */
  tables: readonly string[];
  /** Takes it away for good and says how many there were. */
  forget(db: Db, conversations: readonly string[]): Promise<number>;
}

/**
 * Everything kept of a trader beside the conversation's own row. “Delete my data” and retention both go through this list,
 * so whoever adds a table that holds something of a trader adds a line here; a test finds a table that has none.
 */
export const traderData: readonly TraderData[] = [
  {
    name: 'messages',
    tables: ['activities'],
    forget: async (db, conversations) =>
      count(await db.deleteFrom('activities').where('conversation', 'in', conversations).executeTakeFirstOrThrow()),
  },
  {
    // With the e-mail address, the words of officers that wait to be sent to it, notes and history.
    name: 'tickets',
    tables: ['tickets', 'ticket_changes', 'notes', 'notices'],
    forget: async (db, conversations) =>
      count(await db.deleteFrom('tickets').where('conversation', 'in', conversations).executeTakeFirstOrThrow()),
  },
  {
    name: 'feedback',
    tables: ['feedback'],
    forget: async (db, conversations) =>
      count(await db.deleteFrom('feedback').where('conversation', 'in', conversations).executeTakeFirstOrThrow()),
  },
  {
    name: 'caseLinks',
    tables: ['case_links'],
    forget: async (db, conversations) =>
      count(await db.deleteFrom('case_links').where('conversation', 'in', conversations).executeTakeFirstOrThrow()),
  },
  {
    name: 'resumeCodes',
    tables: ['resume_codes'],
    forget: async (db, conversations) =>
      count(await db.deleteFrom('resume_codes').where('conversation', 'in', conversations).executeTakeFirstOrThrow()),
  },
  {
    // What an editor approved is theirs by then; it only forgets where it came from.
    name: 'drafts',
    tables: ['drafts', 'tellings'],
    forget: forgetGrowth,
  },
];

const count = ({ numDeletedRows }: { numDeletedRows: bigint }): number => Number(numDeletedRows);

/** Takes all of it away; the counts of what there was. */
export async function forgetTraders(db: Db, conversations: readonly string[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { name, forget } of traderData) {
    const gone = await forget(db, conversations);
    if (gone > 0) counts[name] = gone;
  }
  return counts;
}
