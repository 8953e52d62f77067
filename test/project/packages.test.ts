import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { root } from '../support/content.js';

const read = (name: string): unknown => JSON.parse(readFileSync(join(root, name), 'utf8'));
const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({ hasInstallScript: z.boolean().optional(), version: z.string().optional() }),
  ),
});
const Manifest = z.object({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
  allowScripts: z.record(z.string(), z.boolean()),
});

const manifest = Manifest.parse(read('package.json'));
const lock = Lock.parse(read('package-lock.json'));

test('no package may need its install script: each that has one is refused by name', () => {
  const withScript = Object.entries(lock.packages)
    .filter(([, entry]) => entry.hasInstallScript)
    .map(([path]) => path.replace(/^.*node_modules\//, ''));
  expect(Object.entries(manifest.allowScripts).filter(([, allowed]) => allowed)).toEqual([]);
  expect(new Set(withScript)).toEqual(new Set(Object.keys(manifest.allowScripts)));
  expect(readFileSync(join(root, '.npmrc'), 'utf8')).toContain('ignore-scripts=true');
});

test('every version is pinned exactly', () => {
  for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
  }
});

test('every dependency has its reason in the README', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  for (const name of [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)])
    expect(readme, name).toContain(`\`${name}\``);
});

test('every setting is explained in .env.example, and no other', () => {
  const config = readFileSync(join(root, 'bot/config.ts'), 'utf8');
  const settings = [
    ...(config.match(/const Environment = z\.object\(\{([\s\S]*?)\n\}\)/)?.[1] ?? '').matchAll(/^ {2}(\w+):/gm),
  ].map((m) => m[1]);
  const explained = [...readFileSync(join(root, '.env.example'), 'utf8').matchAll(/^#?\s?([A-Za-z_]+)=/gm)].map(
    (m) => m[1],
  );
  expect(settings.length).toBeGreaterThan(5);
  expect(new Set(explained)).toEqual(new Set(settings));
});

test('the lockfile names no registry host', () => {
  expect(readFileSync(join(root, 'package-lock.json'), 'utf8')).not.toMatch(/"resolved": "https?:/);
});
