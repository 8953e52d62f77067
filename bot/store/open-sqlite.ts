import { type KyselyStore, kyselyStore } from './kysely-store.js';
import { migrated } from './migrated.js';
import { noNews } from './news.js';
import { scrub, sqlite } from './sqlite.js';

/**
 * Opens the file in this thread, or makes it.
 * @throws {StoreUnavailable}
 */
export const openSqlite = (path: string, durable: boolean): Promise<KyselyStore> =>
  migrated(sqlite(path, durable), path, (db) => kyselyStore(db, scrub, noNews));
