import { parentPort } from 'node:worker_threads';
import { serve } from '../threads/serve.js';
import { openSqlite } from './open-sqlite.js';
/** A thread that has a store, once it is told which. It ends with it. */
const port = parentPort;
if (!port)
    throw new Error('this is the program of a thread');
let store;
const own = {
    async open(...given) {
        store = await openSqlite(...given);
    },
    async close() {
        await store?.close();
        // The answer goes out first.
        setImmediate(() => port.close());
    },
};
serve(port, (name) => name === 'open' || name === 'close' ? own[name] : store && Reflect.get(store, name));
//# sourceMappingURL=store-thread.js.map