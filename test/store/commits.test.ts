import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { Kysely, sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sqlite } from '../../bot/store/sqlite.js';

/** Transactions that reach the disk together must behave as if each had come alone. */
let folder: string;
let path: string;
let db: Kysely<{ words: { word: string } }>;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fairway-commits-'));
  path = join(folder, 'words.db');
  db = new Kysely({ dialect: sqlite(path, false) });
  await sql`create table words (word text primary key)`.execute(db);
});

afterEach(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true, force: true });
});

const add = (word: string) => db.transaction().execute((db) => db.insertInto('words').values({ word }).execute());

/** What another process finds on disk at this moment. */
function onDisk(): readonly string[] {
  const other = new DatabaseSync(path);
  const rows = other.prepare('select word from words order by word').all() as { word: string }[];
  other.close();
  return rows.map(({ word }) => word);
}

test('what is begun together is written once, and each is on disk when it is done', async () => {
  const seen: (readonly string[])[] = [];
  const one = add('one').then(() => seen.push(onDisk()));
  const two = add('two').then(() => seen.push(onDisk()));
  await Promise.all([one, two]);
  expect(seen).toEqual([
    ['one', 'two'],
    ['one', 'two'],
  ]);
});

test('one that fails is undone alone, and the others are kept', async () => {
  const results = await Promise.allSettled([add('one'), add('one'), add('two')]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(onDisk()).toEqual(['one', 'two']);
});

test('one that gives up by itself leaves nothing', async () => {
  const given = db.transaction().execute(async (db) => {
    await db.insertInto('words').values({ word: 'never' }).execute();
    throw new Error('thought better of it');
  });
  const results = await Promise.allSettled([add('one'), given]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  expect(onDisk()).toEqual(['one']);
});

test('who reads outside of them sees only what is on disk', async () => {
  const added = add('one');
  const read = await db.selectFrom('words').select('word').execute();
  expect(read.map(({ word }) => word)).toEqual(onDisk());
  await added;
});

test('where the disk is full nobody is told that it is done, and it goes on when there is room', async () => {
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db);
  await sql`pragma max_page_count = ${sql.raw(String(rows[0]?.page_count))}`.execute(db);
  const long = 'x'.repeat(20_000);
  const results = await Promise.allSettled([add('short'), add(long), add('later')]);
  const done = ['short', long, 'later'].filter((_, i) => results[i]?.status === 'fulfilled');
  expect(results[1]?.status).toBe('rejected');
  expect(onDisk()).toEqual([...done].sort());
  await sql`pragma max_page_count = 1000`.execute(db);
  await add('room');
  expect(onDisk()).toContain('room');
});

test('another process that writes is waited for', async () => {
  const other = new DatabaseSync(path);
  other.exec('begin immediate');
  other.prepare('insert into words values (?)').run('theirs');
  const both = Promise.all([add('one'), add('two')]);
  setTimeout(() => other.exec('commit'), 30);
  await both;
  other.close();
  expect(onDisk()).toEqual(['one', 'theirs', 'two']);
});

test('what has begun is finished before the file is closed', async () => {
  const added = add('last');
  await db.destroy();
  await added;
  expect(onDisk()).toEqual(['last']);
  db = new Kysely({ dialect: sqlite(path, false) });
});
