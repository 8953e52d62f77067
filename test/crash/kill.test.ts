import { expect, test } from 'vitest';
import { Random } from '../support/random.js';
import { storm } from './storm.js';

test('a server that is killed at work loses nothing and answers nothing twice', { timeout: 120_000 }, async () => {
  const outcome = await storm(new Random(7), { kills: 5 });
  expect(outcome.complaints).toEqual([]);
  expect(outcome.accepted).toBeGreaterThan(10);
});
