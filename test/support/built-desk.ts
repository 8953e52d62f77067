import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { build } from 'vite';

const root = join(import.meta.dirname, '..', '..');
const source = join(root, 'bot/web/desk');
const page = join(root, 'dist/desk/index.html');
const lock = join(tmpdir(), `fairway-building-desk-${root.replaceAll(/\W+/g, '-')}`);
const tooLong = 120_000;

const isFresh = (): boolean =>
  existsSync(page) &&
  Math.max(...readdirSync(source, { recursive: true }).map((name) => statSync(join(source, String(name))).mtimeMs)) <=
    statSync(page).mtimeMs;

/** The helpdesk console, built when it is missing or older than its sources. Test files run side by side: one builds. */
export async function deskIsBuilt(): Promise<void> {
  const until = Date.now() + tooLong;
  while (existsSync(lock) && Date.now() < until) await pause(100);
  if (isFresh()) return;
  writeFileSync(lock, String(process.pid));
  try {
    await build({ root: source, configFile: join(source, 'vite.config.ts'), logLevel: 'warn' });
  } finally {
    rmSync(lock, { force: true });
  }
}
