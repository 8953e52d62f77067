import { backoff } from './backoff.js';
export class Outbox {
    ports;
    #sending = false;
    #failures = 0;
    #retry;
    #posted = new Set();
    constructor(ports) {
        this.ports = ports;
    }
    add(activity) {
        const newest = this.all().at(-1)?.at ?? 0;
        const unsent = {
            id: activity.channelData.clientActivityID,
            at: Math.max(this.ports.now(), newest + 1),
            activity,
        };
        this.#keep(unsent);
        return unsent;
    }
    all() {
        return this.ports.drawer
            .names()
            .flatMap((name) => read(this.ports.drawer.get(name)) ?? [])
            .sort((a, b) => a.at - b.at);
    }
    confirm(id) {
        this.#posted.delete(id);
        this.ports.drawer.remove(id);
    }
    clear() {
        for (const name of this.ports.drawer.names())
            this.confirm(name);
    }
    moveTo(conversation) {
        for (const unsent of this.all()) {
            if (unsent.acceptedBy !== undefined && unsent.acceptedBy !== conversation)
                this.confirm(unsent.id);
        }
        this.reconnected();
    }
    reconnected() {
        this.#posted.clear();
        this.#failures = 0;
        void this.flush();
    }
    async flush() {
        if (this.#sending)
            return;
        this.#sending = true;
        clearTimeout(this.#retry);
        try {
            for (let next = this.#next(); next !== undefined; next = this.#next()) {
                const conversation = this.ports.conversation();
                const result = await this.ports.post(next.activity);
                if (result === 'later') {
                    this.#retry = setTimeout(() => void this.flush(), backoff(this.#failures, this.ports.random()));
                    this.#failures += 1;
                    return;
                }
                this.#failures = 0;
                if (result === 'refused') {
                    this.confirm(next.id);
                    this.ports.refused(next);
                }
                else if (this.ports.drawer.get(next.id) !== undefined) {
                    this.#posted.add(next.id);
                    if (conversation === this.ports.conversation())
                        this.#keep({ ...next, acceptedBy: conversation });
                }
            }
        }
        finally {
            this.#sending = false;
        }
    }
    #next() {
        return this.all().find(({ id }) => !this.#posted.has(id));
    }
    #keep(unsent) {
        this.ports.drawer.set(unsent.id, JSON.stringify(unsent));
    }
}
function read(words) {
    try {
        const unsent = JSON.parse(words ?? '');
        const whole = typeof unsent.id === 'string' && typeof unsent.at === 'number' && unsent.activity?.type === 'message';
        return whole ? unsent : undefined;
    }
    catch {
        return undefined;
    }
}
