import { ticketLink } from './staff-words.js';
/** What a program is told. The same notice is the same text at every try, because it is what the key stands for. */
export const webhookBody = (notice, place) => JSON.stringify({
    type: `ticket.${notice.kind}`,
    timestamp: notice.at,
    data: {
        ticket: notice.ticket,
        team: notice.team,
        status: notice.facts.status,
        outcome: notice.facts.outcome,
        priority: notice.facts.priority,
        programme: notice.facts.programme,
        topic: notice.facts.topic,
        language: notice.facts.language,
        reason: notice.facts.reason,
        openedAt: notice.facts.openedAt,
        since: notice.facts.since,
        version: notice.facts.version,
        url: ticketLink(place, notice.ticket) ?? null,
    },
});
//# sourceMappingURL=webhook.js.map