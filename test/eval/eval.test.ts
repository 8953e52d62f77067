import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { content } from '../support/content.js';
import { Figures } from './figures.js';
import { measure } from './measure.js';
import { readSets } from './sets.js';

/** A question more or less of a few hundred says nothing. */
const noise = 1.5;
/** What free questions must reach, in percent. */
const goals: Partial<Figures> = { first: 90, firstThree: 96, rightOfAnswered: 95, farRefused: 97, nearOk: 85 };
/** Points that slips of the finger may cost. */
const slipsMayCost = 3;

const baseline = Figures.parse(JSON.parse(readFileSync(join(import.meta.dirname, 'baseline.json'), 'utf8')));
const { figures } = measure(content, readSets());

test.each(Object.entries(goals))('%s is at least %d %%', (name, goal) => {
  expect(figures[name as keyof Figures]).toBeGreaterThanOrEqual(goal);
});

test('slips of the finger cost little', () => {
  expect(figures.first - figures.slippedFirst).toBeLessThanOrEqual(slipsMayCost);
});

// After a change that is better on the whole: `npm run eval -- --keep`.
test.each(Object.entries(baseline))('%s is not below %d %% by more than noise', (name, before) => {
  // Few questions lead to "did you mean", so one of them weighs more.
  expect(figures[name as keyof Figures]).toBeGreaterThan(before - (name === 'didYouMean' ? 5 * noise : noise));
});
