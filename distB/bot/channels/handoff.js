import { assistant } from './identity.js';
/** The Bot Framework's hand-off events, for clients and hubs that know them. A transfer has no state of its own there. */
export function handoffEvent({ state, transfer }, ticket, message) {
    if (state === 'initiate') {
        const { facts, verdict, tier } = ticket.brief;
        return {
            type: 'event',
            name: 'handoff.initiate',
            from: assistant,
            value: {
                caseId: ticket.id,
                reason: {
                    asked: 'user-request',
                    misses: 'no-answer',
                    'cannot-tell': 'rule',
                    conflict: 'rule',
                    anger: 'user-request',
                }[ticket.reason],
                language: ticket.language,
                programme: ticket.programme,
                topic: ticket.topic,
                contactPoint: ticket.team,
                answers: facts ?? {},
                verdict: { kind: verdict ?? null, tier: tier ?? null },
                ...(transfer === undefined ? {} : { 'aeo:transfer': transfer }),
            },
        };
    }
    return {
        type: 'event',
        name: 'handoff.status',
        from: assistant,
        value: { state, caseId: ticket.id, message, ...(transfer === undefined ? {} : { 'aeo:transfer': transfer }) },
    };
}
//# sourceMappingURL=handoff.js.map