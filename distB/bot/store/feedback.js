import { upTo } from './schema.js';
/** Written with the turn it came in. */
export async function keepFeedback(db, { conversation, at, feedback }) {
    for (const { entries, ...one } of feedback)
        await db
            .insertInto('feedback')
            .values({ ...one, entries: JSON.stringify(entries), conversation, at })
            .execute();
}
export const unanswered = (db, limit) => newest(db, ['refused', 'not-helpful'], limit);
export const comments = (db, limit) => newest(db, ['comment'], limit);
async function newest(db, kinds, limit) {
    const rows = await db
        .selectFrom('feedback')
        .select(['kind', 'text', 'locale', 'programme', 'entries', 'at'])
        .where('kind', 'in', kinds)
        .orderBy('at', 'desc')
        .limit(upTo(limit))
        .execute();
    return rows.map(({ entries, ...row }) => ({ ...row, entries: JSON.parse(entries) }));
}
export async function caseRating(db, conversation, ticket) {
    const rows = await db
        .selectFrom('feedback')
        .select(['kind', 'text', 'entries'])
        .where('conversation', '=', conversation)
        .where('kind', 'in', ['case-yes', 'case-partly', 'case-no', 'case-why'])
        .orderBy('at')
        .execute();
    let found;
    for (const { kind, text, entries } of rows) {
        const [about, why] = JSON.parse(entries);
        if (about !== ticket)
            continue;
        if (kind === 'case-yes')
            found = { helped: 'yes', why: null, text: '' };
        else if (kind === 'case-partly')
            found = { helped: 'partly', why: null, text: '' };
        else if (kind === 'case-no')
            found = { helped: 'no', why: null, text: '' };
        else if (found && why)
            found = { ...found, why, text };
    }
    return found;
}
//# sourceMappingURL=feedback.js.map