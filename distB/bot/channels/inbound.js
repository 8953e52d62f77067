import { z } from 'zod';
import { Meaning } from '../../dialogs/memory.js';
import { check } from '../http/check.js';
const Message = z.object({
    type: z.literal('message'),
    text: z.string().nullish(),
    value: z.unknown().optional(),
    attachments: z.array(z.unknown()).nullish(),
});
const Event = z.object({ type: z.literal('event'), name: z.string() });
/** Written by card.ts; a stranger may send anything, so it is read like everything else. */
const Tap = z.object({ v: z.literal(1), means: Meaning });
export function readInbound(body) {
    switch (body.type) {
        case 'conversationUpdate':
            return { kind: 'hello' };
        case 'event': {
            const event = check(Event, body);
            return event.data?.name === 'webchat/join' ? { kind: 'hello' } : { kind: 'nothing' };
        }
        case 'message': {
            const message = check(Message, body);
            return message.success ? readMessage(message.data) : { kind: 'nothing' };
        }
        default:
            return { kind: 'nothing' };
    }
}
function readMessage({ text: typed, value, attachments }) {
    const tap = value === undefined ? undefined : check(Tap, value);
    if (tap?.success)
        return { kind: 'tap', means: tap.data.means };
    const text = typed?.trim() ?? '';
    if (text !== '')
        return { kind: 'text', text };
    return attachments?.length ? { kind: 'file' } : { kind: 'text', text: '' };
}
//# sourceMappingURL=inbound.js.map