import { setTimeout as sleep } from 'node:timers/promises';
import { storable } from './storable.js';
/** Most prepared statements kept; the store itself uses about thirty different ones. */
const keptStatements = 100;
/** How long to wait for another process that is writing. */
const patience = 5_000;
/** Kysely's connection on the driver, whose interface is that of node:sqlite. */
export class SqliteConnection {
    database;
    statements = new Map();
    constructor(database) {
        this.database = database;
    }
    /** Why something failed last; where it undid a whole transaction, all of it failed for this. */
    lastError;
    get inTransaction() {
        return this.database.isTransaction;
    }
    close() {
        this.statements.clear();
        this.database.close();
    }
    /** Waits for another process without blocking this one, as SQLite's own waiting would. */
    async executeQuery({ sql, parameters }) {
        for (const deadline = Date.now() + patience;; await sleep(2 + Math.random() * 8)) {
            try {
                return this.execute(sql, parameters);
            }
            catch (error) {
                this.lastError = error;
                if (!isBusy(error) || Date.now() > deadline)
                    throw error;
            }
        }
    }
    // biome-ignore lint/correctness/useYield: the store reads no endless results
    async *streamQuery() {
        throw new Error('not supported');
    }
    execute(sql, parameters) {
        const { statement, reads } = this.prepare(sql);
        const values = storable(parameters);
        if (reads)
            return { rows: statement.all(...values) };
        return { rows: [], numAffectedRows: BigInt(statement.run(...values).changes) };
    }
    prepare(sql) {
        const known = this.statements.get(sql);
        if (known)
            return known;
        const statement = this.database.prepare(sql);
        const prepared = { statement, reads: statement.columns().length > 0 };
        if (this.statements.size >= keptStatements)
            this.statements.clear();
        this.statements.set(sql, prepared);
        return prepared;
    }
}
/** The driver leaves the code out where a statement returns rows. */
const isBusy = (error) => error instanceof Error &&
    (('sqliteCode' in error && (error.sqliteCode === 5 || error.sqliteCode === 6)) ||
        /^database (table )?is locked/.test(error.message));
//# sourceMappingURL=sqlite-connection.js.map