import { unasked } from '../../dialogs/reminders/unasked.js';
import { toActivity } from '../channels/outbound.js';
import { channelOf } from '../render/channel.js';
import { render } from '../render/render.js';
import { keepingAfter } from './after-turn.js';
import { allRules, judgedBefore } from './judged.js';
/** Cases looked at in one go. */
const batch = 100;
/** A trader who writes fast makes it be computed again; so often is plenty. */
const attempts = 20;
/**
 * Says what nobody asked for at that moment: reminders that were wished, and that other rules changed a case. What is said is
 * saved with the note that it was, on the version it was computed from; so it is said exactly once, whoever dies in between
 * and however many instances look.
 */
export class Keeper {
    parts;
    #running = Promise.resolve();
    constructor(parts) {
        this.parts = parts;
    }
    /** Says what is due by now. */
    lookAtClock() {
        const look = this.#running.then(() => this.#look());
        // One look that fails ends no later one.
        this.#running = look.catch(() => { });
        return look;
    }
    /** Other content is served: traders with reminders hear at once what it changes for them, all others at their next visit. */
    async rulesChanged() {
        const { store, content, now } = this.parts;
        await store.rulesAre(allRules(content()), now().toISOString());
        await this.lookAtClock();
    }
    /** The trader is here again. */
    visited(conversation) {
        return this.#tell(conversation, 'visit');
    }
    /** Resolves when nothing runs. */
    settled() {
        return this.#running;
    }
    async #look() {
        const { store, now, failed } = this.parts;
        // One that fails is left for the next look, and keeps no other one waiting.
        const tried = new Set();
        for (;;) {
            const due = await store.toLookAt(now().toISOString(), batch + tried.size);
            const left = due.filter((id) => !tried.has(id));
            if (left.length === 0)
                return;
            for (const id of left) {
                tried.add(id);
                await this.#tell(id, 'clock').catch((error) => failed(error, id));
            }
        }
    }
    async #tell(id, why) {
        for (let attempt = 0; attempt < attempts; attempt++) {
            const conversation = await this.parts.store.conversation(id);
            if (!conversation)
                return;
            const told = await tellUnasked(this.parts, conversation, why);
            if (told.kind === 'again')
                continue;
            if (told.kind === 'told' && told.activities.length > 0)
                this.parts.said(id, told.activities);
            return;
        }
    }
}
/**
 * Looks at one case and says what there is to say. `turn`: the trader has just written and what they answer stays open; else
 * the open question is put again behind it.
 */
export async function tellUnasked({ store, content: contentNow, now: clock }, conversation, why) {
    const { id, version, keeping, ended, movedTo, ticket, channel, reference, memory: before } = conversation;
    // With an officer the assistant is mute; it is told when the case comes back.
    if (ended || movedTo !== null || ticket?.at === 'officer')
        return { kind: 'nothing' };
    const content = contentNow();
    const now = clock();
    const judged = judgedBefore(content, keeping);
    const due = why === 'clock' && keeping.lookAt !== null && keeping.lookAt <= now.toISOString();
    if (!judged && !due)
        return { kind: 'nothing' };
    const date = now.toISOString().slice(0, 10);
    const { memory, says } = unasked(content, before, date, { judged, due, between: why === 'turn' });
    const words = (list) => list.flatMap((it) => render(it, channelOf(channel), content)).map(toActivity);
    const saved = await store.saveUnasked({
        conversation: id,
        version,
        memory,
        keeping: keepingAfter(content, memory, keeping, now, why === 'clock' ? 'clock' : 'trader'),
        at: now.toISOString(),
        says: words(says),
        push: reference !== null,
    });
    return saved.kind === 'saved' ? { kind: 'told', activities: saved.activities } : { kind: 'again' };
}
//# sourceMappingURL=keeper.js.map