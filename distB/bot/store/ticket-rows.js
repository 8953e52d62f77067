import { priorities } from './desk.js';
import { flag } from './flags.js';
export const toTicket = (row) => ({
    id: row.id,
    conversation: row.conversation,
    state: toState(row),
    team: row.team,
    programme: row.programme,
    topic: row.topic,
    language: row.language,
    priority: priorities[row.urgency] ?? 'normal',
    reason: row.reason,
    question: row.question,
    email: row.email,
    traderName: row.trader_name,
    openedAt: row.at,
    since: row.since,
    changedAt: row.changed_at,
    claimedAt: row.claimed_at,
    endedAt: row.ended_at,
    attended: row.attended === 1,
    overdue: row.overdue === 1,
    unread: row.unread,
    version: row.version,
    brief: JSON.parse(row.brief),
});
export const toSeenTicket = (row) => ({
    ...toTicket(row),
    channel: row.channel,
    lastSequence: row.last_sequence,
});
export const personOf = (row) => row.officer === null ? null : { id: row.officer, name: row.officer_name ?? '' };
function toState(row) {
    const officer = personOf(row);
    switch (row.status) {
        case 'claimed':
        case 'waiting-for-trader':
            // A row that says so without an officer was never written by us; the queue is where it is found again.
            return officer ? { kind: row.status, officer } : { kind: 'queued' };
        case 'returned':
            return { kind: 'returned', officer };
        case 'closed':
            return { kind: 'closed', officer, outcome: row.outcome ?? 'no-answer' };
        case 'queued':
            return { kind: 'queued' };
    }
}
export function toRow(ticket) {
    const { state } = ticket;
    const officer = state.kind === 'queued' ? null : state.officer;
    return {
        id: ticket.id,
        conversation: ticket.conversation,
        programme: ticket.programme,
        reason: ticket.reason,
        brief: JSON.stringify(ticket.brief),
        status: state.kind,
        at: ticket.openedAt,
        team: ticket.team,
        topic: ticket.topic,
        language: ticket.language,
        urgency: priorities.indexOf(ticket.priority),
        question: ticket.question,
        email: ticket.email,
        trader_name: ticket.traderName,
        since: ticket.since,
        changed_at: ticket.changedAt,
        claimed_at: ticket.claimedAt,
        ended_at: ticket.endedAt,
        waited: ticket.claimedAt !== null && ticket.attended
            ? Math.max(0, Date.parse(ticket.claimedAt) - Date.parse(ticket.openedAt))
            : null,
        attended: flag(ticket.attended),
        overdue: flag(ticket.overdue),
        unread: ticket.unread,
        version: ticket.version,
        officer: officer?.id ?? null,
        officer_name: officer?.name ?? null,
        outcome: state.kind === 'closed' ? state.outcome : null,
    };
}
//# sourceMappingURL=ticket-rows.js.map