import { join } from 'node:path';
import { startThread } from '../threads/program.js';
/** Too much is waiting; come back later. */
export class WorkshopFull extends Error {
    name = 'WorkshopFull';
}
/** A thread that runs longer is stopped: a machine without breath must not collect them. */
const longest = 10 * 60_000;
const mostWaiting = 5;
/** Megabytes. What an index needs while it is made, twice. */
const memory = 768;
/** Does what takes seconds in threads of its own, one after the other, so that the server goes on answering. */
export class Workshop {
    #last = Promise.resolve();
    #waiting = 0;
    #running;
    #closed = false;
    /** @throws {WorkshopFull} */
    async do(job) {
        if (this.#waiting >= mostWaiting)
            throw new WorkshopFull('too much is being worked on');
        this.#waiting += 1;
        const work = this.#last.then(() => this.#run(job));
        this.#last = work.catch(() => { }).finally(() => (this.#waiting -= 1));
        return work;
    }
    /** Stops what runs; what waits is refused. */
    async close() {
        this.#closed = true;
        await this.#running?.terminate();
        await this.#last;
    }
    #run(job) {
        if (this.#closed)
            return Promise.reject(new Error('the workshop is closed'));
        return new Promise((resolve, reject) => {
            const worker = startThread(join(import.meta.dirname, 'worker.js'), {
                workerData: job,
                resourceLimits: { maxOldGenerationSizeMb: memory },
            });
            this.#running = worker;
            const timer = setTimeout(() => void worker.terminate(), longest);
            timer.unref();
            worker.once('message', (result) => resolve(result));
            worker.once('error', reject);
            worker.once('exit', (code) => {
                clearTimeout(timer);
                this.#running = undefined;
                reject(new Error(`the work ended with code ${code}`));
            });
        });
    }
}
/** What an index of this content with other articles is made of. */
export const indexed = ({ knowledge, smallTalk }, articles) => ({
    knowledge: {
        articles,
        topics: knowledge.topics,
        notCovered: knowledge.notCovered,
        outOfScope: knowledge.outOfScope,
        programmes: new Map([...knowledge.programmes].map(([id, { economy, names, standsFor }]) => [id, { id, economy, names, standsFor }])),
    },
    extras: smallTalk.map(({ id, phrasings }) => ({ id, phrasings })),
});
//# sourceMappingURL=workshop.js.map