import { expect, test } from 'vitest';
import { articleOf, idFor, lacks, titleFrom, withoutNames } from '../../bot/growth/draft.js';
import { compared, touched } from '../../bot/growth/golden.js';
import type { DraftContent } from '../../bot/store/growth.js';
import type { ProgrammeId } from '../../knowledge/ids.js';
import { knowledge } from '../support/content.js';

const whole: DraftContent = {
  title: 'May a drone fly over our warehouse?',
  phrasings: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((letter) => `drone ${letter}`),
  text: 'Yes, under Circular 33/2016.',
  programme: 'india',
  topics: [],
  cites: ['circular-33-2016#para 4'],
  confidence: 'high',
};
const fieldsOf = (change: Partial<DraftContent>) => lacks({ ...whole, ...change }, knowledge).map(({ field }) => field);

test('what is whole lacks nothing, and is an article', () => {
  expect(lacks(whole, knowledge)).toEqual([]);
  expect(articleOf(whole, 'india-drone')).toMatchObject({ id: 'india-drone', programme: 'india', keywords: [] });
});

test.each([
  [{ title: 'Hm?' }, 'title'],
  [{ phrasings: Array.from({ length: 9 }, () => 'The same') }, 'phrasings'],
  [{ phrasings: [...whole.phrasings, 'call me at +91 98765 43210'] }, 'phrasings'],
  [{ phrasings: [...whole.phrasings, 'i am bo@example.org'] }, 'phrasings'],
  [{ phrasings: [...whole.phrasings, 'my name is [name]'] }, 'phrasings'],
  [{ text: 'Dear [name], yes.' }, 'text'],
  [{ text: ' ' }, 'text'],
  [{ programme: 'atlantis' }, 'programme'],
  [{ topics: ['no-such-topic'] }, 'topics'],
  [{ cites: [] }, 'cites'],
  [{ cites: ['no-such-source#1'] }, 'cites'],
  [{ cites: ['circular-33-2016'] }, 'cites'],
  [{ confidence: null }, 'confidence'],
] as const)('%j lacks %s', (change, field) => {
  expect(fieldsOf(change as Partial<DraftContent>)).toContain(field);
});

test('what others say is never as sure as what an office publishes', () => {
  const secondary = [...knowledge.sources.values()].find(({ kind }) => kind === 'secondary');
  const cites = [`${secondary?.id}#page 1`];
  expect(fieldsOf({ cites })).toEqual(['confidence']);
  expect(fieldsOf({ cites, confidence: 'medium' })).toEqual([]);
});

test('names and the address of the trader are taken out of what an officer wrote', () => {
  const trader = { name: 'Amina Rao', email: 'amina@example.org' };
  expect(withoutNames('Dear Amina Rao, dear Ms. rao: I wrote to Amina@example.org.', trader)).toBe(
    'Dear [name], dear Ms. [name]: I wrote to [e-mail].',
  );
  expect(withoutNames('Raoul is not her.', trader)).toBe('Raoul is not her.');
  expect(withoutNames('(a+b)', { name: '(a+b) [x', email: null })).toBe('[name]');
});

test('ids and titles are like those of authors', () => {
  expect(idFor(whole)).toBe('india-drone-fly-over-warehouse');
  expect(idFor({ ...whole, programme: null, title: '¿Qué?' })).toBe('general-que');
  expect(idFor({ ...whole, title: '無人機' })).toBe('india-answer');
  expect(titleFrom('x'.repeat(500))).toHaveLength(120);
});

test('the golden questions of a programme and the general ones are asked again', () => {
  const of = new Map([
    ['india-cost', 'india'],
    ['fiji-cost', 'fiji'],
    ['glossary-aeo', undefined],
  ]);
  const golden = [
    { q: 'cost', expect: ['india-cost'] },
    { q: 'cost', expect: ['fiji-cost'] },
    { q: 'aeo?', expect: ['glossary-aeo'] },
    { q: 'aeo?', expect: ['glossary-aeo'], programme: 'fiji' as ProgrammeId },
  ];
  expect(touched(golden, 'india', of)).toEqual([golden[0], golden[2]]);
  expect(touched(golden, null, of)).toEqual(golden);
  const by = (...after: (string | null)[]) =>
    compared(golden, ['india-cost', 'x', 'glossary-aeo', null], after, 'india-drone');
  const figures = { asked: 4, rightBefore: 2, rightAfter: 2, gained: 1 };
  // The new article took a question: as many are right as before, and it does not pass.
  expect(by('india-drone', 'fiji-cost', 'glossary-aeo', null)).toEqual({
    ...figures,
    lost: [{ question: 'cost', before: 'india-cost', after: 'india-drone' }],
    passes: false,
  });
  // One changed sides near the limit, and another came back.
  expect(by(null, 'fiji-cost', 'glossary-aeo', null)).toEqual({
    ...figures,
    lost: [{ question: 'cost', before: 'india-cost', after: null }],
    passes: true,
  });
  expect(by(null, 'x', 'glossary-aeo', null)).toMatchObject({ rightAfter: 1, passes: false });
});
