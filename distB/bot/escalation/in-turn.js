import { Case } from '../../dialogs/content.js';
import { handoffEvent } from '../channels/handoff.js';
import { noticesFor } from '../notices/receivers.js';
import { channelOf } from '../render/channel.js';
import { waitingFor } from './attendance.js';
import { questionIn } from './question.js';
import { route } from './route.js';
import { topicOf } from './topic.js';
import { transition } from './transition.js';
import { wordsFor } from './words.js';
export const nothingCarried = { says: [], tickets: [], news: [] };
/** Turns the dialogue's requests into events of the conversation's ticket. Nothing is written here. */
export async function carryOut(place, { requests, memory }) {
    const request = requests.find(isForDesk);
    if (!request)
        return nothingCarried;
    const { store, conversation } = place;
    const ticket = conversation.ticket ? await store.ticket(conversation.ticket.id) : undefined;
    const event = await eventFor(request, place, memory);
    if (!event)
        return nothingCarried;
    const moved = transition(ticket, event, await momentFor(place, ticket, event));
    if (moved.kind === 'refused')
        return nothingCarried;
    const { desks, now } = place;
    const officers = moved.intents.length > 0 ? await store.officers() : [];
    const notices = noticesFor(moved, desks, officers, now);
    return {
        says: spoken(moved, channelOf(conversation.channel), place.content),
        tickets: [{ ticket: moved.ticket, changes: moved.changes, notices }],
        news: [{ kind: 'ticket', ticket: moved.ticket.id, change: changeOf(event), by: null }],
    };
}
/** Whether it takes the desk to carry it out. */
export function isForDesk({ kind }) {
    switch (kind) {
        case 'erase':
        case 'unanswered':
        case 'helped':
        case 'comment':
        case 'take-away':
        case 'resume-code':
        case 'stop-code':
        case 'resume':
        case 'take-back':
        case 'case-rated':
        case 'case-why':
            return false;
        case 'escalate':
        case 'add-to-case':
        case 'email':
        case 'leave':
        case 'to-person':
            return true;
    }
}
/** The words of a transition, and the events for clients that know them. */
export function spoken(moved, channel, content, clientId) {
    const says = wordsFor(moved.says, channel, content, clientId);
    if (!channel.handoff)
        return says;
    const message = says.flatMap(({ body }) => (typeof body.text === 'string' ? [body.text] : [])).join('\n');
    return [
        ...says,
        ...moved.signals.map((signal) => ({ from: 'assistant', body: handoffEvent(signal, moved.ticket, message) })),
    ];
}
async function eventFor(request, place, memory) {
    const { conversation, inbound, content, desks, now, store } = place;
    const text = typeof inbound.body.text === 'string' ? inbound.body.text.trim() : '';
    switch (request.kind) {
        case 'escalate': {
            const { brief } = request;
            const earlier = await store.activitiesBefore(conversation.id, inbound.sequence, 60);
            const question = questionIn([...earlier, inbound]);
            const topic = topicOf(question, new Case(content, memory.answers, now.toISOString().slice(0, 10)));
            const language = languageOf(inbound);
            return {
                kind: 'requested',
                request: {
                    id: request.ticket,
                    conversation: conversation.id,
                    team: route(desks, { programme: brief.programme, language, topic }).team.id,
                    programme: brief.programme,
                    topic,
                    language,
                    reason: request.reason,
                    question,
                    traderName: nameOf(inbound),
                    brief: { ...brief },
                },
            };
        }
        case 'add-to-case':
        case 'to-person':
            return { kind: 'trader-said', text: text.slice(0, 2000) };
        case 'email':
            // Where nothing can be mailed an address is a word for the officer like any other.
            return desks.mail
                ? { kind: 'email-given', email: request.address }
                : { kind: 'trader-said', text: text.slice(0, 2000) };
        case 'leave':
            return { kind: 'trader-left' };
        case 'erase':
        case 'take-away':
        case 'resume-code':
        case 'stop-code':
        case 'resume':
        case 'take-back':
        case 'unanswered':
        case 'helped':
        case 'comment':
        case 'case-rated':
        case 'case-why':
            return undefined;
    }
}
/** Only who waits is told about the wait, so only then it is looked up. */
async function momentFor({ store, desks, now }, ticket, event) {
    const at = now.toISOString();
    const team = desks.team(ticket?.team ?? (event.kind === 'requested' ? event.request.team : ''));
    if (event.kind !== 'requested')
        return { at, waiting: { teamName: team.name, position: 1, waits: [], attendance: { kind: 'nobody' } } };
    const fresh = {
        ...event.request,
        priority: event.request.reason === 'anger' ? 'high' : 'normal',
        openedAt: at,
    };
    return { at, waiting: await waitingFor(store, { team, mail: desks.mail !== undefined }, ticket ?? fresh, now) };
}
export function changeOf(event) {
    switch (event.kind) {
        case 'requested':
            return 'opened';
        case 'trader-said':
        case 'officer-said':
            return 'message';
        case 'email-given':
            return 'updated';
        case 'trader-left':
        case 'returned':
        case 'trader-silent':
            return 'returned';
        case 'claimed':
            return 'claimed';
        case 'transferred':
            return 'transferred';
        case 'closed':
            return 'closed';
        case 'nobody-reacted':
            return 'overdue';
    }
}
/** Two letters of the language the channel says the trader uses. */
export const languageOf = ({ body }) => {
    const said = typeof body.locale === 'string' ? /^[a-z]{2}/i.exec(body.locale)?.[0] : undefined;
    return said?.toLowerCase() ?? 'en';
};
function nameOf({ body }) {
    const name = typeof body.from === 'object' && body.from !== null && 'name' in body.from ? body.from.name : undefined;
    return typeof name === 'string' && name.trim() !== '' ? name.trim().slice(0, 200) : null;
}
//# sourceMappingURL=in-turn.js.map