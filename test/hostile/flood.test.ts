import { expect, test } from 'vitest';
import { flood } from './flood.js';
import { guarded } from './guarded.js';

test('2,000 random posts: never a 5xx, nothing unforeseen in the log, the state intact', {
  timeout: 120_000,
}, async () => {
  const server = await guarded();
  const statuses = await flood(server.http, 1, 2_000);
  expect([...statuses.keys()].filter((status) => status !== 200 && status !== 400)).toEqual([]);
  // Both kinds came, or the generator is of no use.
  expect(statuses.get(200)).toBeGreaterThan(500);
  expect(statuses.get(400)).toBeGreaterThan(100);
  expect(await server.finish()).toEqual([]);
});
