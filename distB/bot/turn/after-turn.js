/** Tells operators and officers of a turn that is saved. */
export function afterTurn(parts, moment, carried) {
    parts.observed?.turn(parts.now().getTime() - Date.parse(moment.inbound.at));
    for (const { ticket } of carried.tickets)
        if (ticket.version === 1)
            parts.observed?.escalated();
    tellDesk(parts, moment, carried);
}
/** Officers see a waiting or taken case go on, word by word. */
function tellDesk({ desk }, { conversation: { ticket }, inbound }, { news, tickets }) {
    const id = tickets[0]?.ticket.id ?? ticket?.id;
    if (id === undefined)
        return;
    desk.tell([...news, { kind: 'said', ticket: id, conversation: inbound.conversation, after: inbound.sequence - 1 }]);
}
//# sourceMappingURL=after-turn.js.map