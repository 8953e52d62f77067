import { expect, test } from 'vitest';
import { fold, isSmall, stemOf, wordsOf } from '../../../knowledge/search/words.js';

test.each([
  ['Café', 'cafe'],
  ['İSTANBUL', 'istanbul'],
  ['Straße', 'strasse'],
  ['Łódź', 'lodz'],
  ['ﬁrm', 'firm'],
  ['１２', '12'],
  ['don’t', 'dont'],
  ["what's", 'whats'],
  ['a\u200Beo', 'aeo'],
  ['\u202Eaeo', 'aeo'],
])('%s is folded to %s', (text, folded) => expect(fold(text)).toBe(folded));

test('words are letters and digits; everything else parts them', () => {
  expect(wordsOf('How long, does-it/take? (T1)')).toEqual(['how', 'long', 'does', 'it', 'take', 't1']);
});

test('a script without spaces gives its characters', () => {
  expect(wordsOf('认证 aeo')).toEqual(['认', '证', 'aeo']);
});

test('a text is read by its beginning, and a word by its first 40 letters', () => {
  expect(wordsOf('word '.repeat(1_000)).length).toBeLessThanOrEqual(48);
  expect(wordsOf('税'.repeat(10_000)).length).toBeLessThanOrEqual(48);
  expect(wordsOf('x'.repeat(10_000))).toEqual(['x'.repeat(40)]);
});

test('English words have their stem, others stay', () => {
  expect(stemOf('certificates')).toBe(stemOf('certificate'));
  expect(stemOf('aduana1')).toBe('aduana1');
});

test('a small word is one that says little', () => {
  expect(isSmall('the')).toBe(true);
  expect(isSmall('cost')).toBe(false);
});
