import { DatabaseSync } from '@photostructure/sqlite';
import { afterAll, expect, test } from 'vitest';
import { openStore } from '../../bot/store/open.js';
import { traderData } from '../../bot/store/trader-data.js';
import { databaseUrl, newFolder, removeFolder } from '../support/program.js';

const folder = newFolder();
afterAll(() => removeFolder(folder));

/** Tables that name a conversation or a ticket and hold nothing of the trader but that number. */
const onlyNumbers = ['audit'];

test('every table that belongs to a conversation or a ticket is one that “delete my data” reaches', async () => {
  const url = databaseUrl(folder);
  await (await openStore(url)).close();
  const database = new DatabaseSync(url.replace('file:', ''), { readOnly: true });
  const names = database.prepare("select name from sqlite_master where type = 'table'").all() as { name: string }[];
  const belonging = names
    .map(({ name }) => name)
    .filter((table) =>
      (database.prepare(`select name from pragma_table_info('${table}')`).all() as { name: string }[]).some(
        ({ name }) => name === 'conversation' || name === 'ticket',
      ),
    )
    // The conversation's own row is emptied by hand: it says which ticket is open.
    .filter((table) => table !== 'conversations');
  database.close();
  expect(belonging).toContain('activities');
  expect(belonging.filter((table) => !onlyNumbers.includes(table)).sort()).toEqual(
    traderData.flatMap(({ tables }) => tables).sort(),
  );
});
