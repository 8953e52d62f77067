import { advance, situation } from '../dialogs/advance.js';
import { movedSay } from '../dialogs/elsewhere/elsewhere.js';
import { say, talk } from '../dialogs/say.js';
import { fill } from '../dialogs/texts.js';
import { meaning, understand } from '../dialogs/understand/understand.js';
import { takenAway } from './case-file/in-turn.js';
import { activityId } from './channels/identity.js';
import { readInbound } from './channels/inbound.js';
import { goodbye, toActivity } from './channels/outbound.js';
import { codeFor, comingHere } from './elsewhere/in-turn.js';
import { movedAway } from './elsewhere/moved-away.js';
import { carryOut, languageOf } from './escalation/in-turn.js';
import { withPerson } from './escalation/with-person.js';
import { newTicketId } from './ids.js';
import { countTurn } from './insight/count-turn.js';
import { keepingAfter } from './keeping/after-turn.js';
import { tellUnasked } from './keeping/keeper.js';
import { channelOf } from './render/channel.js';
import { render } from './render/render.js';
/**
 * Answers one waiting activity, start to end. What the trader sees and what is remembered is saved in one transaction,
 * so a crash before it repeats the turn and a crash after it repeats nothing. Should the conversation have changed since
 * it was read, saving notices.
 */
export async function takeTurn(parts, { activity: inbound, conversation: read }, deliver) {
    const { store } = parts;
    const id = inbound.conversation;
    const unasked = [];
    for (let conversation = read;; conversation = await store.conversation(id)) {
        if (!conversation || conversation.ended)
            return;
        // What other rules made of the case comes before the answer. A bare visit has its own way to hear of it.
        const news = await tellUnasked(parts, conversation, 'turn');
        if (news.kind === 'told')
            unasked.push(...news.activities);
        if (news.kind !== 'nothing')
            continue;
        const channel = channelOf(conversation.channel);
        // The address decides and not the channel: Web Chat may come from Microsoft's cloud as well as from our own page.
        const push = conversation.reference !== null;
        const content = parts.content();
        const now = parts.now();
        let turn = talkTo(parts, conversation, readInbound(inbound.body), content, now);
        const coming = parts.elsewhere && (await comingHere(store, conversation, turn, parts.elsewhere, content, now));
        if (coming?.kind === 'refused')
            turn = coming.turn;
        if (coming?.kind === 'move') {
            const arrived = await moveHere(parts, conversation, inbound, coming, content, now);
            if (arrived === 'again')
                continue;
            return deliver([...unasked, ...arrived]);
        }
        if (turn.requests.some((request) => request.kind === 'erase')) {
            const tickets = await store.tickets(id);
            await store.erase(id, (what) => farewell(what, channel, content, push), now.toISOString());
            parts.desk.tell(tickets.map(({ id, team }) => ({ kind: 'erased', ticket: id, team })));
            return deliver(await store.activities(id, 0, 10));
        }
        const carried = await carryOut({ store, desks: parts.desk.desks, content, now, conversation, inbound }, turn);
        const taken = takenAway(turn, parts.takeAway, content, now);
        const code = parts.elsewhere ? codeFor(turn, parts.elsewhere, content, now) : { says: [], code: undefined };
        const greeting = turn.says.slice(0, turn.greeting ?? 0);
        const words = (says) => says.flatMap((it) => render(it, channel, content)).map(toActivity);
        const saved = await store.saveTurn({
            conversation: id,
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
        });
        switch (saved.kind) {
            case 'saved':
                parts.observed?.turn(parts.now().getTime() - Date.parse(inbound.at));
                for (const { ticket } of carried.tickets)
                    if (ticket.version === 1)
                        parts.observed?.escalated();
                tellDesk(parts, conversation, inbound, carried);
                return deliver([...unasked, ...saved.activities]);
            case 'answered-already':
                return;
            case 'changed-meanwhile':
                continue;
        }
    }
}
/** What is as before need not be written. */
const changedOnly = (before, after) => (before === after ? undefined : after);
/** The case comes here from another place, which is told; in one transaction, so that it is never in two. */
async function moveHere({ store, desk, elsewhere }, here, inbound, { by, from, memory, says }, content, now) {
    const push = here.reference !== null;
    const words = (list, channel) => list.flatMap((it) => render(it, channelOf(channel), content)).map(toActivity);
    const moved = await store.moveCase({
        by,
        from: {
            id: from.id,
            version: from.version,
            says: words([movedSay(content)], from.channel),
            push: from.reference !== null,
        },
        turn: {
            conversation: here.id,
            version: here.version,
            answers: inbound.sequence,
            memory,
            at: now.toISOString(),
            says: words(says, here.channel).map(replyTo(inbound, push)),
            tickets: [],
            feedback: [],
            keeping: from.keeping,
            push,
        },
    });
    switch (moved.kind) {
        case 'saved':
            elsewhere?.left(from.id, moved.left);
            if (from.ticket)
                desk.tell([{ kind: 'ticket', ticket: from.ticket.id, change: 'updated', by: null }]);
            return moved.activities;
        case 'answered-already':
            return [];
        case 'changed-meanwhile':
        case 'code-gone':
            // Decided anew: a code that is gone is then a wrong one.
            return 'again';
    }
}
/** Officers see a waiting or taken case go on, word by word. */
function tellDesk({ desk }, { ticket }, inbound, { news, tickets }) {
    const id = tickets[0]?.ticket.id ?? ticket?.id;
    if (id === undefined)
        return;
    desk.tell([...news, { kind: 'said', ticket: id, conversation: inbound.conversation, after: inbound.sequence - 1 }]);
}
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
/** One step of the dialogue. Should it throw, the trader is told plainly and nothing they said is lost. */
function talkTo(parts, { id, memory, ticket, movedTo }, inbound, content, now) {
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
function farewell(erased, channel, content, push) {
    const { texts } = content;
    const text = fill(texts.erased, {
        messages: fill(texts.erasedMessages, { count: erased.messages }),
        answers: fill(texts.erasedAnswers, { count: erased.answers }),
        tickets: fill(texts.erasedTickets, { count: erased.tickets }),
    });
    const words = render(say('goodbye', [talk(text)]), channel, content).map(toActivity);
    // A pushed channel's own conversation goes on for ever; only ours is over.
    return push ? words : [...words, goodbye];
}
/** Clients hold a reply until they have seen what it answers; so it names only what clients can see. */
const replyTo = ({ conversation, sequence, body }, push) => (said) => push || body.type !== 'message' ? said : { ...said, replyToId: activityId(conversation, sequence) };
//# sourceMappingURL=turn.js.map