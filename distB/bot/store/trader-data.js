import { forgetGrowth } from './tellings.js';
/**
 * Everything kept of a trader beside the conversation's own row. “Delete my data” and retention both go through this list,
 * so whoever adds a table that holds something of a trader adds a line here; a test finds a table that has none.
 */
export const traderData = [
    {
        name: 'messages',
        tables: ['activities'],
        forget: async (db, conversations) => count(await db.deleteFrom('activities').where('conversation', 'in', conversations).executeTakeFirstOrThrow()),
    },
    {
        // With the e-mail address, the words of officers that wait to be sent to it, notes and history.
        name: 'tickets',
        tables: ['tickets', 'ticket_changes', 'notes', 'notices'],
        forget: async (db, conversations) => count(await db.deleteFrom('tickets').where('conversation', 'in', conversations).executeTakeFirstOrThrow()),
    },
    {
        name: 'feedback',
        tables: ['feedback'],
        forget: async (db, conversations) => count(await db.deleteFrom('feedback').where('conversation', 'in', conversations).executeTakeFirstOrThrow()),
    },
    {
        name: 'caseLinks',
        tables: ['case_links'],
        forget: async (db, conversations) => count(await db.deleteFrom('case_links').where('conversation', 'in', conversations).executeTakeFirstOrThrow()),
    },
    {
        name: 'resumeCodes',
        tables: ['resume_codes'],
        forget: async (db, conversations) => count(await db.deleteFrom('resume_codes').where('conversation', 'in', conversations).executeTakeFirstOrThrow()),
    },
    {
        // What an editor approved is theirs by then; it only forgets where it came from.
        name: 'drafts',
        tables: ['drafts', 'tellings'],
        forget: forgetGrowth,
    },
];
const count = ({ numDeletedRows }) => Number(numDeletedRows);
/** Takes all of it away; the counts of what there was. */
export async function forgetTraders(db, conversations) {
    const counts = {};
    for (const { name, forget } of traderData) {
        const gone = await forget(db, conversations);
        if (gone > 0)
            counts[name] = gone;
    }
    return counts;
}
//# sourceMappingURL=trader-data.js.map