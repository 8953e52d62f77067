import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ofDatabase } from '../support/database.js';
import { Http, Line } from '../support/line.js';
import { databaseFile, freePort, launch, newFolder, removeFolder, start, stop } from '../support/program.js';

const possible = spawnSync('unshare', ['-rm', 'true']).status === 0;

/** A disk of a few megabytes that only the program sees, with what the first argument does to it before the start. */
const onSmallDisk = (disk: string, before: string) => [
  'unshare',
  '-rm',
  'sh',
  '-c',
  `mount -t tmpfs -o size=3m none "$0" && cd "$0" && { ${before}; } && exec "$@"`,
  disk,
];
/** Ends when nothing more fits. */
const fill = (file: string) => `dd if=/dev/zero of=${file} bs=4k 2>/dev/null || true`;

describe.skipIf(!possible)('a full disk (needs Linux with user namespaces)', { timeout: 120_000 }, () => {
  let folder: string;
  let disk: string;
  beforeEach(() => {
    folder = newFolder();
    disk = join(folder, 'disk');
    mkdirSync(disk);
  });
  afterEach(() => removeFolder(folder));
  const settings = async (before: string) => ({
    folder,
    port: await freePort(),
    env: { DATABASE_URL: `file:${join(disk, 'fairway.db')}` },
    by: onSmallDisk(disk, before),
  });

  test('at the start: one line, and no stack', async () => {
    const program = await launch(await settings(fill('filler')));
    expect(await program.ended).toBe(1);
    expect(program.output().trim()).toMatch(/^The database cannot be used .* the disk is full\.[^\n]*$/);
  });

  test('at work: messages are refused, nothing is lost, and it goes on when there is space again', async () => {
    const program = await start(await settings('true'));
    const http = new Http(program.origin);
    // The program's own view of its disk.
    const seen = join('/proc', String(program.pid), 'root', disk);
    try {
      const line = await Line.begin(http);
      for (const text of ['india', 'exporter']) await line.ask(text);
      spawnSync('sh', ['-c', fill('filler')], { cwd: seen });

      let refused = 0;
      const accepted: string[] = [];
      for (let i = 0; i < 200 && refused < 5; i++) {
        const { status, text } = await line.say(`why ${i} ${'x'.repeat(4000)}`);
        if (status === 200) accepted.push((JSON.parse(text) as { id: string }).id);
        else {
          expect({ status, text }).toEqual({
            status: 500,
            text: '{"error":{"code":"ServiceError","message":"Something went wrong on our side."}}',
          });
          refused += 1;
        }
      }
      expect(refused).toBe(5);
      expect((await http.send('GET', '/health/live')).status).toBe(200);

      rmSync(join(seen, 'filler'));
      expect(await line.ask('my answers')).toMatch(/India/);
      const answered = (await line.transcript()).map(({ replyToId }) => replyToId);
      for (const id of accepted) expect(answered).toContain(id);

      for (const end of ['', '-wal'])
        if (existsSync(join(seen, `fairway.db${end}`)))
          copyFileSync(join(seen, `fairway.db${end}`), `${databaseFile(folder)}${end}`);
      expect(ofDatabase(folder)).toEqual([]);
      expect(await stop(program)).toBe(0);
    } finally {
      http.close();
      await stop(program, 'SIGKILL');
    }
  });
});
