import { rowOf } from './activity-rows.js';
import { ahead } from './ahead.js';
import { fingerprint } from './fingerprint.js';
import { movedBy } from './moved.js';
/** Answers are computed before anything is locked; so they count only where nothing has happened since. */
export async function acceptAnswered(answered, write) {
    const { arrival, read, turn } = answered;
    const { activity, answers, conversation } = ahead(answered);
    const senderKey = fingerprint(arrival.key);
    const { id, version, lastSequence, ticket, movedTo, keeping } = read;
    const { at, tickets, feedback, links, code, counts } = turn;
    const written = await write({
        moved: {
            ...movedBy(turn),
            version,
            lastSequence,
            says: turn.says.length + 1,
            at: conversation.lastAt,
            reference: conversation.reference === null ? null : JSON.stringify(conversation.reference),
            ticket: ticket?.id ?? null,
            ticketAt: ticket?.at ?? null,
            movedTo,
            lookedAt: keeping.lookAt,
        },
        senderKey,
        rows: [rowOf(activity, { senderKey }), ...answers.map((said) => rowOf(said, { undelivered: turn.push }))],
        beside: { conversation: id, at, tickets, feedback, links, code, counts },
    });
    return written.kind === 'written' ? { kind: 'accepted', activity, answers, conversation } : written;
}
//# sourceMappingURL=accept-answered.js.map