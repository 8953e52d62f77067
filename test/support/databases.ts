import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { startPostgres } from './postgres.js';

/** A kind of database the assistant must run on. */
export interface TestDatabase {
  /** As a test title; says why when it is skipped. */
  title: string;
  missing: boolean;
  /** The URL of a new, empty database; it is removed after the test file. */
  fresh: () => Promise<string>;
}

/** Both databases. Import it once per test file: it starts a server, and stops it when the file is done. */
export const databases: readonly TestDatabase[] = [sqliteFiles(), await postgresServer()];

function sqliteFiles(): TestDatabase {
  const folder = mkdtempSync(join(tmpdir(), 'fairway-sqlite-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let made = 0;
  return { title: 'SQLite', missing: false, fresh: async () => `file:${folder}/${++made}/fairway.db` };
}

async function postgresServer(): Promise<TestDatabase> {
  const server = await startPostgres();
  if (server) {
    afterAll(() => server.stop());
    return { title: 'PostgreSQL', missing: false, fresh: () => server.freshDatabase() };
  }
  const why = 'there is no PostgreSQL on this machine: install it, or set TEST_PG_URL';
  if (process.env.CI || process.env.REQUIRE_PG === '1') throw new Error(why);
  return { title: `PostgreSQL (skipped: ${why})`, missing: true, fresh: () => Promise.reject(new Error(why)) };
}
