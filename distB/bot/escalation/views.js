/** A page that is open reads on all the time; so long, in milliseconds, that is still the same look. */
const sameLook = 10 * 60_000;
const mostLooks = 20_000;
/** Writes down who looks at which ticket, before it is shown. */
export class Views {
    store;
    now;
    #looks = new Map();
    constructor(store, now) {
        this.store = store;
        this.now = now;
    }
    /** Somebody opens a ticket. */
    async opened(by, ticket) {
        const at = this.now();
        const act = { at: at.toISOString(), kind: 'ticket-viewed', by, ticket };
        await this.store.audit([act]);
        if (this.#looks.size >= mostLooks)
            this.#looks.clear();
        this.#looks.set(`${by} ${ticket}`, at.getTime());
    }
    /** Somebody reads on in a ticket; a new look only when the last one is long ago. */
    async readOn(by, ticket) {
        const last = this.#looks.get(`${by} ${ticket}`);
        if (last === undefined || this.now().getTime() - last > sameLook)
            await this.opened(by, ticket);
    }
}
//# sourceMappingURL=views.js.map