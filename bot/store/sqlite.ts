import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseSync } from '@photostructure/sqlite';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { Tables } from './schema.js';
import { Commits } from './sqlite-commits.js';
import { SqliteConnection } from './sqlite-connection.js';
import { LogCopier } from './sqlite-log.js';

/**
 * SQLite in WAL mode, in this process. `durable` also survives a power cut, at the price of one fsync per transaction;
 * without it a dead process loses nothing, a dead machine perhaps the last moments. `beside`: its log is copied beside the work,
 * which takes a thread; otherwise within it.
 */
export const sqlite = (path: string, durable: boolean, beside = false): Dialect => ({
  createDriver: () => new SqliteDriver(path, durable, beside),
  createAdapter: () => new SqliteSchemaAdapter(),
  createQueryCompiler: () => new SqliteQueryCompiler(),
  createIntrospector: (db) => new SqliteIntrospector(db),
});

const copyTheLog = CompiledQuery.raw('pragma wal_checkpoint(passive)');
const emptyTheLog = CompiledQuery.raw('pragma wal_checkpoint(truncate)') as CompiledQuery<{ busy: number }>;

/** Empties the write-ahead log, where erased words would otherwise stand until it is next reused. */
export async function scrub(db: Kysely<Tables>): Promise<void> {
  // The erasure itself has happened by now. Where another process keeps the log from being emptied, the log outlives it.
  for (let tries = 0; tries < 50; tries++) {
    const emptied = await db.executeQuery<{ busy: number }>(emptyTheLog).catch(() => undefined);
    if (emptied?.rows[0]?.busy === 0) return;
    await sleep(20);
  }
}

/** Lets a migration run in one transaction, which Kysely's own adapter does not do although SQLite can. */
class SqliteSchemaAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** Small enough to read through at every start: damage, such as a backup cut short, is then found before a trader does. */
const isSmall = (path: string): boolean => path !== ':memory:' && statSync(path).size < 100_000_000;

/** One connection; who works on it takes turns, in the order they came. */
class SqliteDriver implements Driver {
  private connection: SqliteConnection | undefined;
  private commits: Commits | undefined;
  private readonly copier: LogCopier | undefined;
  private taken = false;
  private readonly queue: (() => void)[] = [];

  constructor(
    private readonly path: string,
    private readonly durable: boolean,
    beside: boolean,
  ) {
    if (beside) this.copier = new LogCopier(path, () => void this.copyTheRest());
  }

  async init(): Promise<void> {
    if (this.path !== ':memory:') mkdirSync(dirname(this.path), { recursive: true });
    const connection = new SqliteConnection(new DatabaseSync(this.path, { timeout: 0 }));
    try {
      const pragma = (text: string) => connection.executeQuery(CompiledQuery.raw(`pragma ${text}`));
      await pragma('journal_mode = wal');
      await pragma(`synchronous = ${this.durable ? 'full' : 'normal'}`);
      await pragma('foreign_keys = on');
      // A log of 64 MB: copying it back makes everybody wait, and pages that many turns change are copied once for all of them.
      await pragma('wal_autocheckpoint = 16000');
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
    this.commits = new Commits(
      connection,
      () => void this.write(),
      () => this.copier?.written(),
    );
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    if (!this.connection || !this.commits) throw new Error('the database is not open');
    await this.turn();
    return new Lease(this.connection, this.commits);
  }

  async releaseConnection(lease: Lease): Promise<void> {
    if (!lease.over) this.next();
    lease.over = true;
  }

  async beginTransaction(lease: Lease): Promise<void> {
    await lease.commits.begin();
    lease.inTransaction = true;
  }

  /** Others go on while this one waits for the disk. */
  async commitTransaction(lease: Lease): Promise<void> {
    const { written } = await lease.commits.end();
    await this.releaseConnection(lease);
    await written;
  }

  async rollbackTransaction(lease: Lease): Promise<void> {
    // One that ended well and could not be written is undone already.
    if (!lease.over) await lease.commits.undo();
  }

  /** What is in the log goes to the main file first: the driver would leave it there, and a copy of the file lack it. */
  async destroy(): Promise<void> {
    const { connection, commits } = this;
    await this.turn();
    await commits?.write();
    await this.copier?.close();
    await connection?.executeQuery(emptyTheLog).finally(() => connection.close());
  }

  /** Writers wait for it: it is little. */
  private async copyTheRest(): Promise<void> {
    await this.turn();
    await this.commits?.write();
    await this.connection?.executeQuery(copyTheLog).catch(() => {});
    this.next();
  }

  private async write(): Promise<void> {
    await this.turn();
    await this.commits?.write();
    this.next();
  }

  private async turn(): Promise<void> {
    if (this.taken) await new Promise<void>((resume) => this.queue.push(resume));
    this.taken = true;
  }

  private next(): void {
    const next = this.queue.shift();
    if (next) next();
    else this.taken = false;
  }
}

/** The connection in the hands of one who works on it. */
class Lease implements DatabaseConnection {
  inTransaction = false;
  over = false;

  constructor(
    private readonly connection: SqliteConnection,
    readonly commits: Commits,
  ) {}

  /** What is done outside a transaction sees, and follows, only what is on disk. */
  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (!this.inTransaction) await this.commits.write();
    return this.connection.executeQuery<R>(query);
  }

  streamQuery(): AsyncIterableIterator<never> {
    return this.connection.streamQuery();
  }
}
