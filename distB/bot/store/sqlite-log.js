import { once } from 'node:events';
import { join } from 'node:path';
import { startThread } from '../threads/program.js';
/** Between two copies, in milliseconds: a page that many turns change is copied once for all of them. */
const pause = 500;
/** Pages of a log that has grown long enough to be begun anew. */
const long = 4_000;
/**
 * Copies what was written from SQLite's log to the main file, in a thread with a connection of its own. That takes some tens of
 * milliseconds, most of them waiting for the disk, and writers go on meanwhile. Should the thread fail, SQLite copies by
 * itself when the log has grown long, and then everybody waits.
 */
export class LogCopier {
    path;
    nearlyDone;
    #thread;
    #due;
    /** `nearlyDone` is called when the log is long and nearly all of it copied: whoever copies the rest makes SQLite begin it anew. */
    constructor(path, nearlyDone) {
        this.path = path;
        this.nearlyDone = nearlyDone;
    }
    /** Something was written. */
    written() {
        this.#due ??= setTimeout(() => this.#copy(), pause).unref();
    }
    /** Resolves when its connection is closed. */
    async close() {
        clearTimeout(this.#due);
        const thread = this.#thread;
        if (!thread)
            return;
        const ended = once(thread, 'exit');
        thread.postMessage('close');
        await ended;
    }
    #copy() {
        this.#due = undefined;
        this.#thread ??= this.#start();
        this.#thread.postMessage('copy');
    }
    #start() {
        const thread = startThread(join(import.meta.dirname, 'sqlite-log-thread.js'), {
            workerData: this.path,
            // It does one thing, with next to no memory.
            resourceLimits: { maxYoungGenerationSizeMb: 1, maxOldGenerationSizeMb: 16 },
        });
        thread.on('message', (pages) => {
            if (pages > long)
                this.nearlyDone();
        });
        // Nothing is lost with it.
        thread.on('error', () => { });
        return thread;
    }
}
//# sourceMappingURL=sqlite-log.js.map