import { CompiledQuery } from 'kysely';
import type { SqliteConnection } from './sqlite-connection.js';

const begin = CompiledQuery.raw('begin immediate');
const commit = CompiledQuery.raw('commit');
const rollback = CompiledQuery.raw('rollback');
const mark = CompiledQuery.raw('savepoint one');
const keep = CompiledQuery.raw('release one');
const undo = CompiledQuery.raw('rollback to one');

/** Some transactions that reach the disk together. */
interface Group {
  written: Promise<void>;
  done(): void;
  failed(error: unknown): void;
}

/**
 * Transactions that follow each other within one round of the event loop are written to disk as one: writing is what takes
 * time, and costs about the same for ten of them. Each is a savepoint, so that one which fails is undone alone, and counts as
 * done only when all are on disk. Whoever calls sees to it that one thing happens at a time.
 */
export class Commits {
  private group: Group | undefined;

  /** `due` is called when the group that just opened is to be written, `written` once it is. */
  constructor(
    private readonly connection: SqliteConnection,
    private readonly due: () => void,
    private readonly written: () => void,
  ) {}

  /** Takes the write lock at once: a transaction that finds out halfway that it may not write cannot be continued. */
  async begin(): Promise<void> {
    if (!this.group) {
      await this.connection.executeQuery(begin);
      this.group = newGroup();
      setImmediate(this.due);
    }
    await this.connection.executeQuery(mark);
  }

  /** Ends one transaction well. The promise within is kept when it is on disk; until then others may begin. */
  async end(): Promise<{ written: Promise<void> }> {
    await this.connection.executeQuery(keep);
    return { written: this.group?.written ?? Promise.resolve() };
  }

  /** Undoes one transaction. Some errors, a full disk among them, have undone the whole group already. */
  async undo(): Promise<void> {
    if (this.connection.inTransaction) {
      await this.connection.executeQuery(undo);
      await this.connection.executeQuery(keep);
      return;
    }
    const group = this.take();
    group?.failed(this.connection.lastError);
  }

  /** Writes what is open, if anything is. Who waits for it is told how it went; this itself never fails. */
  async write(): Promise<void> {
    const group = this.take();
    if (!group) return;
    try {
      await this.connection.executeQuery(commit);
      group.done();
      this.written();
    } catch (error) {
      // Whatever has happened to the file, nobody is left waiting.
      if (this.connection.inTransaction) await this.connection.executeQuery(rollback).catch(() => {});
      group.failed(error);
    }
  }

  private take(): Group | undefined {
    const { group } = this;
    this.group = undefined;
    return group;
  }
}

function newGroup(): Group {
  let done = () => {};
  let failed: Group['failed'] = () => {};
  const written = new Promise<void>((resolve, reject) => {
    done = resolve;
    failed = reject;
  });
  // A group in which every transaction was undone has nobody to wait for it.
  written.catch(() => {});
  return { written, done, failed };
}
