import { takenAway } from '../case-file/in-turn.js';
import { activityId } from '../channels/identity.js';
import { readInbound } from '../channels/inbound.js';
import { toActivity } from '../channels/outbound.js';
import { codeFor } from '../elsewhere/in-turn.js';
import { languageOf } from '../escalation/in-turn.js';
import { countTurn } from '../insight/count-turn.js';
import { keepingAfter } from '../keeping/after-turn.js';
import { channelOf } from '../render/channel.js';
import { render } from '../render/render.js';
/** Everything a turn changes, to be saved together. */
export function toSave(parts, { conversation, inbound, content, now }, turn, carried) {
    const channel = channelOf(conversation.channel);
    // The address decides and not the channel: Web Chat may come from Microsoft's cloud as well as from our own page.
    const push = conversation.reference !== null;
    const taken = takenAway(turn, parts.takeAway, content, now);
    const code = parts.elsewhere ? codeFor(turn, parts.elsewhere, content, now) : { says: [], code: undefined };
    const greeting = turn.says.slice(0, turn.greeting ?? 0);
    const words = (says) => says.flatMap((it) => render(it, channel, content)).map(toActivity);
    return {
        conversation: conversation.id,
        version: conversation.version,
        answers: inbound.sequence,
        memory: turn.memory,
        at: now.toISOString(),
        says: [
            ...words(greeting),
            ...carried.says.map(({ body }) => body),
            ...words([...taken.says, ...code.says]),
            ...words(turn.says.slice(greeting.length)),
        ].map(replyTo(inbound, push)),
        tickets: carried.tickets,
        feedback: turn.requests.flatMap(feedbackIn),
        links: taken.links,
        code: code.code,
        keeping: changedOnly(conversation.keeping, keepingAfter(content, turn.memory, conversation.keeping, now)),
        ...countTurn({
            content,
            before: conversation,
            turn,
            inbound: readInbound(inbound.body),
            language: languageOf(inbound),
            day: now.toISOString().slice(0, 10),
        }),
        push,
    };
}
/** What is as before need not be written. */
const changedOnly = (before, after) => (before === after ? undefined : after);
/** Clients hold a reply until they have seen what it answers; so it names only what clients can see. */
export const replyTo = ({ conversation, sequence, body }, push) => (said) => push || body.type !== 'message' ? said : { ...said, replyToId: activityId(conversation, sequence) };
/** What a turn tells the editors. */
function feedbackIn(request) {
    const locale = 'en';
    switch (request.kind) {
        case 'unanswered':
            return [
                { kind: request.why, text: request.text, locale, programme: request.programme, entries: request.nearest },
            ];
        case 'helped':
            return [{ kind: 'helped', text: '', locale, programme: null, entries: [request.entry] }];
        case 'comment':
            return [{ kind: 'comment', text: request.text, locale, programme: request.programme, entries: [request.entry] }];
        case 'case-rated':
            return [
                { kind: `case-${request.helped}`, text: '', locale, programme: request.programme, entries: [request.ticket] },
            ];
        case 'case-why':
            return [
                {
                    kind: 'case-why',
                    text: request.text,
                    locale,
                    programme: request.programme,
                    entries: [request.ticket, request.why],
                },
            ];
        default:
            return [];
    }
}
//# sourceMappingURL=to-save.js.map