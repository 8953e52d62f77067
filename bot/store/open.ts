import { Kysely, Migrator as KyselyMigrator, type Migrator, PostgresDialect } from 'kysely';
import pg from 'pg';
import { KyselyStore } from './kysely-store.js';
import { knownMigrations, migrations } from './migrations.js';
import type { Tables } from './schema.js';
import { sqlite } from './sqlite.js';
import type { Store } from './store.js';

/** The database cannot be used. The message is for the operator: what is wrong with DATABASE_URL and what to do. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

/**
 * Opens the database, bringing its tables up to date. Nothing is changed in a database this program is too old for.
 * @throws {StoreUnavailable}
 */
export async function openStore(url: string, { durable = false } = {}): Promise<Store> {
  const postgres = /^postgres(ql)?:/.test(url);
  try {
    const dialect = postgres
      ? new PostgresDialect({ pool: new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 10_000 }) })
      : sqlite(url, durable);
    const db = new Kysely<Tables>({ dialect });
    try {
      await migrate(new KyselyMigrator({ db, provider: migrations }));
    } catch (error) {
      await db.destroy();
      throw error;
    }
    return new KyselyStore(db, { rowLocks: postgres });
  } catch (error) {
    if (error instanceof StoreUnavailable) throw error;
    throw new StoreUnavailable(
      `The database cannot be opened (DATABASE_URL, ${postgres ? 'PostgreSQL' : `file ${url.replace(/^file:/, '')}`}): ${reason(error)}`,
      { cause: error },
    );
  }
}

async function migrate(migrator: Migrator): Promise<void> {
  const applied = (await migrator.getMigrations()).filter((m) => m.executedAt).map((m) => m.name);
  const newer = applied.filter((name) => !knownMigrations.includes(name));
  if (newer.length > 0) throw new StoreUnavailable(newerSchema);
  const { error } = await migrator.migrateToLatest();
  if (!error) return;
  if (error instanceof Error && /missing/.test(error.message))
    throw new StoreUnavailable(newerSchema, { cause: error });
  throw error;
}

const newerSchema =
  'The database (DATABASE_URL) was made by a newer version of Fairway. Start that version, or point DATABASE_URL at another database. Nothing was changed.';

/** What an operator can do about the commonest troubles. The driver's own words may hold a password, so they stay inside. */
function reason(error: unknown): string {
  const text = error instanceof Error ? `${'code' in error ? String(error.code) : ''} ${error.message}` : String(error);
  const cures: readonly (readonly [RegExp, string])[] = [
    [
      /not a database|malformed|SQLITE_NOTADB|SQLITE_CORRUPT/i,
      'the file is not a sound SQLite database. Restore a backup, or move it away to begin anew.',
    ],
    [/locked|SQLITE_BUSY/i, 'another program holds a lock on it. Stop that program and start again.'],
    [/full|ENOSPC/i, 'the disk is full. Free some space and start again.'],
    [
      /readonly|EACCES|EPERM|EROFS|unable to open|SQLITE_CANTOPEN/i,
      'this user may not write there. Give the rights, or choose another folder.',
    ],
    [
      /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|timeout/i,
      'no server answers at that address. Check host and port, and that it runs.',
    ],
    [/28P01|28000|password|authentication/i, 'the server refuses this user or password.'],
    [/3D000|does not exist/i, 'the server has no database of that name. Create it first.'],
  ];
  return cures.find(([pattern]) => pattern.test(text))?.[1] ?? 'the reason is in the log of the database.';
}
