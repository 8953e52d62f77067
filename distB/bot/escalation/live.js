import { randomUUID } from 'node:crypto';
import { z } from 'zod';
export const ticketChanges = [
    'opened',
    'claimed',
    'message',
    'transferred',
    'returned',
    'closed',
    'note',
    'read',
    'overdue',
    'updated',
];
const officer = z.string().transform((id) => id);
const person = z.strictObject({ id: officer, name: z.string() }).nullable();
const ticket = z.string().transform((id) => id);
const conversation = z.string().transform((id) => id);
/** Something happened at the desk. It carries no words: whoever wants them reads the store, and sees only what they may. */
const DeskNews = z.discriminatedUnion('kind', [
    z.strictObject({
        kind: z.literal('ticket'),
        ticket,
        change: z.enum(ticketChanges),
        by: person,
        /** The team it left. */
        left: z.string().optional(),
    }),
    /** New activities of a ticket's conversation after a sequence number. */
    z.strictObject({ kind: z.literal('said'), ticket, conversation, after: z.number().int() }),
    z.strictObject({
        kind: z.literal('typing'),
        ticket,
        from: z.enum(['trader', 'officer']),
        name: z.string().nullable(),
    }),
    z.strictObject({ kind: z.literal('note'), ticket, note: z.string() }),
    z.strictObject({ kind: z.literal('erased'), ticket, team: z.string() }),
    /** What somebody may do has changed, or their sessions have ended. */
    z.strictObject({ kind: z.literal('account'), officer }),
]);
/** What instances tell each other: the desk's news, and that a trader's open streams should read on. */
const Told = z.strictObject({
    from: z.string(),
    news: z.array(DeskNews),
    wake: conversation.optional(),
    typing: conversation.optional(),
});
/** Most activities handed on at once; whoever lacks more reads them. */
const handed = 50;
/**
 * The one place where this instance's desk hears what happened, here or on another instance. Listeners hear everything in
 * order and let through what their officer may see. News may get lost with a connection, so listeners catch up by reading.
 */
export class Live {
    store;
    streams;
    failed;
    #listeners = new Set();
    #instance = randomUUID();
    #stop;
    #queue = Promise.resolve();
    constructor(store, streams, failed) {
        this.store = store;
        this.streams = streams;
        this.failed = failed;
    }
    /** Begins to hear other instances. */
    async start() {
        this.#stop = await this.store.hear((text) => this.#heard(text));
    }
    stop() {
        this.#stop?.();
        this.#listeners.clear();
    }
    listen(listener) {
        this.#listeners.add(listener);
        return () => void this.#listeners.delete(listener);
    }
    /** Tells everybody, here and elsewhere. `wake`: the trader's streams of other instances read on as well. */
    tell(news, reach = {}) {
        for (const it of news)
            this.#spread(it);
        if (news.length === 0 && !reach.wake && !reach.typing)
            return;
        const text = JSON.stringify({ from: this.#instance, news, ...reach });
        this.store.tell(text).catch(this.failed);
    }
    #heard(text) {
        const read = Told.safeParse(parsed(text));
        if (!read.success || read.data.from === this.#instance)
            return;
        const { news, wake, typing } = read.data;
        if (wake)
            this.streams.wake(wake);
        if (typing)
            this.streams.typing(typing, 'officer');
        for (const it of news)
            this.#spread(it);
    }
    /** One after the other, so that a listener never hears of a claim before it hears of the ticket. */
    #spread(news) {
        if (this.#listeners.size === 0)
            return;
        this.#queue = this.#queue.then(async () => {
            try {
                const seen = await this.#see(news);
                if (seen)
                    for (const listener of [...this.#listeners])
                        listener(seen);
            }
            catch (error) {
                this.failed(error);
            }
        });
    }
    async #see(news) {
        if (news.kind === 'erased' || news.kind === 'account')
            return news;
        const ticket = await this.store.ticket(news.ticket);
        if (!ticket)
            return undefined;
        switch (news.kind) {
            case 'ticket':
                return { kind: 'ticket', ticket, change: news.change, by: news.by, left: news.left };
            case 'said':
                return { kind: 'said', ticket, activities: await this.store.activities(news.conversation, news.after, handed) };
            case 'typing':
                return { kind: 'typing', ticket, from: news.from, name: news.name };
            case 'note': {
                const note = (await this.store.notes(news.ticket)).find(({ id }) => id === news.note);
                return note && { kind: 'note', ticket, note };
            }
        }
    }
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
//# sourceMappingURL=live.js.map