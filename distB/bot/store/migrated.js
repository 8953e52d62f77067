import { Kysely, Migrator } from 'kysely';
import { closingLast } from './closing.js';
import { migrations } from './migrations.js';
import { unavailable } from './unavailable.js';
/**
 * The store in a database whose tables are up to date. `place` says where that is, without a password.
 * @throws {StoreUnavailable}
 */
export async function migrated(dialect, place, store) {
    try {
        const db = new Kysely({ dialect });
        try {
            const { error } = await new Migrator({ db, provider: migrations }).migrateToLatest();
            if (error)
                throw error;
        }
        catch (error) {
            await db.destroy();
            throw error;
        }
        return closingLast(store(db));
    }
    catch (error) {
        throw unavailable(place, error);
    }
}
//# sourceMappingURL=migrated.js.map