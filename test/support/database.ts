import { DatabaseSync } from '@photostructure/sqlite';
import { databaseFile } from './program.js';

/** What is wrong in a database whose server has stopped; empty when all is well. */
export const ofDatabase = (folder: string): string[] => [
  ...rows(folder, 'integrity_check', "select * from pragma_integrity_check where integrity_check <> 'ok'"),
  ...rows(folder, 'foreign_key_check', 'select * from pragma_foreign_key_check'),
  ...rows(
    folder,
    'sequences with holes',
    `select conversation, count(*), max(sequence), last_sequence from activities join conversations on id = conversation
     where ended = 0 group by conversation having min(sequence) <> 1 or max(sequence) <> count(*) or max(sequence) <> last_sequence`,
  ),
  ...rows(folder, 'still waiting', 'select conversation, sequence from activities where waiting = 1'),
  ...rows(
    folder,
    'times that go back',
    `select a.conversation, a.sequence from activities a join activities b
     on b.conversation = a.conversation and b.sequence = a.sequence + 1 where b.at < a.at`,
  ),
];

/** Opens the database of a server that is running, and waits, as it does, for whoever is writing. */
export const beside = (databaseUrl: string, options: { readOnly?: boolean } = {}) =>
  new DatabaseSync(databaseUrl.replace('file:', ''), { ...options, timeout: 30_000 });

/** Each row of a query that should find none, as a sentence. */
export function rows(folder: string, what: string, query: string): string[] {
  const database = new DatabaseSync(databaseFile(folder), { readOnly: true });
  try {
    return database
      .prepare(query)
      .all()
      .map((row) => `${what}: ${JSON.stringify(row)}`);
  } finally {
    database.close();
  }
}
