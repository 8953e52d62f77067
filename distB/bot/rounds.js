/**
 * Work that looks for whatever there is to do, one round at a time. Asked for while a round runs, another follows, however often
 * it was asked for; so nothing that happened before `run` was called is overlooked. The work handles its own errors.
 */
export class Rounds {
    work;
    #running;
    #again = false;
    constructor(work) {
        this.work = work;
    }
    /** Resolves when nothing is left to do. */
    run() {
        this.#again = true;
        this.#running ??= this.#rounds();
        return this.#running;
    }
    /** What runs now, if anything does. */
    async settled() {
        await this.#running;
    }
    async #rounds() {
        try {
            do {
                this.#again = false;
                await this.work();
            } while (this.#again);
        }
        finally {
            // In the same step as the last look at what was asked for: a moment later somebody may ask in between, and wait for ever.
            this.#running = undefined;
        }
    }
}
//# sourceMappingURL=rounds.js.map