import { type Dialect, Kysely, Migrator } from 'kysely';
import { closingLast } from './closing.js';
import type { KyselyStore } from './kysely-store.js';
import { migrations } from './migrations.js';
import type { Db, Tables } from './schema.js';
import { unavailable } from './unavailable.js';

/**
 * The store in a database whose tables are up to date. `place` says where that is, without a password.
 * @throws {StoreUnavailable}
 */
export async function migrated(dialect: Dialect, place: string, store: (db: Db) => KyselyStore): Promise<KyselyStore> {
  try {
    const db = new Kysely<Tables>({ dialect });
    try {
      const { error } = await new Migrator({ db, provider: migrations }).migrateToLatest();
      if (error) throw error;
    } catch (error) {
      await db.destroy();
      throw error;
    }
    return closingLast(store(db));
  } catch (error) {
    throw unavailable(place, error);
  }
}
