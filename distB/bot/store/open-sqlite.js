import { kyselyStore } from './kysely-store.js';
import { migrated } from './migrated.js';
import { noNews } from './news.js';
import { scrub, sqlite } from './sqlite.js';
/**
 * Opens the file in this thread, or makes it; with a thread beside it for copying the log, where it is to be used for long.
 * @throws {StoreUnavailable}
 */
export const openSqlite = (path, durable, forLong = false) => migrated(sqlite(path, durable, forLong), path, (db) => kyselyStore(db, scrub, noNews));
//# sourceMappingURL=open-sqlite.js.map