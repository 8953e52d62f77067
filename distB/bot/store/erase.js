import { emptyMemory } from '../../dialogs/memory.js';
import { appendSays, notBefore } from './append.js';
import { record } from './chain.js';
import { readMemory } from './memory-text.js';
import { unset } from './schema.js';
import { forgetTraders } from './trader-data.js';
const nothing = { messages: 0, answers: 0, tickets: 0 };
/**
 * Only the first erasure of a conversation removes anything; a second one finds it ended and leaves the farewell. Places the
 * case came from hold words of the same trader, so they go with it.
 */
export function erase(db, id, farewell, at) {
    return db.transaction().execute(async (db) => {
        const here = await end(db, id, at);
        if (!here)
            return nothing;
        const before = [];
        for (let wave = [id]; wave.length > 0;) {
            const found = await db.selectFrom('conversations').select('id').where('moved_to', 'in', wave).execute();
            wave = found.map((row) => row.id).filter((other) => other !== id && before.every((it) => it.row.id !== other));
            for (const other of wave) {
                const ended = await end(db, other, at);
                if (ended)
                    before.push(ended);
            }
        }
        const all = [here, ...before];
        const sum = (of) => all.reduce((count, { erased }) => count + erased[of], 0);
        const erased = { messages: sum('messages'), answers: sum('answers'), tickets: sum('tickets') };
        for (const { row } of all) {
            const says = await farewell(erased);
            const last_sequence = row.last_sequence + says.length;
            await db
                .updateTable('conversations')
                .set({
                memory: JSON.stringify(emptyMemory),
                last_sequence,
                ticket: null,
                ticket_at: null,
                moved_to: null,
                standing: null,
                judged_by: null,
                look_at: null,
                counted: null,
            })
                .where('id', '=', row.id)
                .execute();
            await appendSays(db, { id: row.id, last_sequence, last_at: row.last_at }, says, row.reference !== null);
        }
        const cases = all.flatMap((it) => it.cases);
        const more = {};
        for (const it of all)
            for (const [name, count] of Object.entries(it.more))
                more[name] = (more[name] ?? 0) + count;
        await record(db, (cases.length > 0 ? cases : [null]).map((ticket) => ({
            at,
            kind: 'data-erased',
            by: null,
            ticket,
            details: { ...erased, ...more },
        })));
        return erased;
    });
}
/** Ends a conversation and removes all it held; `undefined` where it has ended before. */
async function end(db, id, at) {
    const row = await db
        .updateTable('conversations')
        .set((e) => ({ ended: 1, version: e('version', '+', 1), last_at: notBefore(at) }))
        .where('id', '=', id)
        .where('ended', '=', unset)
        .returningAll()
        .executeTakeFirst();
    if (!row)
        return undefined;
    const said = await db.selectFrom('activities').select('body').where('conversation', '=', id).execute();
    const tickets = await db.selectFrom('tickets').select('id').where('conversation', '=', id).execute();
    const { messages: _messages, tickets: _tickets, ...more } = await forgetTraders(db, [id]);
    return {
        row,
        cases: tickets.map((it) => it.id),
        more,
        erased: {
            messages: said.filter(({ body }) => JSON.parse(body).type === 'message').length,
            answers: readMemory(row.memory).answers.length,
            tickets: tickets.length,
        },
    };
}
//# sourceMappingURL=erase.js.map