import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { Tables } from './schema.js';
import { SqliteConnection } from './sqlite-connection.js';

/**
 * SQLite in WAL mode, in this process. `durable` also survives a power cut, at the price of one fsync per transaction;
 * without it a dead process loses nothing, a dead machine perhaps the last moments.
 */
export const sqlite = (path: string, durable: boolean): Dialect => ({
  createDriver: () => new SqliteDriver(path, durable),
  createAdapter: () => new SqliteSchemaAdapter(),
  createQueryCompiler: () => new SqliteQueryCompiler(),
  createIntrospector: (db) => new SqliteIntrospector(db),
});

const emptyTheLog = CompiledQuery.raw('pragma wal_checkpoint(truncate)');

/** Empties the write-ahead log, where erased words would otherwise stand until it is next reused. */
export async function scrub(db: Kysely<Tables>): Promise<void> {
  // The erasure itself has happened by now. Where another process keeps the log from being emptied, the log outlives it.
  await db.executeQuery(emptyTheLog).catch(() => {});
}

/** Lets a migration run in one transaction, which Kysely's own adapter does not do although SQLite can. */
class SqliteSchemaAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** Small enough to read through at every start: damage, such as a backup cut short, is then found before a trader does. */
const isSmall = (path: string): boolean => path !== ':memory:' && statSync(path).size < 100_000_000;

/** One connection; transactions take turns on it, in the order they came. */
class SqliteDriver implements Driver {
  private connection: SqliteConnection | undefined;
  private taken = false;
  private readonly queue: (() => void)[] = [];

  constructor(
    private readonly path: string,
    private readonly durable: boolean,
  ) {}

  async init(): Promise<void> {
    if (this.path !== ':memory:') mkdirSync(dirname(this.path), { recursive: true });
    const connection = new SqliteConnection(new DatabaseSync(this.path, { timeout: 0 }));
    try {
      const pragma = (text: string) => connection.executeQuery(CompiledQuery.raw(`pragma ${text}`));
      await pragma('journal_mode = wal');
      await pragma(`synchronous = ${this.durable ? 'full' : 'normal'}`);
      await pragma('foreign_keys = on');
      // A log of 16 MB: pages that many turns change are copied back once for all of them.
      await pragma('wal_autocheckpoint = 4000');
      // What is erased is overwritten, not only forgotten.
      await pragma('secure_delete = on');
      if (isSmall(this.path)) {
        const { rows } = await pragma('quick_check(1)');
        const found = JSON.stringify(rows);
        if (!found.includes('"ok"')) throw new Error(`SQLITE_CORRUPT ${found}`);
      }
    } catch (error) {
      connection.close();
      throw error;
    }
    this.connection = connection;
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    if (!this.connection) throw new Error('the database is not open');
    if (this.taken) await new Promise<void>((resume) => this.queue.push(resume));
    this.taken = true;
    return this.connection;
  }

  async releaseConnection(): Promise<void> {
    const next = this.queue.shift();
    if (next) next();
    else this.taken = false;
  }

  /** Takes the write lock at once: a transaction that finds out halfway that it may not write cannot be continued. */
  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  /** Some errors, a full disk among them, have undone the transaction already. */
  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.connection?.inTransaction) await connection.executeQuery(CompiledQuery.raw('rollback'));
  }

  /** What is in the log goes to the main file first: the driver would leave it there, and a copy of the file lack it. */
  async destroy(): Promise<void> {
    const { connection } = this;
    await connection?.executeQuery(emptyTheLog).finally(() => connection.close());
  }
}
