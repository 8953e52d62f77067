import { keepCounts } from './counts.js';
/** Counts what a change of a ticket says of the desk; in the change's transaction, before the ticket itself is written. */
export async function countTicket(db, { ticket, changes }) {
    const counts = [];
    for (const { kind, at } of changes) {
        switch (kind) {
            case 'opened':
            case 'reopened':
                counts.push({ kind: 'escalated', subject: ticket.reason, value: null });
                break;
            case 'claimed':
            case 'transferred':
                if (ticket.claimedAt === at)
                    counts.push({
                        kind: 'claimed',
                        subject: ticket.attended ? 'somebody-there' : 'nobody-there',
                        value: seconds(ticket.openedAt, at),
                    });
                break;
            case 'withdrawn':
                counts.push({ kind: 'ended', subject: kind, value: null });
                break;
            case 'left':
            case 'returned':
            case 'trader-silent':
            case 'closed': {
                const before = await db.selectFrom('tickets').select('status').where('id', '=', ticket.id).executeTakeFirst();
                // Closing what was given back before ends nothing a second time.
                if (before?.status === 'returned')
                    break;
                counts.push({
                    kind: 'ended',
                    subject: ticket.state.kind === 'closed' ? ticket.state.outcome : kind,
                    value: ticket.claimedAt === null ? null : seconds(ticket.claimedAt, at),
                });
                break;
            }
        }
    }
    if (counts.length === 0)
        return;
    const other = await db
        .selectFrom('tickets')
        .select('id')
        .where('conversation', '=', ticket.conversation)
        .where('id', '!=', ticket.id)
        .executeTakeFirst();
    const again = other !== undefined || changes.some(({ kind }) => kind === 'reopened');
    const { programme, language } = ticket;
    const day = ticket.changedAt.slice(0, 10);
    await keepCounts(db, counts.map((count) => ({ ...count, day, programme, language, fresh: again ? 'again' : 'ever' })));
}
const seconds = (from, to) => Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000));
//# sourceMappingURL=count-tickets.js.map