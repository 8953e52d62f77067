import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { type Dialect, SqliteDialect } from 'kysely';

/** `file:./data/fairway.db` -> `./data/fairway.db`. */
const pathOf = (url: string): string => url.replace(/^file:(\/\/)?/, '');

/** Most prepared statements kept; the store itself uses about thirty different ones. */
const keptStatements = 100;

/**
 * SQLite in WAL mode. `durable` also survives a power cut, at the price of one fsync per transaction; without it a dead
 * process loses nothing, a dead machine perhaps the last moments.
 */
export function sqlite(url: string, durable: boolean): Dialect {
  const path = pathOf(url);
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  const database = new DatabaseSync(path);
  database.exec('pragma busy_timeout = 5000');
  database.exec('pragma journal_mode = wal');
  database.exec(`pragma synchronous = ${durable ? 'full' : 'normal'}`);
  database.exec('pragma foreign_keys = on');
  const statements = new Map<string, ReturnType<typeof database.prepare>>();

  return new SqliteDialect({
    database: {
      close: () => database.close(),
      // Kysely's driver speaks the language of better-sqlite3; this package speaks that of node:sqlite.
      prepare: (query: string) => {
        const text = query === 'begin' ? 'begin immediate' : query;
        let statement = statements.get(text);
        if (!statement) {
          statement = database.prepare(text);
          if (statements.size >= keptStatements) statements.clear();
          statements.set(text, statement);
        }
        const prepared = statement;
        const bind = (parameters: readonly unknown[]) => parameters as Parameters<typeof prepared.all>;
        return {
          reader: prepared.columns().length > 0,
          all: (parameters: readonly unknown[]) => prepared.all(...bind(parameters)),
          run: (parameters: readonly unknown[]) => {
            const { changes, lastInsertRowid } = prepared.run(...bind(parameters));
            return { changes: Number(changes), lastInsertRowid: BigInt(lastInsertRowid) };
          },
          iterate: (parameters: readonly unknown[]) =>
            prepared.iterate(...bind(parameters)) as IterableIterator<unknown>,
        };
      },
    },
  });
}
