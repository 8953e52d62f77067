import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { built } from '../support/built.js';
import { databaseUrl, newFolder, removeFolder } from '../support/program.js';

/** `npm run chat`: the assistant in the terminal, with what somebody types as a pipe. */
let folder = '';
afterEach(() => removeFolder(folder));

async function chat(...typed: string[]): Promise<{ code: unknown; said: string }> {
  folder = newFolder();
  const child = spawn(process.execPath, [join(dirname(await built()), 'chat.js')], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', DATABASE_URL: databaseUrl(folder), NODE_NO_WARNINGS: '1' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += String(chunk);
  });
  // All at once, as a pipe gives it: nothing may be lost while the first answer is still being written.
  child.stdin.end(typed.map((line) => `${line}\n`).join(''));
  const [code] = await once(child, 'close');
  return { code, said };
}

test('everything typed is answered, and the end of the input ends it well', async () => {
  const { code, said } = await chat('marocco', 'importer', 'who do i call');
  expect(code).toBe(0);
  expect(said).toMatch(/^bot {2}Hello, I am Fairway/);
  expect(said.match(/^you {2}.*$/gm)).toEqual(['you  marocco', 'you  importer', 'you  who do i call']);
  expect(said).toMatch(/Noted: .*Morocco/);
  expect(said.split('you  who do i call')[1]).toMatch(/Sources:/);
});

test('"delete my data" ends it, and what was typed behind it is not answered', async () => {
  const { code, said } = await chat('india', 'delete my data', 'yes', 'importer');
  expect(code).toBe(0);
  expect(said).toMatch(/Everything of this conversation is deleted|deleted/i);
  expect(said).not.toMatch(/^you {2}importer$/m);
});

test('"bye" ends it', async () => {
  const { code, said } = await chat('bye', 'india');
  expect(code).toBe(0);
  expect(said).not.toMatch(/^you {2}india$/m);
});
