import { movedSay } from '../../dialogs/elsewhere/elsewhere.js';
import { toActivity } from '../channels/outbound.js';
import { channelOf } from '../render/channel.js';
import { render } from '../render/render.js';
import { replyTo } from './to-save.js';
/** The case comes here from another place, which is told; in one transaction, so that it is never in two. */
export async function moveHere({ store, desk, elsewhere }, { conversation: here, inbound, content, now }, { by, from, memory, says }) {
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
//# sourceMappingURL=move-here.js.map