import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const source = join(root, 'bot/web');
const built = join(root, 'dist/bot/web/chat.js');

/** Before any test: the browser's modules are compiled when they are missing or out of date. */
export default function buildPages(): void {
  const newest = Math.max(...readdirSync(source).map((name) => statSync(join(source, name)).mtimeMs));
  if (existsSync(built) && statSync(built).mtimeMs >= newest) return;
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const { status, stdout } = spawnSync(process.execPath, [compiler, '-p', source], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The pages cannot be compiled:\n${stdout}`);
}
