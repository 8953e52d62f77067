import { alone } from './alone.js';
import { record } from './chain.js';
import { upTo } from './schema.js';
import { forgetTraders } from './trader-data.js';
/** One batch of what is too old, and the count of it in the audit. */
export function eraseOld(db, what, before, limit, at) {
    return db.transaction().execute(async (db) => {
        await alone(db, 'retention');
        const { counts, tickets, full } = await erasers[what](db, before, limit, at);
        const some = Object.values(counts).some((count) => count > 0);
        if (some && what !== 'audit')
            await record(db, [{ at, kind: 'retention', by: null, details: { class: what, ...counts } }]);
        return { counts: some ? counts : {}, tickets, more: some && full };
    });
}
const erasers = {
    conversations: (db, before, limit) => conversations(db, before, limit, false),
    tickets: (db, before, limit) => conversations(db, before, limit, true),
    async feedback(db, before) {
        const { numDeletedRows } = await db.deleteFrom('feedback').where('at', '<', before).executeTakeFirstOrThrow();
        return found({ feedback: Number(numDeletedRows) });
    },
    async sessions(db, before) {
        const { numDeletedRows } = await db
            .deleteFrom('desk_sessions')
            .where('seen_at', '<', before)
            .executeTakeFirstOrThrow();
        return found({ sessions: Number(numDeletedRows) });
    },
    async invitations(db, before) {
        const links = await db.deleteFrom('desk_links').where('until', '<', before).executeTakeFirstOrThrow();
        const accounts = await db
            .deleteFrom('officers')
            .where('joined_at', 'is', null)
            .where('added_at', '<', before)
            .where('id', 'not in', (e) => e.selectFrom('desk_links').select('officer'))
            .executeTakeFirstOrThrow();
        return found({ links: Number(links.numDeletedRows), accounts: Number(accounts.numDeletedRows) });
    },
    /** The entry that tells of it goes first: it holds where the rest begins, and there is always one left. */
    async audit(db, before, limit, at) {
        // Nobody may write between the look and the entry.
        await db
            .updateTable('audit_head')
            .set((e) => ({ sequence: e.ref('sequence') }))
            .execute();
        const old = await db
            .selectFrom('audit')
            .select(['sequence', 'at', 'hash'])
            .orderBy('sequence')
            .limit(upTo(limit))
            .execute();
        const kept = old.findIndex((entry) => entry.at >= before);
        const going = kept < 0 ? old : old.slice(0, kept);
        const last = going.at(-1);
        if (!last)
            return found({});
        const counts = { entries: going.length };
        await record(db, [
            {
                at,
                kind: 'retention',
                by: null,
                details: { class: 'audit', ...counts, through: last.sequence, hash: last.hash },
            },
        ]);
        await db.deleteFrom('audit').where('sequence', '<=', last.sequence).execute();
        return found(counts, [], going.length === limit);
    },
};
/**
 * A conversation goes with its tickets or not at all, so that what was said to an officer never outlives the case. The
 * condition stands at the deleting too: somebody may just be writing again.
 */
async function conversations(db, before, limit, withTickets) {
    const old = db
        .selectFrom('conversations')
        .select('id')
        .where('last_at', '<', before)
        .where((e) => {
        const tickets = e
            .selectFrom('tickets')
            .select('tickets.id')
            .whereRef('tickets.conversation', '=', 'conversations.id');
        const going = tickets.where((e) => e.or([
            e('tickets.status', 'not in', ['returned', 'closed']),
            e('tickets.ended_at', 'is', null),
            e('tickets.ended_at', '>=', before),
        ]));
        return withTickets ? e.and([e.exists(tickets), e.not(e.exists(going))]) : e.not(e.exists(tickets));
    });
    const ids = (await old.limit(upTo(limit)).execute()).map(({ id }) => id);
    if (ids.length === 0)
        return found({});
    // Holding them keeps turns and officers out until they are gone.
    const held = (await db
        .updateTable('conversations')
        .set((e) => ({ version: e('version', '+', 1) }))
        .where('id', 'in', ids)
        .where('last_at', '<', before)
        .returning('id')
        .execute()).map(({ id }) => id);
    const gone = held.length === 0 ? [] : (await old.where('id', 'in', held).execute()).map(({ id }) => id);
    if (gone.length === 0)
        return found({});
    const tickets = await db.selectFrom('tickets').select(['id', 'team']).where('conversation', 'in', gone).execute();
    const counts = { conversations: gone.length, ...(await forgetTraders(db, gone)) };
    // Places the case had come from are places to begin anew again.
    await db.updateTable('conversations').set({ moved_to: null }).where('moved_to', 'in', gone).execute();
    await db.deleteFrom('conversations').where('id', 'in', gone).execute();
    return found(counts, tickets.map(({ id, team }) => ({ id: id, team })), ids.length === limit);
}
const found = (counts, tickets = [], full = false) => ({ counts, tickets, full });
//# sourceMappingURL=erase-old.js.map