import { toActivity, visible } from './rows.js';
import { set, upTo } from './schema.js';
/**
 * Read from the index alone: with a channel that is down for a day, what waits may be much. It is read before it is grouped,
 * because SQLite would go through every transcript to have it in order for that.
 */
export async function undeliveredConversations(db, limit) {
    const rows = await db
        .with((cte) => cte('waits').materialized(), (db) => db.selectFrom('activities').select(['conversation', 'at']).where('undelivered', '=', set))
        .selectFrom('waits')
        .select('conversation')
        .groupBy('conversation')
        .orderBy((e) => e.fn.min('at'))
        .orderBy('conversation')
        .limit(upTo(limit))
        .execute();
    return rows.map((row) => row.conversation);
}
export async function undelivered(db, id, limit) {
    const rows = await db
        .selectFrom('activities')
        .select(visible)
        .where('conversation', '=', id)
        .where('undelivered', '=', set)
        .orderBy('sequence')
        .limit(upTo(limit))
        .execute();
    return rows.map(toActivity);
}
/** The address of an ended conversation is the last thing known about its trader; it goes with the last say. */
export async function delivered(db, id, sequences) {
    if (sequences.length === 0)
        return;
    await db.transaction().execute(async (db) => {
        await db
            .updateTable('activities')
            .set({ undelivered: 0 })
            .where('conversation', '=', id)
            .where('sequence', 'in', sequences)
            .execute();
        await db
            .updateTable('conversations')
            .set({ reference: null })
            .where('id', '=', id)
            .where('ended', '=', set)
            .where((e) => e.not(e.exists(db.selectFrom('activities').select('at').where('conversation', '=', id).where('undelivered', '=', set))))
            .execute();
    });
}
export async function outboxLag(db, now) {
    const oldest = await db
        .selectFrom('activities')
        .select('at')
        .where('undelivered', '=', set)
        .orderBy('at')
        .limit(upTo(1))
        .executeTakeFirst();
    return oldest ? Math.max(0, Date.parse(now) - Date.parse(oldest.at)) : 0;
}
//# sourceMappingURL=outbox.js.map