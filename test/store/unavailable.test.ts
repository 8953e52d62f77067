import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterAll, describe, expect, test } from 'vitest';
import { newConversationId } from '../../bot/ids.js';
import { openStore } from '../../bot/store/open.js';
import { StoreUnavailable } from '../../bot/store/unavailable.js';
import { onEachDatabase } from '../support/databases.js';
import { noon } from './contract/sample.js';

/** What the operator reads when this database is opened. */
async function complaint(url: string): Promise<string> {
  const error = await openStore(url).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(error).toBeInstanceOf(StoreUnavailable);
  const { message } = error as StoreUnavailable;
  expect(message).toContain('DATABASE_URL');
  expect(message).not.toContain('\n');
  expect(message).not.toMatch(/hunter2|no reason/);
  return message;
}

onEachDatabase('a database that cannot be used', ({ name, fresh, run }) => {
  test('one from a newer version is refused and left as it was', async () => {
    const url = await fresh();
    const id = newConversationId();
    const store = await openStore(url);
    await store.begin({ id, channel: 'webchat', at: noon, reference: null });
    await store.close();
    await run(url, `insert into kysely_migration (name, timestamp) values ('2099-01-01-later', '2099-01-01')`);
    expect(await complaint(url)).toContain('newer version of Fairway');
    await run(url, `delete from kysely_migration where name = '2099-01-01-later'`);
    const again = await openStore(url);
    expect(await again.conversation(id)).toMatchObject({ id });
    await again.close();
  });

  test('one that another program uses is left to it', async () => {
    const url = await fresh();
    await run(url, 'create table tickets (seat text)');
    expect(await complaint(url)).toContain('another program');
    await run(url, `insert into tickets (seat) values ('12A')`);
    await run(url, 'drop table tickets');
    await (await openStore(url)).close();
  });

  if (name === 'PostgreSQL')
    test('a server that refuses the password, or knows no such database', async () => {
      const url = await fresh();
      const other = (change: Partial<URL>) => Object.assign(new URL(url), change).href;
      expect(await complaint(other({ password: 'hunter2' }))).toContain('refuses this user, this password');
      expect(await complaint(other({ pathname: '/nowhere' }))).toContain('Create it first');
    });
});

describe('a file that cannot be used', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fairway-unavailable-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('is no database', async () => {
    const path = join(folder, 'letter.db');
    writeFileSync(path, 'Dear sir or madam, '.repeat(500));
    expect(await complaint(`file:${path}`)).toMatch(/letter\.db.*not a sound SQLite database/);
    expect(readFileSync(path, 'utf8')).toContain('Dear sir');
  });

  test.each(['cut short', 'scribbled over'])('is %s', async (how) => {
    const path = join(folder, `${how}.db`);
    const store = await openStore(`file:${path}`);
    for (let i = 0; i < 100; i++)
      await store.begin({ id: newConversationId(), channel: 'webchat', at: noon, reference: { x: 'x'.repeat(1000) } });
    await store.close();
    const bytes = readFileSync(path);
    if (how === 'cut short') truncateSync(path, bytes.length / 2);
    else writeFileSync(path, bytes.fill(0x55, 20_000));
    expect(await complaint(`file:${path}`)).toContain('Restore a backup');
  });

  test('is locked', async () => {
    const path = join(folder, 'locked.db');
    const other = new DatabaseSync(path);
    other.exec('begin exclusive');
    expect(await complaint(`file:${path}`)).toContain('Stop that program');
    other.close();
    await (await openStore(`file:${path}`)).close();
  });

  test('cannot be made', async () => {
    mkdirSync(join(folder, 'folder.db'));
    writeFileSync(join(folder, 'plain'), '');
    for (const path of ['folder.db', 'plain/fairway.db', 'plain/deeper/fairway.db'])
      expect(await complaint(`file:${join(folder, path)}`)).toContain('right to write');
  });

  test.skipIf(process.getuid?.() === 0)('may not be written (root may)', async () => {
    mkdirSync(join(folder, 'read-only'), { mode: 0o555 });
    expect(await complaint(`file:${join(folder, 'read-only', 'fairway.db')}`)).toContain('right to write');
  });

  test('is not named, or is of an unknown kind', async () => {
    for (const url of ['', 'file:', 'fairway.db', 'mysql://fairway:hunter2@db/fairway'])
      expect(await complaint(url)).toContain('file:./data/fairway.db');
  });
});

describe('a server that cannot be used', () => {
  test('is not there', async () => {
    const nobody = createServer().listen(0, '127.0.0.1');
    await once(nobody, 'listening');
    const { port } = nobody.address() as AddressInfo;
    nobody.close();
    await once(nobody, 'close');
    expect(await complaint(`postgres://fairway:hunter2@127.0.0.1:${port}/fairway`)).toContain(
      `127.0.0.1:${port}/fairway`,
    );
    expect(await complaint('postgres://fairway:hunter2@nowhere.invalid/fairway')).toContain('Check host and port');
  });

  test('is no PostgreSQL', async () => {
    const web = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')).listen(0, '127.0.0.1');
    await once(web, 'listening');
    const { port } = web.address() as AddressInfo;
    expect(await complaint(`postgres://fairway:hunter2@127.0.0.1:${port}/fairway`)).toContain('no PostgreSQL server');
    web.close();
  });

  test.each(['x@hunter2', 'x#hunter2', 'x/hunter2', 'x?hunter2', 'x:hunter2/', '1/hunter2', '1?hunter2'])(
    'is not understood because of a password like %s, which is not shown',
    async (password) => {
      expect(await complaint(`postgres://fairway:${password}@127.0.0.1:1/fairway`)).toContain('percent-encode');
    },
  );
});
