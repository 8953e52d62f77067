import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { aboutOf } from '../../bot/escalation/about.js';
import { loadDesks } from '../../bot/escalation/desks.js';
import { route } from '../../bot/escalation/route.js';
import { content, knowledge, root } from '../support/content.js';

const folder = mkdtempSync(join(tmpdir(), 'fairway-desks-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = join(folder, 'desks.yaml');
const desksOf = (text: string) => {
  writeFileSync(file, text);
  return loadDesks(file, knowledge);
};

const teams = `
teams:
  - { id: papers, name: Papers, topics: [documents] }
  - { id: india, name: India, programmes: [india] }
  - { id: india-hindi, name: India in Hindi, programmes: [india], languages: [hi] }
  - { id: french, name: In French, languages: [fr] }
  - { id: everybody, name: Everybody else }
  - { id: eu-german, name: EU in German, programmes: [eu], languages: [de] }
fallback: everybody
`;

test.each([
  ['india', 'en', 'general', 'india'],
  ['india', 'en', 'documents', 'india'],
  ['india', 'hi', 'documents', 'india-hindi'],
  ['korea', 'en', 'documents', 'papers'],
  ['korea', 'fr', 'documents', 'french'],
  [null, 'en', 'general', 'everybody'],
  [null, 'xx', 'general', 'everybody'],
  ['eu', 'de', 'cost', 'eu-german'],
  ['eu', 'en', 'cost', 'everybody'],
] as const)('programme %s, language %s, topic %s goes to %s', (programme, language, topic, team) => {
  const found = route(desksOf(teams), { programme, language, topic });
  expect(found.team.id).toBe(team);
  expect(found.why.length).toBeGreaterThan(0);
});

test('where nobody speaks the language the next best answers, and what nobody takes goes to the fallback', () => {
  const desks = desksOf(`
teams:
  - { id: india-hindi, name: India in Hindi, programmes: [india], languages: [hi] }
  - { id: eu, name: The EU, programmes: [eu] }
fallback: eu
`);
  const hindi = route(desks, { programme: 'india', language: 'en', topic: 'general' });
  expect([hindi.team.id, hindi.why[0]]).toEqual(['india-hindi', 'no team answers this in "en"']);
  expect(route(desks, { programme: 'korea', language: 'en', topic: 'general' }).team.id).toBe('eu');
});

test('a few words say what a case is about', () => {
  const desks = desksOf(teams);
  expect(aboutOf('india, hi, documents', content, desks)).toEqual({
    programme: 'india',
    language: 'hi',
    topic: 'documents',
  });
  expect(aboutOf('how long does it take to decide in Korea', content, desks)).toMatchObject({
    programme: 'korea',
    topic: 'how-long',
  });
  expect(aboutOf('good morning', content, desks)).toEqual({ programme: null, language: 'en', topic: 'general' });
});

test('our own file is sound: one team for everything, always open', () => {
  const desks = loadDesks(join(root, 'bot/desk/desks.yaml'), knowledge);
  expect(desks.teams).toHaveLength(1);
  expect(desks.fallback.id).toBe('everybody');
  expect(desks.fallback.hours).toBeUndefined();
  expect(desks.team('long gone').id).toBe('everybody');
});

test('mistakes in a file of teams are told all at once, with what to do', () => {
  const broken = () =>
    desksOf(`
teams:
  - { id: a, name: Team A, programmes: [atlantis], topics: [nonsense] }
  - { id: a, name: Team A again }
fallback: b
`);
  expect(broken).toThrow(
    /"atlantis", which is no programme[\s\S]*"nonsense"[\s\S]*stands twice|stands twice[\s\S]*atlantis/,
  );
  expect(() =>
    desksOf(
      'teams: [{ id: a, name: A1, hours: { timeZone: Nowhere, open: [{ days: [mon], from: "18:00", to: "09:00" }] } }]\nfallback: a\n',
    ),
  ).toThrow(/time zone[\s\S]*ends before it begins/);
  expect(() => loadDesks(join(folder, 'none.yaml'), knowledge)).toThrow(/cannot be read/);
});
