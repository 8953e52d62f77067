import { expect, test } from 'vitest';
import { z } from 'zod';
import { Article } from '../../knowledge/article.js';
import { articlesAsFile } from '../../knowledge/article-file.js';
import { parseContent } from '../../knowledge/content-file.js';
import type { ProgrammeId } from '../../knowledge/ids.js';
import { idOf } from '../../knowledge/search/entry.js';
import { overlaid } from '../../knowledge/search/overlaid.js';
import { content, knowledge } from '../support/content.js';

const drone = Article.parse({
  id: 'india-drone',
  title: 'May a drone fly over our warehouse?',
  phrasings: [
    'can we use a drone above the warehouse',
    'drones over the yard',
    'is a drone allowed: yes or no?',
    'drone',
    'may drones fly',
    'our neighbour flies a drone',
    'is it ok to fly a drone',
    'drone flights over a warehouse',
  ],
  programme: 'india',
  text: 'Yes.',
  cites: ['circular-33-2016#note'],
  confidence: 'high',
});
const india = 'india' as ProgrammeId;
const base = content.search();
const search = overlaid(base, [drone]);
const first = (question: string, programme?: ProgrammeId) => {
  const { kind, hits } = search.find(question, programme);
  return kind === 'answer' && hits[0] ? idOf(hits[0].entry) : kind;
};

test('an article that came later answers where it is surely meant, in its own programme', () => {
  expect(first('MAY A DRONE fly over the warehouse, please?', india)).toBe(drone.id);
  expect(first('drones over our yard', india)).toBe(drone.id);
  expect(first('drone', india)).toBe(drone.id);
  expect(first('may a drone fly over our warehouse', 'fiji' as ProgrammeId)).not.toBe(drone.id);
  expect(first('may a drone fly over our warehouse')).not.toBe(drone.id);
  expect(search.entry(drone.id)).toEqual({ kind: 'article', article: drone });
});

test('it takes nothing from the others: their own phrasings are answered as before', () => {
  const asked = knowledge.articles
    .filter((_, i) => i % 6 === 0)
    .map(({ programme, phrasings }) => ({ programme, text: phrasings[0] ?? '' }));
  for (const { text, programme } of asked)
    expect(search.find(text, programme), text).toEqual(base.find(text, programme));
});

test('articles are written as the repository reads them', () => {
  const odd = {
    ...drone,
    title: 'Colons: and "quotes", #hashes',
    text: 'Line one.\nLine two: - not a list',
    id: 'india-odd' as Article['id'],
  };
  const parsed = parseContent('desk-india.yaml', articlesAsFile([drone, odd]), z.array(Article));
  expect(parsed).toEqual({ value: [drone, odd] });
});
