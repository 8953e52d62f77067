import { bodyText } from './body-text.js';
import { flag } from './flags.js';
export const placeOf = ({ id, last_sequence, last_at }) => ({
    id,
    lastSequence: last_sequence,
    lastAt: last_at,
});
/** What is said takes the last numbers. */
export function saidAt({ id, lastSequence, lastAt }, says) {
    const first = lastSequence - says.length + 1;
    return says.map(({ from, body }, i) => ({ conversation: id, sequence: first + i, from, at: lastAt, body }));
}
export const byAssistant = (body) => ({ from: 'assistant', body });
/** One activity as its row. */
export const rowOf = ({ conversation, sequence, from, at, body }, more) => ({
    conversation,
    sequence,
    speaker: from,
    at,
    body: bodyText(body),
    sender_key: more.senderKey ?? null,
    waiting: flag(more.waiting ?? false),
    undelivered: flag(more.undelivered ?? false),
});
//# sourceMappingURL=activity-rows.js.map