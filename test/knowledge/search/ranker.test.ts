import { describe, expect, test } from 'vitest';
import { confidenceOf, evidenceOf } from '../../../knowledge/search/confidence.js';
import { type Example, prepareRanking, Ranker, type Shape } from '../../../knowledge/search/ranker.js';
import { wordsOf } from '../../../knowledge/search/words.js';

/** Groups 0 and 1 are topics, 2 and 3 the articles of one place, 4 and 5 of another, 6 is the background. */
const texts: readonly (readonly string[])[] = [
  [],
  [],
  ['how long does it take', 'how many days until they decide', 'waiting time'],
  ['what does it cost', 'is there a fee', 'price of the application'],
  ['how long must i wait', 'processing time', 'duration of the procedure'],
  ['how much money do they want', 'charges', 'is it free'],
  ['what is the weather like', 'sing me a song', 'who won the match'],
];
const topicOf = [undefined, undefined, 0, 1, 0, 1, undefined];
const flags = (...groups: number[]) => Uint8Array.from(texts, (_, group) => (groups.includes(group) ? 1 : 0));
const shape: Shape = {
  groups: texts.length,
  parent: (group) => topicOf[group],
  handicap: () => 0,
  scopes: [
    {
      ranges: [
        { from: 0, to: 4 },
        { from: 6, to: 7 },
      ],
      narrow: flags(2, 3, 6),
      wide: flags(0, 1, 6),
    },
    {
      ranges: [
        { from: 0, to: 2 },
        { from: 4, to: 7 },
      ],
      narrow: flags(4, 5, 6),
      wide: flags(0, 1, 6),
    },
  ],
};
const examples = texts.flatMap((list, group): Example[] =>
  list.map((text) => ({ words: wordsOf(text), group, scope: group === 4 || group === 5 ? 1 : 0 })),
);
const ranker = new Ranker(prepareRanking(examples, shape), shape);
const rank = (text: string, scope: number) => ranker.rank(wordsOf(text), scope);
const first = (text: string, scope: number) => rank(text, scope).candidates[0]?.group;
const sure = (text: string, scope: number) => confidenceOf(evidenceOf(rank(text, scope), 6, wordsOf(text).length));

describe('ranking', () => {
  test.each(texts.flatMap((list, group) => list.map((text) => [text, group] as const)))(
    '%s is found',
    (text, group) => {
      const scopes = group === 6 ? [0, 1] : [group >= 4 ? 1 : 0];
      for (const scope of scopes) expect(first(text, scope)).toBe(group);
    },
  );

  test('what one place calls by another name is known through the topic', () => {
    expect(first('processing duration', 0)).toBe(2);
    expect(first('what charges', 0)).toBe(3);
    expect(first('how many days', 1)).toBe(4);
  });

  test('only what belongs to the place is found', () => {
    for (const text of texts.flat())
      for (const scope of [0, 1])
        for (const { group } of rank(text, scope).candidates) expect(shape.scopes[scope]?.narrow[group]).toBe(1);
  });

  test('shares are parts of one whole, best first', () => {
    const { candidates } = rank('how long does it take', 0);
    expect(candidates.reduce((sum, c) => sum + c.share, 0)).toBeCloseTo(1, 4);
    const scores = candidates.map((c) => c.score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  test('the same texts give the same index', () => {
    expect(prepareRanking(examples, shape)).toEqual(prepareRanking(examples, shape));
  });

  test('nothing at all has nothing unknown left to find', () => {
    expect(rank('', 0)).toMatchObject({ unknown: 1, covered: 0 });
  });
});

describe('evidence', () => {
  test('counts words nobody used, and those that were mended, as less known', () => {
    expect(rank('how long does it take', 0).unknown).toBe(0);
    const strange = rank('how long does a zebra take', 0).unknown;
    expect(strange).toBeGreaterThan(0.1);
    const mended = ranker.rank(wordsOf('how long does it take'), 0, new Set(['long'])).unknown;
    expect(mended).toBeGreaterThan(0);
    expect(mended).toBeLessThan(0.5);
  });

  test('confidence is between 0 and 1, and higher for a question than for a song', () => {
    for (const text of [...texts.flat(), '', 'zebra', 'price price price']) {
      expect(sure(text, 0)).toBeGreaterThanOrEqual(0);
      expect(sure(text, 0)).toBeLessThanOrEqual(1);
    }
    expect(sure('how long does it take', 0)).toBeGreaterThan(sure('sing me the weather', 0));
  });
});
