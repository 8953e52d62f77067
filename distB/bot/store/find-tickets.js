import { sql } from 'kysely';
import { statuses } from './desk.js';
import { upTo } from './schema.js';
import { toSeenTicket } from './ticket-rows.js';
/** Most tickets looked through for words; older ones are found by number, address or a narrower filter. */
const searched = 500;
export async function findTickets(db, filter) {
    if (filter.statuses.length === 0 || (filter.teams !== 'all' && filter.teams.length === 0))
        return { tickets: [], total: 0 };
    const matching = db
        .selectFrom('tickets')
        .innerJoin('conversations', 'conversations.id', 'tickets.conversation')
        .where('tickets.status', 'in', filter.statuses)
        .$if(filter.teams !== 'all', (q) => q.where('tickets.team', 'in', filter.teams))
        .$if(filter.team !== undefined, (q) => q.where('tickets.team', '=', filter.team ?? ''))
        .$if(filter.programme !== undefined, (q) => q.where('tickets.programme', '=', filter.programme ?? ''))
        .$if(filter.officer !== undefined, (q) => q.where('tickets.officer', '=', filter.officer ?? ''))
        .$if(filter.words.length > 0, (q) => q.where((e) => e.and(filter.words.map((word) => occurs(e, word)))));
    const done = filter.statuses.every((status) => status === 'closed' || status === 'returned');
    const ordered = matching
        .selectAll('tickets')
        .select(['conversations.channel', 'conversations.last_sequence'])
        .$if(done, (q) => q.orderBy('tickets.ended_at', 'desc'))
        .$if(!done, (q) => q.orderBy('tickets.urgency').orderBy('tickets.at'))
        .orderBy('tickets.id');
    if (filter.words.length > 0) {
        const rows = await ordered.limit(upTo(searched)).execute();
        const said = await messagesOf(db, rows.map((row) => row.conversation));
        const found = rows
            .map(toSeenTicket)
            .filter((ticket) => saysAll(ticket, said.get(ticket.conversation) ?? '', filter.words));
        return { tickets: found.slice(filter.offset, filter.offset + filter.limit), total: found.length };
    }
    const rows = await ordered.limit(upTo(filter.limit)).offset(upTo(filter.offset)).execute();
    const { total } = await matching.select((e) => e.fn.countAll().as('total')).executeTakeFirstOrThrow();
    return { tickets: rows.map(toSeenTicket), total: Number(total) };
}
const fields = ['tickets.id', 'tickets.question', 'tickets.email', 'tickets.trader_name'];
/** A first look by the database, which also takes names of JSON fields for words; `saysAll` looks again. */
function occurs(e, word) {
    const like = (text) => `%${text.replace(/[\\%_]/g, '\\$&')}%`;
    const has = (column, text) => sql `lower(${column}) like ${like(text)} escape '\\'`;
    return e.or([
        ...fields.map((field) => has(sql.ref(field), word)),
        e.exists(e
            .selectFrom('activities')
            .select('activities.sequence')
            .whereRef('activities.conversation', '=', 'tickets.conversation')
            .where('activities.speaker', '=', 'trader')
            .where(has(sql.ref('activities.body'), JSON.stringify(word).slice(1, -1)))),
    ]);
}
async function messagesOf(db, conversations) {
    const said = new Map();
    if (conversations.length === 0)
        return said;
    const rows = await db
        .selectFrom('activities')
        .select(['conversation', 'body'])
        .where('conversation', 'in', [...new Set(conversations)])
        .where('speaker', '=', 'trader')
        .execute();
    for (const { conversation, body } of rows) {
        const { text } = JSON.parse(body);
        if (typeof text === 'string')
            said.set(conversation, `${said.get(conversation) ?? ''}\n${text}`);
    }
    return said;
}
function saysAll(ticket, said, words) {
    const text = [ticket.id, ticket.question, ticket.email ?? '', ticket.traderName ?? '', said].join('\n').toLowerCase();
    return words.every((word) => text.includes(word));
}
export async function countTickets(db, teams) {
    const counts = Object.fromEntries(statuses.map((status) => [status, 0]));
    if (teams !== 'all' && teams.length === 0)
        return counts;
    const rows = await db
        .selectFrom('tickets')
        .select((e) => ['status', e.fn.countAll().as('count')])
        .$if(teams !== 'all', (q) => q.where('team', 'in', teams))
        .groupBy('status')
        .execute();
    for (const { status, count } of rows)
        counts[status] = Number(count);
    return counts;
}
//# sourceMappingURL=find-tickets.js.map