import { spawn, spawnSync } from 'node:child_process';
import { chownSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { built } from '../support/built.js';
import {
  databaseUrl,
  freePort,
  newFolder,
  type Program,
  removeFolder,
  secret,
  stop,
  watch,
} from '../support/program.js';

const root = join(import.meta.dirname, '..', '..');
const nobody = 65534;
const possible =
  process.getuid?.() === 0 &&
  spawnSync('unshare', ['-mn', 'sh', '-c', 'ip link set lo up && setpriv --help']).status === 0;

beforeAll(() => built(), 180_000);

/** The program alone on a machine without a network, in a tree that nobody can write to, as a user who owns none of it. */
async function npmStart(folder: string, before = 'true'): Promise<Program> {
  chownSync(folder, nobody, nobody);
  const port = await freePort();
  const script = `
    mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" && ip link set lo up && cd "$0" && ${before} &&
    ! touch written 2>/dev/null && exec setpriv --reuid=${nobody} --regid=${nobody} --clear-groups npm start`;
  const child = spawn('unshare', ['-mn', 'sh', '-c', script, root], {
    env: {
      PATH: process.env.PATH ?? '',
      PORT: String(port),
      DATABASE_URL: databaseUrl(folder),
      DIRECT_LINE_SECRET: secret,
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return watch(child, `http://127.0.0.1:${port}`);
}

/** From inside, because nobody outside can reach it. */
function fetchInside(program: Program, path: string): string {
  const script = `fetch(process.argv[1]).then(async (r) => console.log(r.status, await r.text()))`;
  const inside = ['-t', String(program.pid), '-n', process.execPath, '-e', script, `${program.origin}${path}`];
  return spawnSync('nsenter', inside, { encoding: 'utf8' }).stdout;
}

const cases = [
  ['a built tree', 'true'],
  ['a tree that was never built', 'mount -t tmpfs -o ro none dist'],
] as const;
test.skipIf(!possible).each(cases)(
  'npm start as another user, read-only, without a network: %s (needs root and Linux)',
  { timeout: 180_000 },
  async (_name, before) => {
    const folder = newFolder();
    const program = await npmStart(folder, before);
    try {
      expect(fetchInside(program, '/health/ready')).toMatch(/^200 .*"status":"ready"/);
      expect(fetchInside(program, '/')).toMatch(/^200 <!doctype html>/i);
      // The signal ends npm; what npm started must not stay behind.
      await stop(program);
      expect(program.output()).not.toMatch(/"level":"error"|^\s+at /m);
    } finally {
      await stop(program, 'SIGKILL');
      removeFolder(folder);
    }
  },
);
