import { mkdirSync } from 'node:fs';
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
  sql,
} from 'kysely';
import type { Tables } from './schema.js';
import { storable } from './storable.js';

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

/** Empties the write-ahead log, where erased words would otherwise stand until it is next reused. */
export async function scrub(db: Kysely<Tables>): Promise<void> {
  await sql`pragma wal_checkpoint(truncate)`.execute(db);
}

/** Lets a migration run in one transaction, which Kysely's own adapter does not do although SQLite can. */
class SqliteSchemaAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

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
    const settings = [
      'journal_mode = wal',
      `synchronous = ${this.durable ? 'full' : 'normal'}`,
      'foreign_keys = on',
      // A log of 16 MB: pages that many turns change are copied back once for all of them.
      'wal_autocheckpoint = 4000',
      // What was erased is overwritten, not only forgotten.
      'secure_delete = on',
    ];
    try {
      for (const setting of settings) await connection.executeQuery(CompiledQuery.raw(`pragma ${setting}`));
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

  async destroy(): Promise<void> {
    this.connection?.close();
  }
}

/** Most prepared statements kept; the store itself uses about thirty different ones. */
const keptStatements = 100;
/** How long to wait for another process that is writing. */
const patience = 5_000;

class SqliteConnection implements DatabaseConnection {
  private readonly statements = new Map<string, Statement>();

  constructor(private readonly database: InstanceType<typeof DatabaseSync>) {}

  get inTransaction(): boolean {
    return this.database.isTransaction;
  }

  close(): void {
    this.statements.clear();
    this.database.close();
  }

  /** Waits for another process without blocking this one, as SQLite's own waiting would. */
  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    for (const deadline = Date.now() + patience; ; await sleep(2 + Math.random() * 8)) {
      try {
        return this.execute<R>(sql, parameters);
      } catch (error) {
        if (!isBusy(error) || Date.now() > deadline) throw error;
      }
    }
  }

  // biome-ignore lint/correctness/useYield: the store reads no endless results
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('not supported');
  }

  private execute<R>(sql: string, parameters: readonly unknown[]): QueryResult<R> {
    const { statement, reads } = this.prepare(sql);
    const values = storable(parameters) as Parameters<typeof statement.run>;
    if (reads) return { rows: statement.all(...values) as R[] };
    return { rows: [], numAffectedRows: BigInt(statement.run(...values).changes) };
  }

  private prepare(sql: string): Statement {
    const known = this.statements.get(sql);
    if (known) return known;
    const statement = this.database.prepare(sql);
    const prepared = { statement, reads: statement.columns().length > 0 };
    if (this.statements.size >= keptStatements) this.statements.clear();
    this.statements.set(sql, prepared);
    return prepared;
  }
}

interface Statement {
  statement: ReturnType<InstanceType<typeof DatabaseSync>['prepare']>;
  reads: boolean;
}

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'sqliteCode' in error && (error.sqliteCode === 5 || error.sqliteCode === 6);
