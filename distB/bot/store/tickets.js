import { record } from './chain.js';
import { priorities } from './desk.js';
import { countTickets, findTickets } from './find-tickets.js';
import { moveTicket, saidWith } from './move-ticket.js';
import { toActivity, visible } from './rows.js';
import { unset, upTo } from './schema.js';
import { personOf, toSeenTicket, toTicket } from './ticket-rows.js';
/** Tickets, on any database Kysely speaks to. */
export const ticketStore = (db) => ({
    async tickets(conversation) {
        const rows = await db
            .selectFrom('tickets')
            .selectAll()
            .where('conversation', '=', conversation)
            .orderBy('at')
            .orderBy('id')
            .execute();
        return rows.map(toTicket);
    },
    async ticket(id) {
        const row = await db
            .selectFrom('tickets')
            .innerJoin('conversations', 'conversations.id', 'tickets.conversation')
            .selectAll('tickets')
            .select(['conversations.channel', 'conversations.last_sequence'])
            .where('tickets.id', '=', id)
            .executeTakeFirst();
        return row && toSeenTicket(row);
    },
    moveTicket: (move) => moveTicket(db, move),
    saidWith: (conversation, key) => saidWith(db, conversation, key),
    findTickets: (filter) => findTickets(db, filter),
    countTickets: (teams) => countTickets(db, teams),
    async ahead({ id, team, priority, openedAt }) {
        const urgency = priorities.indexOf(priority);
        const { count } = await db
            .selectFrom('tickets')
            .select((e) => e.fn.countAll().as('count'))
            .where('team', '=', team)
            .where('status', '=', 'queued')
            .where((e) => e.or([
            e('urgency', '<', urgency),
            e.and([e('urgency', '=', urgency), e('at', '<', openedAt)]),
            e.and([e('urgency', '=', urgency), e('at', '=', openedAt), e('id', '<', id)]),
        ]))
            .executeTakeFirstOrThrow();
        return Number(count);
    },
    async waits(team, limit) {
        const rows = await db
            .selectFrom('tickets')
            .select('waited')
            .where('team', '=', team)
            .where('claimed_at', 'is not', null)
            .where('waited', 'is not', null)
            .orderBy('claimed_at', 'desc')
            .limit(upTo(limit))
            .execute();
        return rows.map(({ waited }) => Number(waited));
    },
    async stale(team, status, before, limit) {
        const rows = await db
            .selectFrom('tickets')
            .select('id')
            .where('team', '=', team)
            .where('status', '=', status)
            .where('since', '<', before)
            .$if(status === 'queued', (q) => q.where('overdue', '=', unset))
            .orderBy('since')
            .limit(upTo(limit))
            .execute();
        return rows.map(({ id }) => id);
    },
    async markRead(ticket) {
        await db.updateTable('tickets').set({ unread: 0 }).where('id', '=', ticket).execute();
    },
    async adoptTickets(known, team) {
        await db.updateTable('tickets').set({ team }).where('team', 'not in', known).execute();
        await db.updateTable('notices').set({ team }).where('team', 'not in', known).execute();
    },
    async activitiesBefore(conversation, before, limit) {
        const rows = await db
            .selectFrom('activities')
            .select(visible)
            .where('conversation', '=', conversation)
            .where('sequence', '<', before)
            .orderBy('sequence', 'desc')
            .limit(upTo(limit))
            .execute();
        return rows.map(toActivity).reverse();
    },
    async history(ticket) {
        const rows = await db
            .selectFrom('ticket_changes')
            .selectAll()
            .where('ticket', '=', ticket)
            .orderBy('version')
            .orderBy('place')
            .execute();
        return rows.map((row) => ({ at: row.at, kind: row.kind, by: personOf(row), text: row.text }));
    },
    async notes(ticket) {
        const rows = await db
            .selectFrom('notes')
            .selectAll()
            .where('ticket', '=', ticket)
            .orderBy('at')
            .orderBy('id')
            .execute();
        return rows.map((row) => ({
            id: row.id,
            ticket: row.ticket,
            officer: { id: row.officer, name: row.officer_name },
            at: row.at,
            text: row.text,
        }));
    },
    addNote: ({ id, ticket, officer, at, text }, acts) => db.transaction().execute(async (db) => {
        const { numInsertedOrUpdatedRows: added } = await db
            .insertInto('notes')
            .values({ id, ticket, officer: officer.id, officer_name: officer.name, at, text })
            .onConflict((c) => c.column('id').doNothing())
            .executeTakeFirstOrThrow();
        if (added !== 1n)
            return 'known';
        await record(db, acts);
        return 'added';
    }),
});
//# sourceMappingURL=tickets.js.map