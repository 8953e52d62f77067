import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../support/content.js';

const read = (file: string) => readFileSync(join(root, file), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

test('each command that is started with a word of its own does not start the server instead', () => {
  const words = Object.values(scripts).flatMap((script) => /start\.mjs --(\S+)/.exec(script)?.[1] ?? []);
  expect(words).toContain('audit');
  const [, known = ''] = /const other = \[([^\]]+)\]/.exec(read('bot/start.mjs')) ?? [];
  expect([...known.matchAll(/'([^']+)'/g)].map(([, word]) => word).sort()).toEqual([...words].sort());
  for (const word of words) expect(existsSync(join(root, `bot/${word}.ts`)), word).toBe(true);
});
