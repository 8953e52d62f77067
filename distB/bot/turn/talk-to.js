import { advance, situation } from '../../dialogs/advance.js';
import { say, talk } from '../../dialogs/say.js';
import { meaning, understand } from '../../dialogs/understand/understand.js';
import { readInbound } from '../channels/inbound.js';
import { movedAway } from '../elsewhere/moved-away.js';
import { withPerson } from '../escalation/with-person.js';
import { newTicketId } from '../ids.js';
/** One step of the dialogue. Should it throw, the trader is told plainly and nothing they said is lost. */
export function talkTo(parts, { conversation, inbound: activity, content, now }) {
    const { id, memory, ticket, movedTo } = conversation;
    const inbound = readInbound(activity.body);
    const date = now.toISOString().slice(0, 10);
    const silent = { memory, says: [], requests: [] };
    try {
        const waiting = ticket?.at === 'queue' ? ticket.id : undefined;
        const input = inputFrom(inbound, content, memory, date, waiting !== undefined);
        if (!input)
            return silent;
        if (movedTo !== null)
            return movedAway(content, memory, input, date);
        if (ticket?.at === 'officer')
            return withPerson(content, memory, ticket.id, inbound, input, date);
        return advance(content, memory, input, {
            date,
            // Made when it is asked for: few turns open a ticket.
            get ticket() {
                return newTicketId(now.getUTCFullYear());
            },
            waiting,
        });
    }
    catch (error) {
        parts.failed(error, id);
        return { ...silent, says: [say('talk', [talk(content.texts.failed)])] };
    }
}
function inputFrom(inbound, content, memory, date, waiting) {
    switch (inbound.kind) {
        case 'nothing':
            return undefined;
        case 'hello':
        case 'file':
            return { kind: inbound.kind };
        case 'tap':
            return meaning({ label: '', means: inbound.means });
        case 'text':
            return understand(inbound.text, situation(content, memory, date, waiting));
    }
}
//# sourceMappingURL=talk-to.js.map