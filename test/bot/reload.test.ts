import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { built } from '../support/built.js';
import { root } from '../support/content.js';
import { Http, Line } from '../support/line.js';
import { freePort, secret } from '../support/program.js';

let folder: string;
let server: ChildProcess;
let port: number;
let said = '';
beforeEach(async () => {
  await built();
  folder = mkdtempSync(join(tmpdir(), 'fairway-'));
  for (const part of ['knowledge', 'dialogs', 'bot', 'dist', 'package.json'])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  said = '';
  port = await freePort();
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  server = spawn(process.execPath, [join(folder, 'dist/bot/main.js')], {
    cwd: folder,
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      DIRECT_LINE_SECRET: secret,
      DATABASE_URL: `file:${join(folder, 'test.db')}`,
      LOG_LEVEL: 'silent',
    },
  });
  for (const stream of [server.stdout, server.stderr])
    stream?.on('data', (chunk) => {
      said += String(chunk);
    });
});
afterEach(async () => {
  server.kill('SIGKILL');
  if (server.exitCode === null && server.signalCode === null) await once(server, 'close');
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
}, 120_000);

test('traders are answered while the search learns what an editor changed, and find it then', async () => {
  await says('Fairway is ready');
  const http = new Http(`http://127.0.0.1:${port}`);
  const line = await Line.begin(http);
  const odd = 'zebra crocodile umbrella paperwork?';
  expect(await line.ask(odd)).toContain('I do not know this');

  const articles = join(folder, 'knowledge/articles/hong-kong.yaml');
  const before = readFileSync(articles, 'utf8');
  writeFileSync(
    articles,
    before.replace('    - hkaeo fee\n', '    - hkaeo fee\n    - zebra crocodile umbrella paperwork\n'),
  );
  server.kill('SIGHUP');
  // A second wish while the first is worked on is not lost, and not worked on beside it.
  server.kill('SIGHUP');
  expect(await line.ask('how much does it cost in hong kong?')).toContain('Hong Kong');
  expect(said).not.toContain('The content was read again.');
  await says('The content was read again.');
  expect(await line.ask(odd)).toContain('Does it cost anything in Hong Kong?');
  http.close();
}, 120_000);
