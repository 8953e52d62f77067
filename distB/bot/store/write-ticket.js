import { countTicket } from './count-tickets.js';
import { holderOf } from './desk.js';
import { writeNotices } from './notices.js';
import { toRow } from './ticket-rows.js';
/** A ticket as it is now, why, and who is to be told of it; within the transaction that holds its conversation. */
export async function writeTicket(db, change) {
    const { ticket, changes, notices } = change;
    await countTicket(db, change);
    const row = toRow(ticket);
    const { id, conversation: _, ...rest } = row;
    // A first version is new; a number that is taken already must fail and not overwrite another trader's ticket.
    if (ticket.version === 1)
        await db.insertInto('tickets').values(row).execute();
    else
        await db.updateTable('tickets').set(rest).where('id', '=', id).execute();
    for (const [place, { at, kind, by, text }] of changes.entries())
        await db
            .insertInto('ticket_changes')
            .values({
            ticket: id,
            version: row.version,
            place,
            at,
            kind,
            officer: by?.id ?? null,
            officer_name: by?.name ?? null,
            text,
        })
            .execute();
    await writeNotices(db, ticket.id, row.changed_at, notices ?? []);
    await db
        .updateTable('conversations')
        .set({
        ticket: row.status === 'closed' ? null : id,
        ticket_at: row.status === 'closed' ? null : holderOf(row.status),
    })
        .where('id', '=', row.conversation)
        .execute();
}
//# sourceMappingURL=write-ticket.js.map