import { openInThread } from './in-thread.js';
import { locate } from './place.js';
/**
 * Opens the database and brings its tables up to date; several instances may do so at once. Nothing is changed in a
 * database this program is too old for. `ownThread` is for programs that have other things to do while SQLite works; a
 * PostgreSQL server works elsewhere anyway.
 * @throws {StoreUnavailable}
 */
export async function openStore(url, { durable = false, ownThread = false } = {}) {
    const place = locate(url);
    // What is not needed is not loaded.
    switch (place.kind) {
        case 'sqlite':
            if (ownThread)
                return openInThread(place.path, durable);
            return (await import('./open-sqlite.js')).openSqlite(place.path, durable);
        case 'postgres':
            return (await import('./open-postgres.js')).openPostgres(place.url);
    }
}
//# sourceMappingURL=open.js.map