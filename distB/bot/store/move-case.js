import { emptyMemory } from '../../dialogs/memory.js';
import { appendSays, notBefore } from './append.js';
import { saveIn } from './save-turn.js';
import { unset } from './schema.js';
/** Says no inside the transaction, so that nothing of it stays. */
class Refused extends Error {
    outcome;
    constructor(outcome) {
        super(outcome.kind);
        this.outcome = outcome;
    }
}
export async function moveCase(db, move) {
    const { by, from, turn } = move;
    try {
        return await db.transaction().execute(async (db) => {
            // Two cases that change places at once would wait for each other for ever; in one order they do not.
            await hold(db, [from.id, turn.conversation].sort());
            if (by.kind === 'code') {
                const used = await db
                    .deleteFrom('resume_codes')
                    .where('id', '=', by.id)
                    .where('conversation', '=', from.id)
                    .where('until', '>', turn.at)
                    .executeTakeFirstOrThrow();
                if (used.numDeletedRows !== 1n)
                    throw new Refused({ kind: 'code-gone' });
            }
            const left = await leave(db, move);
            const saved = await saveIn(db, turn);
            if (saved.kind !== 'saved')
                throw new Refused(saved);
            await carryAlong(db, from.id, turn.conversation);
            return { kind: 'saved', activities: saved.activities, left };
        });
    }
    catch (error) {
        if (error instanceof Refused)
            return error.outcome;
        throw error;
    }
}
/** Holds the rows against other writers until the transaction ends. */
async function hold(db, ids) {
    for (const id of ids)
        await db
            .updateTable('conversations')
            .set((e) => ({ version: e.ref('version') }))
            .where('id', '=', id)
            .execute();
}
async function leave(db, { from, turn }) {
    const left = await db
        .updateTable('conversations')
        .set((e) => ({
        memory: JSON.stringify({ ...emptyMemory, greeted: true }),
        version: e('version', '+', 1),
        last_sequence: e('last_sequence', '+', from.says.length),
        last_at: notBefore(turn.at),
        moved_to: turn.conversation,
        standing: null,
        judged_by: null,
        look_at: null,
    }))
        .where('id', '=', from.id)
        .where('version', '=', from.version)
        .where('ended', '=', unset)
        .where('moved_to', 'is', null)
        .returning(['last_sequence', 'last_at'])
        .executeTakeFirst();
    if (!left)
        throw new Refused({ kind: 'changed-meanwhile' });
    return appendSays(db, { id: from.id, ...left }, from.says, from.push);
}
/** What hangs on the case: the request for a person with all earlier ones, and the links. A code of either place is over. */
async function carryAlong(db, from, to) {
    const old = await db
        .selectFrom('conversations')
        .select(['ticket', 'ticket_at'])
        .where('id', '=', from)
        .executeTakeFirstOrThrow();
    await db
        .updateTable('conversations')
        .set({ ...old, moved_to: null })
        .where('id', '=', to)
        .execute();
    await db.updateTable('conversations').set({ ticket: null, ticket_at: null }).where('id', '=', from).execute();
    await db.updateTable('tickets').set({ conversation: to }).where('conversation', '=', from).execute();
    await db.updateTable('case_links').set({ conversation: to }).where('conversation', '=', from).execute();
    // What the trader waits to hear of; where both places wait for the same, once is enough.
    await db
        .deleteFrom('tellings')
        .where('conversation', '=', from)
        .where('draft', 'in', (e) => e.selectFrom('tellings as here').select('here.draft').where('here.conversation', '=', to))
        .execute();
    await db.updateTable('tellings').set({ conversation: to }).where('conversation', '=', from).execute();
    await db.deleteFrom('resume_codes').where('conversation', 'in', [from, to]).execute();
}
//# sourceMappingURL=move-case.js.map