import { describe, expect, test } from 'vitest';
import { content } from '../../support/content.js';

const search = content.search();
const named = (text: string) => search.named(text).programmes;

describe('a programme is known by', () => {
  test.each([
    ['its country', 'how long does it take in india', 'india'],
    ['its national name', 'is bharat aeo hard', 'india'],
    ['one of its cities', 'i run a shop in mumbai', 'india'],
    ['the name for its people', 'are the japanese strict', 'japan'],
    ['its authority', 'must i call SARS', 'south-africa'],
    ['a country of a union', 'my firm is in portugal', 'eu'],
    ['two words', 'new zealand fees', 'new-zealand'],
    ['the longer of two names', 'hong kong china', 'hong-kong'],
    ['a slip of the finger', 'how much in austrlia', 'australia'],
    ['swapped letters', 'we are from indai', 'india'],
    ['accents or none', 'em São Paulo', 'brazil'],
  ])('%s: %s', (_, text, programme) => expect(named(text)).toEqual([programme]));
});

test('two programmes are named in the order of the text', () => {
  expect(named('korea or japan, which is faster')).toEqual(['korea', 'japan']);
});

test('a country without a pack stands for the general check', () => {
  expect(named('is there a programme in kenya')).toEqual(['wco-safe']);
});

test.each(['the child has a cold', 'what is a bond', 'my main supplier', 'form and figures', 'to be or not to be'])(
  'nobody is named in "%s"',
  (text) => expect(named(text)).toEqual([]),
);

test('whether a text says nothing but a place', () => {
  expect(search.named('and what about japan?').only).toBe(true);
  expect(search.named('and what does japan cost?').only).toBe(false);
  expect(search.named('what about the others').only).toBe(false);
});

test('the trade partner is not the country of the firm', () => {
  expect(search.find('we sell shoes to japan, how long does it take', 'india' as never).programmes).toEqual([]);
  expect(search.find('how long does it take in japan', 'india' as never).programmes).toEqual(['japan']);
});
