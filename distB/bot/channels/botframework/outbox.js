import { setTimeout as pause } from 'node:timers/promises';
import { Rounds } from '../../rounds.js';
/** Conversations sent to at once, and the most says of one that are read at a time. */
const atOnce = 50;
const batch = 50;
/** More than ever wait; it only bounds what one look reads. */
const mostConversations = 20_000;
/** A channel that takes longer than this for one message, in milliseconds, has not taken it. */
const longest = 15_000;
/** How long an ending process waits for what is being sent; it is on disk and sent by the next one. */
const grace = 3_000;
/**
 * Pushes what was said to the channels that want it pushed: one conversation's says in order, conversations side by side.
 * What a channel did not take is tried again with growing pauses, also after a restart; a conversation whose channel is
 * slow or broken keeps no other one waiting.
 */
export class Outbox {
    parts;
    #failures = new Map();
    #sending = new Map();
    #timer;
    #looks = new Rounds(() => this.#lookAround());
    /** Something waits for a place, or came for a conversation that is being sent to. */
    #more = false;
    #stopped = false;
    constructor(parts) {
        this.parts = parts;
        this.#timer = setInterval(() => void this.flush(), parts.patience);
        this.#timer.unref();
    }
    /** Begins to send what waits; does not wait for any channel. */
    flush() {
        return this.#stopped ? Promise.resolve() : this.#looks.run();
    }
    async stop() {
        clearInterval(this.#timer);
        this.#stopped = true;
        await this.#looks.settled();
        const patience = pause(grace, undefined, { ref: false });
        await Promise.race([Promise.allSettled(this.#sending.values()), patience]);
    }
    async #lookAround() {
        try {
            this.#begin(await this.parts.store.undeliveredConversations(mostConversations));
        }
        catch (error) {
            this.parts.log.error({ err: error }, 'the outbox cannot be read');
        }
    }
    #begin(waiting) {
        const now = this.parts.now().getTime();
        const due = waiting.filter((id) => (this.#failures.get(id)?.notBefore ?? 0) <= now);
        this.#more = due.some((id) => this.#sending.has(id));
        for (const id of due) {
            if (this.#stopped || this.#sending.has(id))
                continue;
            if (this.#sending.size >= atOnce) {
                this.#more = true;
                return;
            }
            const sending = this.#sendAll(id)
                .catch((error) => this.parts.log.error({ err: error, conversation: id }, 'the outbox cannot be read'))
                .finally(() => {
                this.#sending.delete(id);
                if (this.#more && !this.#stopped)
                    void this.flush();
            });
            this.#sending.set(id, sending);
        }
    }
    async #sendAll(id) {
        const { store } = this.parts;
        while (!this.#stopped) {
            const says = await store.undelivered(id, batch);
            const reference = says.length > 0 && (await store.conversation(id))?.reference;
            if (!reference)
                return this.#settle(id, says);
            for (const said of says) {
                const outcome = await this.#send(reference, said);
                if (outcome === 'later')
                    return;
                // Gone: whatever else is there to be said in this conversation, nobody would hear it either.
                await this.#settle(id, outcome === 'gone' ? says : [said]);
                if (outcome === 'gone' || this.#stopped)
                    break;
            }
        }
    }
    async #settle(id, says) {
        this.#failures.delete(id);
        await this.parts.store.delivered(id, says.map(({ sequence }) => sequence));
    }
    async #send(reference, { conversation: id, body }) {
        const { connection, log } = this.parts;
        try {
            await within(longest, (await connection()).push(reference, body));
            return 'sent';
        }
        catch (error) {
            const status = statusOf(error);
            const outcome = verdict(status);
            if (outcome === 'gone')
                log.warn({ conversation: id, status }, 'the channel says this conversation is gone');
            if (outcome === 'refused')
                log.error({ conversation: id, status }, 'the channel will never take this answer');
            if (outcome === 'later')
                this.#postpone(id, status ?? (error instanceof Error ? error.name : 'unknown'));
            return outcome;
        }
    }
    #postpone(id, reason) {
        const { patience, now, log } = this.parts;
        const times = (this.#failures.get(id)?.times ?? 0) + 1;
        const rest = patience * Math.min(100, 2 ** (times - 1)) * (0.5 + Math.random());
        this.#failures.set(id, { times, notBefore: now().getTime() + rest });
        log.warn({ conversation: id, times, reason }, 'an answer could not be sent; it is tried again');
    }
}
async function within(milliseconds, work) {
    let timer;
    const late = new Promise((_, reject) => {
        timer = setTimeout(() => reject(new Error('the channel does not answer')), milliseconds);
    });
    await Promise.race([work, late]).finally(() => clearTimeout(timer));
}
const statusOf = (error) => typeof error === 'object' && error !== null && 'statusCode' in error ? Number(error.statusCode) : undefined;
/** Without a status nobody was reached. Our own credentials (401) and a channel's trouble are mended by somebody, later. */
function verdict(status) {
    if (status === 403 || status === 404)
        return 'gone';
    const willChange = status === undefined || status >= 500 || [401, 408, 412, 425, 429].includes(status);
    return willChange ? 'later' : 'refused';
}
//# sourceMappingURL=outbox.js.map