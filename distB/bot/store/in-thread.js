import { join } from 'node:path';
import { startThread } from '../threads/program.js';
import { Remote } from '../threads/remote.js';
import { acceptAnswered } from './accept-answered.js';
import { noNews } from './news.js';
import { StoreUnavailable } from './unavailable.js';
/**
 * A store on SQLite in a thread of its own: traders are listened to and answered while the database works, be it for another trader or
 * for a long look at the figures. What a turn writes is made ready here, so that only texts and numbers go over.
 * @throws {StoreUnavailable}
 */
export async function openInThread(path, durable) {
    const thread = startThread(join(import.meta.dirname, 'store-thread.js'), {
        // Megabytes; what it makes is short-lived and little.
        resourceLimits: { maxYoungGenerationSizeMb: 6 },
    });
    const remote = new Remote(thread, 'the store');
    try {
        await remote.call('open', [path, durable, true]);
    }
    catch (error) {
        await thread.terminate();
        throw error instanceof Error && error.name === 'StoreUnavailable' ? new StoreUnavailable(error.message) : error;
    }
    const here = {
        acceptAnswered: (answered) => acceptAnswered(answered, (it) => remote.call('writeAnswered', [it])),
        hear: noNews.hear,
        async close() {
            await remote.call('close', []);
            await thread.terminate();
        },
    };
    // A proxy, because all others are called the same way. It must not look like a promise, or `await` would wait for it.
    return new Proxy(here, {
        get: (_, name) => Reflect.get(here, name) ??
            (name === 'then' ? undefined : (...given) => remote.call(String(name), given)),
    });
}
//# sourceMappingURL=in-thread.js.map