import { copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { Kysely, sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sqlite } from '../../bot/store/sqlite.js';

/** The log of a database that is used for long is copied beside the work. */
let folder: string;
let path: string;
let db: Kysely<{ words: { id: number; word: string } }>;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fairway-log-'));
  path = join(folder, 'words.db');
  db = new Kysely({ dialect: sqlite(path, false, true) });
  await sql`create table words (id integer primary key, word text)`.execute(db);
});

afterEach(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true, force: true });
});

const write = (id: number, word: string) =>
  db.transaction().execute((db) =>
    db
      .insertInto('words')
      .values({ id, word })
      .onConflict((c) => c.column('id').doUpdateSet({ word }))
      .execute(),
  );

/** How many rows the main file has by itself. */
function inTheMainFile(): number {
  const alone = join(folder, 'alone.db');
  copyFileSync(path, alone);
  const other = new DatabaseSync(alone);
  try {
    return (other.prepare('select count(*) as n from words').get() as { n: number }).n;
  } catch {
    return 0;
  } finally {
    other.close();
  }
}

test('what was written comes to the main file by itself, while the database stays open', async () => {
  for (let id = 1; id <= 10; id++) await write(id, 'kept');
  await expect.poll(inTheMainFile, { timeout: 20_000, interval: 100 }).toBe(10);
  await write(11, 'later');
  await expect.poll(inTheMainFile, { timeout: 20_000, interval: 100 }).toBe(11);
});

test('the log is begun anew before it grows long, and nothing is lost on the way', { timeout: 120_000 }, async () => {
  const page = 'x'.repeat(4_000);
  const log = () => statSync(`${path}-wal`).size;
  let written = 0;
  let longest = 0;
  // Until it has written much more than the log was ever long: then it was begun anew.
  while (written * 4_096 < 3 * Math.max(longest, 4_096 * 5_000)) {
    await Promise.all(Array.from({ length: 50 }, (_, i) => write((written + i) % 500, `${written + i} ${page}`)));
    written += 50;
    longest = Math.max(longest, log());
    if (written % 500 === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(longest).toBeLessThan(65_000_000);
  const rows = await db.selectFrom('words').select(['id', 'word']).execute();
  expect(rows).toHaveLength(500);
  for (const { id, word } of rows) expect(Number(word.split(' ')[0]) % 500).toBe(id);
});

test('closing waits for the copying, and leaves everything in the main file', async () => {
  await write(1, 'kept');
  await new Promise((resolve) => setTimeout(resolve, 600));
  await write(2, 'kept too');
  await db.destroy();
  expect(inTheMainFile()).toBe(2);
  db = new Kysely({ dialect: sqlite(path, false, true) });
});
