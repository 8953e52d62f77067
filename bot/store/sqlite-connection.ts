import { setTimeout as sleep } from 'node:timers/promises';
import type { DatabaseSync } from '@photostructure/sqlite';
import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely';
import { storable } from './storable.js';

/** Most prepared statements kept; the store itself uses about thirty different ones. */
const keptStatements = 100;
/** How long to wait for another process that is writing. */
const patience = 5_000;

/** Kysely's connection on the driver, whose interface is that of node:sqlite. */
export class SqliteConnection implements DatabaseConnection {
  private readonly statements = new Map<string, Statement>();

  constructor(private readonly database: InstanceType<typeof DatabaseSync>) {}

  /** Why something failed last; where it undid a whole transaction, all of it failed for this. */
  lastError: unknown;

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
        this.lastError = error;
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

/** The driver leaves the code out where a statement returns rows. */
const isBusy = (error: unknown): boolean =>
  error instanceof Error &&
  (('sqliteCode' in error && (error.sqliteCode === 5 || error.sqliteCode === 6)) ||
    /^database (table )?is locked/.test(error.message));
