import { sql } from 'kysely';
import { appendSays, goneOn } from './append.js';
import { keepCaseLinks } from './case-links.js';
import { keepCounts } from './counts.js';
import { keepFeedback } from './feedback.js';
import { movedBy } from './moved.js';
import { prepared } from './prepared.js';
import { changeCode } from './resume-codes.js';
import { set, unset } from './schema.js';
import { writeTicket } from './write-ticket.js';
/**
 * The conversation moves on only from the version the turn was computed from, and only while the activity still waits.
 * Moving it on holds it against other writers until the transaction ends, so of two turns one wins.
 */
export const saveTurn = (db, turn) => db.transaction().execute((db) => saveIn(db, turn));
/** The same within a transaction. Unless it is saved nothing is written. */
export async function saveIn(db, turn) {
    const [moved] = (await moveOnAnswering(db, movedBy(turn))).rows;
    if (!moved)
        return { kind: (await waiting(db, turn).executeTakeFirst()) ? 'changed-meanwhile' : 'answered-already' };
    await answered(db, turn);
    await writeBeside(db, turn);
    const activities = await appendSays(db, { id: turn.conversation, ...moved }, turn.says, turn.push);
    return { kind: 'saved', activities };
}
/** Everything of a turn but the conversation itself and the words. */
export async function writeBeside(db, turn) {
    for (const ticket of turn.tickets)
        await writeTicket(db, ticket);
    await keepFeedback(db, turn);
    await keepCaseLinks(db, turn);
    await changeCode(db, turn);
    await keepCounts(db, turn.counts ?? []);
}
/** The activity the turn answers, while it has no answer. */
const waiting = (db, { conversation, answers }) => db
    .selectFrom('activities')
    .select('sequence')
    .where('conversation', '=', conversation)
    .where('sequence', '=', answers)
    .where('waiting', '=', set);
/** Everything of the conversation in one statement, because each that changes a row writes all of it. */
export const movingOn = (db, it) => db
    .updateTable('conversations')
    .set((e) => ({
    memory: it.memory,
    ...goneOn(e, it.says, it.at),
    counted: sql `coalesce(${it.counted}, counted)`,
    standing: sql `case when ${it.keeps} = 1 then ${it.standing} else standing end`,
    judged_by: sql `case when ${it.keeps} = 1 then ${it.judgedBy} else judged_by end`,
    look_at: sql `case when ${it.keeps} = 1 then ${it.lookAt} else look_at end`,
}))
    .where('id', '=', it.conversation)
    .where('version', '=', it.version)
    .where('ended', '=', unset)
    .returning(['last_sequence', 'last_at']);
const moveOnAnswering = prepared((db, it) => movingOn(db, it).where((e) => e.exists(waiting(db, it))));
const answered = prepared((db, { conversation, answers }) => db
    .updateTable('activities')
    .set({ waiting: 0 })
    .where('conversation', '=', conversation)
    .where('sequence', '=', answers));
//# sourceMappingURL=save-turn.js.map