import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseSync } from '@photostructure/sqlite';
import { CompiledQuery, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, } from 'kysely';
import { Commits } from './sqlite-commits.js';
import { SqliteConnection } from './sqlite-connection.js';
import { LogCopier } from './sqlite-log.js';
/**
 * SQLite in WAL mode, in this process. `durable` also survives a power cut, at the price of one fsync per transaction;
 * without it a dead process loses nothing, a dead machine perhaps the last moments. `beside`: its log is copied beside the work,
 * which takes a thread; otherwise within it.
 */
export const sqlite = (path, durable, beside = false) => ({
    createDriver: () => new SqliteDriver(path, durable, beside),
    createAdapter: () => new SqliteSchemaAdapter(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db) => new SqliteIntrospector(db),
});
const copyTheLog = CompiledQuery.raw('pragma wal_checkpoint(passive)');
const emptyTheLog = CompiledQuery.raw('pragma wal_checkpoint(truncate)');
/** Empties the write-ahead log, where erased words would otherwise stand until it is next reused. */
export async function scrub(db) {
    // The erasure itself has happened by now. Where another process keeps the log from being emptied, the log outlives it.
    for (let tries = 0; tries < 50; tries++) {
        const emptied = await db.executeQuery(emptyTheLog).catch(() => undefined);
        if (emptied?.rows[0]?.busy === 0)
            return;
        await sleep(20);
    }
}
/** Lets a migration run in one transaction, which Kysely's own adapter does not do although SQLite can. */
class SqliteSchemaAdapter extends SqliteAdapter {
    get supportsTransactionalDdl() {
        return true;
    }
}
/** Small enough to read through at every start: damage, such as a backup cut short, is then found before a trader does. */
const isSmall = (path) => path !== ':memory:' && statSync(path).size < 100_000_000;
/** One connection; who works on it takes turns, in the order they came. */
class SqliteDriver {
    path;
    durable;
    connection;
    commits;
    copier;
    taken = false;
    queue = [];
    constructor(path, durable, beside) {
        this.path = path;
        this.durable = durable;
        if (beside)
            this.copier = new LogCopier(path, () => void this.copyTheRest());
    }
    async init() {
        if (this.path !== ':memory:')
            mkdirSync(dirname(this.path), { recursive: true });
        const connection = new SqliteConnection(new DatabaseSync(this.path, { timeout: 0 }));
        try {
            const pragma = (text) => connection.executeQuery(CompiledQuery.raw(`pragma ${text}`));
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
                if (!found.includes('"ok"'))
                    throw new Error(`SQLITE_CORRUPT ${found}`);
            }
        }
        catch (error) {
            connection.close();
            throw error;
        }
        this.connection = connection;
        this.commits = new Commits(connection, () => void this.write(), () => this.copier?.written());
    }
    async acquireConnection() {
        if (!this.connection || !this.commits)
            throw new Error('the database is not open');
        await this.turn();
        return new Lease(this.connection, this.commits);
    }
    async releaseConnection(lease) {
        if (!lease.over)
            this.next();
        lease.over = true;
    }
    async beginTransaction(lease) {
        await lease.commits.begin();
        lease.inTransaction = true;
    }
    /** Others go on while this one waits for the disk. */
    async commitTransaction(lease) {
        const { written } = await lease.commits.end();
        await this.releaseConnection(lease);
        await written;
    }
    async rollbackTransaction(lease) {
        // One that ended well and could not be written is undone already.
        if (!lease.over)
            await lease.commits.undo();
    }
    /** What is in the log goes to the main file first: the driver would leave it there, and a copy of the file lack it. */
    async destroy() {
        const { connection, commits } = this;
        await this.turn();
        await commits?.write();
        await this.copier?.close();
        await connection?.executeQuery(emptyTheLog).finally(() => connection.close());
    }
    /** Writers wait for it: it is little. */
    async copyTheRest() {
        await this.turn();
        await this.commits?.write();
        await this.connection?.executeQuery(copyTheLog).catch(() => { });
        this.next();
    }
    async write() {
        await this.turn();
        await this.commits?.write();
        this.next();
    }
    async turn() {
        if (this.taken)
            await new Promise((resume) => this.queue.push(resume));
        this.taken = true;
    }
    next() {
        const next = this.queue.shift();
        if (next)
            next();
        else
            this.taken = false;
    }
}
/** The connection in the hands of one who works on it. */
class Lease {
    connection;
    commits;
    inTransaction = false;
    over = false;
    constructor(connection, commits) {
        this.connection = connection;
        this.commits = commits;
    }
    /** What is done outside a transaction sees, and follows, only what is on disk. */
    async executeQuery(query) {
        if (!this.inTransaction)
            await this.commits.write();
        return this.connection.executeQuery(query);
    }
    streamQuery() {
        return this.connection.streamQuery();
    }
}
//# sourceMappingURL=sqlite.js.map