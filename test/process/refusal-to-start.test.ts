import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { built } from '../support/built.js';
import { databaseFile, freePort, launch, newFolder, removeFolder, start, stop } from '../support/program.js';

/** What an operator sees of a start that cannot work: the end, a code, and words instead of a stack. */
beforeAll(() => built(), 180_000);

describe('the program does not start, says why in one line, and damages nothing', { timeout: 120_000 }, () => {
  let folder: string;
  beforeEach(() => {
    folder = newFolder();
  });
  afterEach(() => removeFolder(folder));

  async function refused(env: Readonly<Record<string, string>> = {}, port?: number): Promise<string> {
    const program = await launch({ folder, port: port ?? (await freePort()), env });
    expect(await program.ended).toBe(1);
    const lines = program.output().trim().split('\n');
    expect(lines.filter((line) => /^\s+at /.test(line))).toEqual([]);
    return lines.join('\n');
  }

  test('a port that is taken', async () => {
    const other = createServer();
    const port = await freePort();
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
    expect(await refused({}, port)).toMatch(new RegExp(`^Port ${port} is taken by another program\\..*PORT`));
    other.close();
  });

  test('an address of another machine', async () => {
    expect(await refused({ HOST: '192.0.2.1' })).toMatch(/^This machine cannot listen at that address\. Set HOST/);
  });

  test('a database file that is none', async () => {
    const words = 'These are the accounts of a small firm and no database. '.repeat(200);
    writeFileSync(databaseFile(folder), words);
    expect(await refused()).toMatch(/^The database cannot be used .*is not a sound SQLite database.*backup[^\n]*$/);
    expect(readFileSync(databaseFile(folder), 'utf8')).toBe(words);
  });

  test('a database of a newer version', async () => {
    const program = await start({ folder, port: await freePort() });
    await stop(program);
    const database = new DatabaseSync(databaseFile(folder));
    database.exec("insert into kysely_migration (name, timestamp) values ('2099-01-01-the-future', '2099-01-01')");
    database.close();
    const before = readFileSync(databaseFile(folder));
    expect(await refused()).toMatch(/^The database cannot be used .* newer version of Fairway\.[^\n]*$/);
    expect(readFileSync(databaseFile(folder)).equals(before)).toBe(true);
  });

  test('a database file that another program keeps locked', async () => {
    const program = await start({ folder, port: await freePort() });
    await stop(program);
    const other = new DatabaseSync(databaseFile(folder));
    other.exec('begin exclusive');
    expect(await refused()).toMatch(/^The database cannot be used .* another program keeps it locked\.[^\n]*$/);
    other.exec('rollback');
    other.close();
    await stop(await start({ folder, port: await freePort() }));
  });

  test('a database file that was scribbled over', async () => {
    const program = await start({ folder, port: await freePort() });
    expect(await stop(program)).toBe(0);
    // A log left beside it would mend it.
    for (const log of ['-wal', '-shm']) rmSync(`${databaseFile(folder)}${log}`, { force: true });
    const scribbled = readFileSync(databaseFile(folder)).fill(0x55, 8_192);
    writeFileSync(databaseFile(folder), scribbled);
    expect(await refused()).toMatch(/^The database cannot be used .*is not a sound SQLite database.*backup[^\n]*$/);
    expect(readFileSync(databaseFile(folder)).equals(scribbled)).toBe(true);
  });

  test.each([
    ['reached from other machines', { HOST: '0.0.0.0' }],
    ['in production', { NODE_ENV: 'production' }],
  ])('an open Bot Framework door without an app id, %s', async (_name, env) => {
    expect(await refused({ CHANNELS: 'web,botframework', ...env })).toMatch(
      /^MicrosoftAppId is empty, so anybody could speak as Teams\.[^\n]*Set MicrosoftAppId[^\n]*$/,
    );
  });

  test('a folder that cannot be written', async () => {
    // A file where the folder should be: it stops the administrator too, for whom rights do not count.
    writeFileSync(join(folder, 'data'), 'kept');
    const url = `file:${join(folder, 'data', 'fairway.db')}`;
    expect(await refused({ DATABASE_URL: url })).toMatch(
      /^The database cannot be used .* cannot be made or written there\.[^\n]*$/,
    );
    expect(readFileSync(join(folder, 'data'), 'utf8')).toBe('kept');
  });

  test.runIf(process.getuid?.() !== 0)('a folder this user may not write', async () => {
    const closed = join(folder, 'closed');
    mkdirSync(closed, { mode: 0o500 });
    const url = `file:${join(closed, 'fairway.db')}`;
    expect(await refused({ DATABASE_URL: url })).toMatch(/cannot be made or written there/);
  });

  test('settings that cannot be used are all named at once, without their values', async () => {
    const said = await refused({ PORT: 'eighty', DATABASE_URL: 'mysql://me:hunter2@db', LOG_LEVEL: 'loud' });
    expect(said).toMatch(/PORT: must be a port number/);
    expect(said).toMatch(/DATABASE_URL: must begin with/);
    expect(said).toMatch(/LOG_LEVEL: must be/);
    expect(said).not.toMatch(/hunter2/);
  });
});
