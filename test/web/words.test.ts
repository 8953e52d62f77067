import { expect, it } from 'vitest';
import { backoff } from '../../bot/web/backoff.js';
import { questionsLeft } from '../../bot/web/words.js';

it.each([
  [2, 5, '2 to 5 questions left'],
  [3, 3, '3 questions left'],
  [1, 1, 'Last question'],
  [0, 1, 'At most 1 question left'],
  [0, 4, 'At most 4 questions left'],
  [0, 0, 'No questions left'],
])('%i to %i questions', (least, most, text) => {
  expect(questionsLeft({ answered: 1, least, most })).toBe(text);
});

it('waits longer after each failure, never longer than half a minute, and never in step with others', () => {
  expect([0, 1, 2, 3].map((failures) => backoff(failures, 1))).toEqual([500, 1000, 2000, 4000]);
  expect(backoff(40, 1)).toBe(30_000);
  expect(backoff(3, 0)).toBe(2000);
});
