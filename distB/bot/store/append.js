import { sql } from 'kysely';
import { byAssistant, placeOf, rowOf, saidAt } from './activity-rows.js';
import { preparedRows } from './prepared.js';
/** Clocks of two instances differ and are set back at times; a transcript's times are not. */
export const notBefore = (at) => sql `case when last_at < ${at} then ${at} else last_at end`;
/** A conversation that goes on: the next version, places for what is said, and when. */
export const goneOn = (e, says, at) => ({
    version: e('version', '+', 1),
    last_sequence: e('last_sequence', '+', says),
    last_at: notBefore(at),
});
/** What the assistant says, written behind everything else. The conversation's counters were moved before. */
export async function appendSays(db, place, says, push) {
    const activities = saidAt(placeOf(place), says.map(byAssistant));
    await append(db, activities.map((activity) => rowOf(activity, { undelivered: push })));
    return activities;
}
/** Writes rows in one statement. */
export async function append(db, rows) {
    if (rows.length > 0)
        await insert(db, rows);
}
const insert = preparedRows((db, rows) => db.insertInto('activities').values(rows.map((row) => ({
    conversation: row.conversation,
    sequence: row.sequence,
    speaker: row.speaker,
    at: row.at,
    body: row.body,
    sender_key: row.sender_key,
    waiting: row.waiting,
    undelivered: row.undelivered,
}))));
//# sourceMappingURL=append.js.map