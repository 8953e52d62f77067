import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { built } from '../support/built.js';
import { root } from '../support/content.js';

let folder: string;
let server: ChildProcess;
let said = '';
beforeEach(async () => {
  await built();
  folder = mkdtempSync(join(tmpdir(), 'fairway-'));
  for (const part of ['knowledge', 'dialogs', 'bot', 'dist', 'package.json'])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  server = spawn(process.execPath, [join(folder, 'dist/bot/main.js')], {
    cwd: folder,
    env: { ...process.env, PORT: '0', DATABASE_URL: `file:${join(folder, 'test.db')}`, LOG_LEVEL: 'silent' },
  });
  for (const stream of [server.stdout, server.stderr])
    stream?.on('data', (chunk) => {
      said += String(chunk);
    });
});
afterEach(() => {
  server.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const says = async (words: string) => {
  while (!said.includes(words)) await new Promise((wait) => setTimeout(wait, 50));
};

test('content is read again while running, and a mistake in it changes nothing', async () => {
  await says('Fairway is ready');
  const text = join(folder, 'dialogs/text/en/dialogue.yaml');
  const before = readFileSync(text, 'utf8');
  writeFileSync(text, before.replace('roleQuestion:', 'roleQuestoin:'));
  server.kill('SIGHUP');
  await says('The content was not taken, the old one goes on.');
  expect(said).toContain('dialogue.yaml');
  writeFileSync(text, before);
  server.kill('SIGHUP');
  await says('The content was read again.');
  expect(server.exitCode).toBeNull();
});
