import { kyselyStore } from './kysely-store.js';
import { migrated } from './migrated.js';
import { inWords } from './place.js';
import { postgres } from './postgres.js';
import { postgresNews } from './postgres-news.js';
/** @throws {StoreUnavailable} */
export const openPostgres = (url) => migrated(postgres(url), inWords(url), (db) => kyselyStore(db, async () => { }, postgresNews(url, db)));
//# sourceMappingURL=open-postgres.js.map