import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { Kysely } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { openStore } from '../../bot/store/open.js';
import { undeliveredConversations } from '../../bot/store/outbox.js';
import type { Tables } from '../../bot/store/schema.js';
import { sqlite } from '../../bot/store/sqlite.js';

const folder = mkdtempSync(join(tmpdir(), 'fairway-plans-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('what waits to be delivered is found without going through all transcripts', async () => {
  const path = join(folder, 'fairway.db');
  await (await openStore(`file:${path}`)).close();
  const asked: string[] = [];
  const db = new Kysely<Tables>({ dialect: sqlite(path, false), log: ({ query }) => void asked.push(query.sql) });
  await undeliveredConversations(db, 100);
  await db.destroy();

  const database = new DatabaseSync(path);
  const plans = asked.flatMap((sql) => database.prepare(`explain query plan ${sql}`).all() as { detail: string }[]);
  database.close();
  expect(plans.filter(({ detail }) => / activities\b/.test(detail)).map(({ detail }) => detail)).toEqual([
    'SCAN activities USING COVERING INDEX activities_undelivered',
  ]);
});
