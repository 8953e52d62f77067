import { describe, expect, test } from 'vitest';
import { Repair } from '../../../knowledge/search/repair.js';
import { wordsOf } from '../../../knowledge/search/words.js';
import { content } from '../../support/content.js';

const repair = new Repair(
  new Map([
    ['certificate', 90],
    ['certified', 40],
    ['documents', 60],
    ['cost', 80],
    ['coast', 2],
    ['form', 30],
    ['from', 50],
    ['india', 70],
    ['indict', 9],
    ['b2c', 5],
    ['visit', 30],
  ]),
  new Set(['india']),
);
const mended = (text: string) => repair.mend(wordsOf(text)).words.join(' ');

describe('mends', () => {
  test.each([
    ['certifcate', 'certificate'],
    ['certificaet', 'certificate'],
    ['docuemnts', 'documents'],
    ['documments', 'documents'],
    ['vist', 'visit'],
    ['viist', 'visit'],
  ])('%s to %s', (typed, meant) => expect(mended(typed)).toBe(meant));

  test('says which words it changed, and how they were typed', () => {
    expect([...repair.mend(['docuemnts', 'cost']).mended]).toEqual([['documents', 'docuemnts']]);
  });
});

describe('leaves alone', () => {
  test.each(['cost', 'form', 'zebra', 'xq', 'the', 'visited1', 'doc0ments', 'd0cuments', '12', 'b2b', '84713o'])(
    '%s',
    (word) => expect(mended(word)).toBe(word),
  );

  test('whatever has a digit, in any script', () => {
    expect(mended('documents٣ docu5ents')).toBe('documents٣ docu5ents');
  });

  test('what is the name of a place', () => {
    expect(repair.mend(['vist'], () => true).words).toEqual(['vist']);
  });

  test('all but the first misspelt words: nobody mistypes more and still means something', () => {
    const { mended } = repair.mend(
      Array.from({ length: 40 }, (_, i) => `documen${String.fromCharCode(97 + (i % 26))}s`),
    );
    expect(mended.size).toBeLessThanOrEqual(8);
  });
});

test('words that every object has mean nothing here', () => {
  expect(mended('__proto__ constructor toString')).toBe('proto constructor tostring');
});

test('of the whole knowledge base the usual slips are mended', () => {
  expect(content.search().mended('whcih docuemnts do we need for our certificat')).toBe(
    'which documents do we need for our certificate',
  );
});
