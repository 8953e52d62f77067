import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, test } from 'vitest';
import { beside } from './database.js';
import { type PostgresServer, run, startPostgres } from './postgres.js';

/** A kind of database the assistant must run on. */
export interface TestDatabase {
  name: 'SQLite' | 'PostgreSQL';
  /** The URL of a new, empty database; it is removed after the test file. */
  fresh: () => Promise<string>;
  /** Runs a statement behind the store's back. */
  run: (url: string, sql: string) => Promise<void>;
}

/** The same tests on each database. One that is not on this machine is skipped, and says so. */
export function onEachDatabase(what: string, tests: (database: TestDatabase) => void): void {
  for (const database of databases) describe(`${what} on ${database.name}`, () => tests(database));
  if (!postgres) describe.skip(`${what} on PostgreSQL: ${noPostgres}`, () => test('skipped', () => {}));
}

/** Only on SQLite: for what only a file has. */
export function onSqlite(what: string, tests: (database: TestDatabase) => void): void {
  describe(what, () => tests(sqliteFiles()));
}

/** Only on PostgreSQL: for tests that run on a file anyway. */
export function onPostgres(what: string, tests: (database: TestDatabase) => void): void {
  const found = databases.find(({ name }) => name === 'PostgreSQL');
  if (found) describe(`${what} on PostgreSQL`, () => tests(found));
  else describe.skip(`${what} on PostgreSQL: ${noPostgres}`, () => test('skipped', () => {}));
}

const noPostgres = 'there is no PostgreSQL on this machine. Install it, or set TEST_PG_URL';
// The server is started when a test file imports this, and stopped when the file is done.
const postgres = await startPostgres();
if (!postgres && (process.env.CI || process.env.REQUIRE_PG === '1')) throw new Error(noPostgres);
if (!postgres) console.warn(`Tests on PostgreSQL are skipped: ${noPostgres}.`);
const databases: readonly TestDatabase[] = [sqliteFiles(), ...(postgres ? [postgresDatabases(postgres)] : [])];

function sqliteFiles(): TestDatabase {
  const folder = mkdtempSync(join(tmpdir(), 'fairway-sqlite-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let made = 0;
  return {
    name: 'SQLite',
    fresh: async () => `file:${folder}/${++made}/fairway.db`,
    async run(url, sql) {
      const path = url.replace('file:', '');
      mkdirSync(dirname(path), { recursive: true });
      const database = beside(url);
      database.exec(sql);
      database.close();
    },
  };
}

function postgresDatabases(server: PostgresServer): TestDatabase {
  afterAll(() => server.stop());
  return { name: 'PostgreSQL', fresh: () => server.freshDatabase(), run };
}
