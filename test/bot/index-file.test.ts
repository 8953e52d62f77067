import { expect, test } from 'vitest';
import { packIndex, unpackIndex } from '../../bot/index-file.js';
import { type Example, prepareRanking, type Shape } from '../../knowledge/search/ranker.js';
import type { SearchIndex } from '../../knowledge/search/search.js';

const everything = Uint8Array.from([1, 1]);
const shape: Shape = {
  groups: 2,
  parent: () => undefined,
  handicap: () => 0,
  scopes: [{ ranges: [{ from: 0, to: 2 }], narrow: everything, wide: everything }],
};
const examples: Example[] = ['how long does it take', 'what does it cost', 'ποσο κοστίζει'].map((text, i) => ({
  words: text.split(' '),
  group: i % 2,
  scope: 0,
}));
const index: SearchIndex = {
  ranking: prepareRanking(examples, shape),
  vocabulary: new Map([
    ['cost', 2],
    ['κοστίζει', 1],
    ['__proto__', 3],
  ]),
  telling: ['mita'],
};

test('an index comes back as it was', () => {
  const kept = unpackIndex(packIndex({ key: 'of these texts', index }));
  expect(kept).toEqual({ key: 'of these texts', index });
  expect(kept.index.ranking.postings.groupAt).toBeInstanceOf(Uint16Array);
});

test('it is read from any place in memory', () => {
  const packed = packIndex({ key: 'k', index });
  const moved = Buffer.concat([Buffer.from('xyz'), packed]).subarray(3);
  expect(unpackIndex(moved)).toEqual({ key: 'k', index });
});

test.each([0, 3, 8, 100, 1_000])('of which only %d bytes are there is refused', (length) => {
  expect(() => unpackIndex(packIndex({ key: 'k', index }).subarray(0, length))).toThrow();
});
