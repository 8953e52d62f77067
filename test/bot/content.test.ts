import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { quickContent } from '../../bot/content.js';
import type { Content } from '../../dialogs/content.js';
import { BrokenContent } from '../../knowledge/content-file.js';
import { root } from '../support/content.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fairway-'));
  for (const part of ['knowledge', 'dialogs']) cpSync(join(root, part), join(folder, part), { recursive: true });
  mkdirSync(join(folder, 'dist'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What was loaded; the search is made of it when first asked for. */
const loaded = ({ search: _, ...rest }: Content) => rest;

const steps = () => join(folder, 'knowledge/programmes/india/steps.yaml');

test('what was remembered gives the same content', () => {
  const first = quickContent(folder);
  expect(existsSync(join(folder, 'dist/content.json'))).toBe(true);
  expect(loaded(quickContent(folder))).toEqual(loaded(first));
});

test('an edited file is seen at the next start', () => {
  quickContent(folder);
  writeFileSync(steps(), readFileSync(steps(), 'utf8').replace('name: Apply online', 'name: Apply on the portal'));
  const india = [...quickContent(folder).knowledge.programmes.values()].find((p) => p.id === 'india');
  expect(india?.steps.map((step) => step.name)).toContain('Apply on the portal');
});

test('a mistake is named with its line, remembered or not', () => {
  quickContent(folder);
  writeFileSync(steps(), readFileSync(steps(), 'utf8').replace('confidence: medium', 'confidence: certain'));
  expect(() => quickContent(folder)).toThrow(BrokenContent);
  expect(() => quickContent(folder)).toThrow(/steps\.yaml:\d+: .*confidence/);
});

test('a spoilt memory is forgotten', () => {
  const first = quickContent(folder);
  writeFileSync(join(folder, 'dist/content.json'), '{"half');
  expect(loaded(quickContent(folder))).toEqual(loaded(first));
});
