import { createHash } from 'node:crypto';
import { placeOf, rowOf, saidAt } from './activity-rows.js';
import { append, goneOn } from './append.js';
import { record } from './chain.js';
import { toActivity, visible } from './rows.js';
import { unset } from './schema.js';
import { writeTicket } from './write-ticket.js';
/**
 * What an officer, or time, does. It counts as a turn of the conversation: a turn of the assistant that was being computed
 * meanwhile finds another version, and is computed again under the new owner.
 */
export async function moveTicket(db, move) {
    const { conversation } = move.ticket;
    const key = move.says[0]?.key;
    const moved = await db.transaction().execute(async (db) => {
        const held = await db
            .updateTable('conversations')
            .set((e) => ({
            ...goneOn(e, move.says.length, move.at),
            ...(move.memory ? { memory: JSON.stringify(move.memory) } : {}),
        }))
            .where('id', '=', conversation)
            .where('version', '=', move.version)
            .where('ended', '=', unset)
            .returning(['last_sequence', 'last_at'])
            .executeTakeFirst();
        if (!held)
            return { kind: 'changed-meanwhile' };
        await writeTicket(db, move);
        const activities = saidAt(placeOf({ id: conversation, ...held }), move.says);
        const senderKeys = move.says.map(({ key }) => (key === undefined ? null : fingerprint(key)));
        await append(db, activities.map((said, i) => rowOf(said, { senderKey: senderKeys[i] ?? null, undelivered: move.push })));
        await record(db, move.acts);
        return { kind: 'moved', activities };
    });
    if (moved.kind === 'moved' || key === undefined)
        return moved;
    const said = await saidWith(db, conversation, key);
    return said.length > 0 ? { kind: 'repeated', activities: said } : moved;
}
export async function saidWith(db, conversation, key) {
    const rows = await db
        .selectFrom('activities')
        .select(visible)
        .where('conversation', '=', conversation)
        .where('sender_key', '=', fingerprint(key))
        .execute();
    return rows.map(toActivity);
}
/** What an index holds may not have any length; and no key of an officer may be one of a trader. */
const fingerprint = (key) => createHash('sha256').update(`officer ${key}`).digest('base64url');
//# sourceMappingURL=move-ticket.js.map