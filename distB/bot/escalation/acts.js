/** What the audit keeps of an event: never a word that was said, nor why. What traders do themselves is not audited. */
export function actsOf(event, { id, team }, by, at) {
    const act = (kind, details = {}) => [
        { at, kind, by, ticket: id, details },
    ];
    switch (event.kind) {
        case 'claimed':
            return act('ticket-claimed');
        case 'officer-said':
            return act('message-sent');
        case 'transferred':
            return act('ticket-transferred', {
                from: team,
                to: event.to.team,
                ...(event.to.kind === 'officer' ? { officer: event.to.officer.id } : {}),
                ...(event.priority ? { priority: event.priority } : {}),
            });
        case 'returned':
            return act('ticket-returned');
        case 'closed':
            return act('ticket-closed', { outcome: event.outcome });
        case 'trader-silent':
            return act('ticket-returned', { because: 'silence' });
        case 'requested':
        case 'trader-said':
        case 'email-given':
        case 'trader-left':
        case 'nobody-reacted':
            return [];
    }
}
//# sourceMappingURL=acts.js.map