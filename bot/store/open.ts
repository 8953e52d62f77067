import { Kysely, Migrator } from 'kysely';
import { closingLast } from './closing.js';
import { kyselyStore } from './kysely-store.js';
import { migrations } from './migrations.js';
import { noNews } from './news.js';
import { postgres } from './postgres.js';
import { postgresNews } from './postgres-news.js';
import type { Tables } from './schema.js';
import { scrub, sqlite } from './sqlite.js';
import type { Store } from './store.js';
import { StoreUnavailable, unavailable } from './unavailable.js';

export { StoreUnavailable } from './unavailable.js';

/**
 * Opens the database and brings its tables up to date; several instances may do so at once. Nothing is changed in a
 * database this program is too old for.
 * @throws {StoreUnavailable}
 */
export async function openStore(url: string, { durable = false } = {}): Promise<Store> {
  const { kind, place } = locate(url);
  try {
    const db = new Kysely<Tables>({ dialect: kind === 'sqlite' ? sqlite(place, durable) : postgres(url) });
    try {
      const { error } = await new Migrator({ db, provider: migrations }).migrateToLatest();
      if (error) throw error;
    } catch (error) {
      await db.destroy();
      throw error;
    }
    return closingLast(
      kind === 'sqlite' ? kyselyStore(db, scrub, noNews) : kyselyStore(db, async () => {}, postgresNews(url, db)),
    );
  } catch (error) {
    throw unavailable(place, error);
  }
}

/** Which database a URL means, and where it is in words that hold no part of a password. */
function locate(url: string): { kind: 'sqlite' | 'postgres'; place: string } {
  if (/^file:./.test(url)) return { kind: 'sqlite', place: url.replace(/^file:(\/\/(?=\/))?/, '') };
  if (!/^postgres(ql)?:\/\//.test(url))
    throw new StoreUnavailable(
      'DATABASE_URL names no database. Write file:./data/fairway.db or postgres://user:password@host/database.',
    );
  const plain =
    /^[a-z]+:\/\/(?:[^@:/?#]*(?::[^@:/?#]*)?@)?((?:[\w.-]+|\[[\da-f:]+\])(?::\d+)?(?:\/[\w-]*)?)(?:\?[^@#]*)?$/i.exec(
      url,
    );
  return { kind: 'postgres', place: plain?.[1] ? `PostgreSQL at ${plain[1]}` : 'PostgreSQL, percent-encode @ : / ? #' };
}
