import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterAll } from 'vitest';
import { run, startPostgres } from './postgres.js';

/** A kind of database the assistant must run on. */
export interface TestDatabase {
  /** As a test title; says why when it is skipped. */
  title: string;
  missing: boolean;
  /** The URL of a new, empty database; it is removed after the test file. */
  fresh: () => Promise<string>;
  /** Runs a statement behind the store's back. */
  run: (url: string, sql: string) => Promise<void>;
}

/** Both databases. Import it once per test file: it starts a server, and stops it when the file is done. */
export const databases: readonly TestDatabase[] = [sqliteFiles(), await postgresServer()];

function sqliteFiles(): TestDatabase {
  const folder = mkdtempSync(join(tmpdir(), 'fairway-sqlite-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let made = 0;
  return {
    title: 'SQLite',
    missing: false,
    fresh: async () => `file:${folder}/${++made}/fairway.db`,
    async run(url, sql) {
      const path = url.replace('file:', '');
      mkdirSync(dirname(path), { recursive: true });
      const database = new DatabaseSync(path);
      database.exec(sql);
      database.close();
    },
  };
}

async function postgresServer(): Promise<TestDatabase> {
  const server = await startPostgres();
  if (server) {
    afterAll(() => server.stop());
    return { title: 'PostgreSQL', missing: false, fresh: () => server.freshDatabase(), run };
  }
  const why = 'there is no PostgreSQL on this machine: install it, or set TEST_PG_URL';
  if (process.env.CI || process.env.REQUIRE_PG === '1') throw new Error(why);
  const fail = () => Promise.reject(new Error(why));
  return { title: `PostgreSQL (skipped: ${why})`, missing: true, fresh: fail, run: fail };
}
