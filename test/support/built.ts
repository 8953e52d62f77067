import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const root = join(import.meta.dirname, '..', '..');
const main = join(root, 'dist/bot/main.js');
/** Named after the checkout, so that two checkouts do not wait for each other. */
const lock = join(tmpdir(), `fairway-building-${root.replaceAll(/\W+/g, '-')}`);

/** The compiled program, compiled first when it is missing or older than its sources. Tests of the real process use it. */
export async function built(): Promise<string> {
  while (existsSync(lock) || !isFresh()) {
    // Test files run side by side; two compilers at once would write into each other's output.
    if (!takeLock()) {
      await pause(100);
      continue;
    }
    try {
      if (!isFresh()) compile();
    } finally {
      rmSync(lock, { force: true });
    }
  }
  return main;
}

/** The pages first: the program's own file, whose age is looked at, is then the last thing written. */
function compile(): void {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  for (const project of ['bot/web/tsconfig.json', 'tsconfig.build.json']) {
    const { status, stdout } = spawnSync(process.execPath, [compiler, '-p', project], { cwd: root, encoding: 'utf8' });
    if (status !== 0) throw new Error(`the program does not compile:\n${stdout}`);
  }
}

function takeLock(): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    // Left behind by a run that was killed: nobody would ever take it away.
    if (existsSync(lock) && !isAlive(Number(readFileSync(lock, 'utf8')))) rmSync(lock, { force: true });
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}

const isFresh = (): boolean =>
  existsSync(main) &&
  Math.max(...['bot', 'dialogs', 'knowledge'].map((folder) => newest(join(root, folder)))) <= statSync(main).mtimeMs;

/** The newest change of a source under a folder. */
function newest(folder: string): number {
  return Math.max(
    0,
    ...readdirSync(folder, { withFileTypes: true }).map((item) => {
      const path = join(folder, item.name);
      if (item.isDirectory()) return newest(path);
      return item.name.endsWith('.ts') ? statSync(path).mtimeMs : 0;
    }),
  );
}
