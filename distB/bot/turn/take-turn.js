import { say, talk } from '../../dialogs/say.js';
import { fill } from '../../dialogs/texts.js';
import { goodbye, toActivity } from '../channels/outbound.js';
import { comingHere } from '../elsewhere/in-turn.js';
import { carryOut } from '../escalation/in-turn.js';
import { tellUnasked } from '../keeping/keeper.js';
import { channelOf } from '../render/channel.js';
import { render } from '../render/render.js';
import { afterTurn } from './after-turn.js';
import { moveHere } from './move-here.js';
import { talkTo } from './talk-to.js';
import { toSave } from './to-save.js';
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
        const content = parts.content();
        const now = parts.now();
        const moment = { conversation, inbound, content, now };
        let turn = talkTo(parts, moment);
        const coming = parts.elsewhere && (await comingHere(store, conversation, turn, parts.elsewhere, content, now));
        if (coming?.kind === 'refused')
            turn = coming.turn;
        if (coming?.kind === 'move') {
            const arrived = await moveHere(parts, moment, coming);
            if (arrived === 'again')
                continue;
            return deliver([...unasked, ...arrived]);
        }
        if (turn.requests.some((request) => request.kind === 'erase')) {
            const tickets = await store.tickets(id);
            await store.erase(id, (what) => farewell(what, conversation, content), now.toISOString());
            parts.desk.tell(tickets.map(({ id, team }) => ({ kind: 'erased', ticket: id, team })));
            return deliver(await store.activities(id, 0, 10));
        }
        const carried = await carryOut({ store, desks: parts.desk.desks, content, now, conversation, inbound }, turn);
        const saved = await store.saveTurn(toSave(parts, moment, turn, carried));
        switch (saved.kind) {
            case 'saved':
                afterTurn(parts, moment, carried);
                return deliver([...unasked, ...saved.activities]);
            case 'answered-already':
                return;
            case 'changed-meanwhile':
                continue;
        }
    }
}
function farewell(erased, { channel, reference }, content) {
    const { texts } = content;
    const text = fill(texts.erased, {
        messages: fill(texts.erasedMessages, { count: erased.messages }),
        answers: fill(texts.erasedAnswers, { count: erased.answers }),
        tickets: fill(texts.erasedTickets, { count: erased.tickets }),
    });
    const words = render(say('goodbye', [talk(text)]), channelOf(channel), content).map(toActivity);
    // A pushed channel's own conversation goes on for ever; only ours is over.
    return reference !== null ? words : [...words, goodbye];
}
//# sourceMappingURL=take-turn.js.map