import { CompiledQuery } from 'kysely';
const begin = CompiledQuery.raw('begin immediate');
const commit = CompiledQuery.raw('commit');
const rollback = CompiledQuery.raw('rollback');
const mark = CompiledQuery.raw('savepoint one');
const keep = CompiledQuery.raw('release one');
const undo = CompiledQuery.raw('rollback to one');
/**
 * Transactions that follow each other within one round of the event loop are written to disk as one: writing is what takes
 * time, and costs about the same for ten of them. Each is a savepoint, so that one which fails is undone alone, and counts as
 * done only when all are on disk. Whoever calls sees to it that one thing happens at a time.
 */
export class Commits {
    connection;
    due;
    written;
    group;
    /** `due` is called when the group that just opened is to be written, `written` once it is. */
    constructor(connection, due, written) {
        this.connection = connection;
        this.due = due;
        this.written = written;
    }
    /** Takes the write lock at once: a transaction that finds out halfway that it may not write cannot be continued. */
    async begin() {
        if (!this.group) {
            await this.connection.executeQuery(begin);
            this.group = newGroup();
            setImmediate(this.due);
        }
        await this.connection.executeQuery(mark);
    }
    /** Ends one transaction well. The promise within is kept when it is on disk; until then others may begin. */
    async end() {
        await this.connection.executeQuery(keep);
        return { written: this.group?.written ?? Promise.resolve() };
    }
    /** Undoes one transaction. Some errors, a full disk among them, have undone the whole group already. */
    async undo() {
        if (this.connection.inTransaction) {
            await this.connection.executeQuery(undo);
            await this.connection.executeQuery(keep);
            return;
        }
        const group = this.take();
        group?.failed(this.connection.lastError);
    }
    /** Writes what is open, if anything is. Who waits for it is told how it went; this itself never fails. */
    async write() {
        const group = this.take();
        if (!group)
            return;
        try {
            await this.connection.executeQuery(commit);
            group.done();
            this.written();
        }
        catch (error) {
            // Whatever has happened to the file, nobody is left waiting.
            if (this.connection.inTransaction)
                await this.connection.executeQuery(rollback).catch(() => { });
            group.failed(error);
        }
    }
    take() {
        const { group } = this;
        this.group = undefined;
        return group;
    }
}
function newGroup() {
    let done = () => { };
    let failed = () => { };
    const written = new Promise((resolve, reject) => {
        done = resolve;
        failed = reject;
    });
    // A group in which every transaction was undone has nobody to wait for it.
    written.catch(() => { });
    return { written, done, failed };
}
//# sourceMappingURL=sqlite-commits.js.map