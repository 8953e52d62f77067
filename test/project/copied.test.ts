import { expect, test } from 'vitest';
import { copied, runs, words } from '../support/copied-words.js';

const seen = new Set(runs(words('The quick brown fox jumps over the lazy dog and then sleeps until noon.')));

test('eight words in a row are found whatever their commas and capitals', () => {
  expect(copied('a: Quick, brown FOX jumps over the lazy dog today', seen)).toEqual([
    { line: 1, run: 'quick brown fox jumps over the lazy dog' },
  ]);
});

test('seven are not, and a citation may name what it cites', () => {
  expect(copied('the quick brown fox jumps over the cat', seen)).toEqual([]);
  expect(copied('cites: [the quick brown fox jumps over the lazy dog]', seen)).toEqual([]);
});
