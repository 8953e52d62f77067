import { parentPort, workerData } from 'node:worker_threads';
import { DatabaseSync } from '@photostructure/sqlite';
/** The thread of sqlite-log.ts. */
const port = parentPort;
if (!port)
    throw new Error('this is the program of a thread');
const database = new DatabaseSync(String(workerData), { timeout: 0 });
const copy = database.prepare('pragma wal_checkpoint(passive)');
port.on('message', (told) => {
    switch (told) {
        case 'copy':
            try {
                port.postMessage(copy.get()?.log);
            }
            catch {
                // Locked just now, or the disk is full: what is in the log is safe there, and copied another time.
            }
            break;
        case 'close':
            database.close();
            port.close();
            break;
    }
});
//# sourceMappingURL=sqlite-log-thread.js.map