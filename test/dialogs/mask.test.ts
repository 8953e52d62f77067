import { describe, expect, test } from 'vitest';
import { mask } from '../../dialogs/answer/mask.js';

describe('what names a person or a firm is taken out', () => {
  test.each([
    ['write to asha.k@spices.example please', 'write to [e-mail] please'],
    ['call +91 98765 43210 now', 'call [number] now'],
    ['call (011) 2331-0013 now', 'call [number] now'],
    ['our GST is 27AAPFU0939F1ZV ok?', 'our GST is [number] ok?'],
    ['IEC 0512345678', 'IEC [number]'],
    ['CNPJ 12.345.678/0001-95 from brazil', 'CNPJ [number] from brazil'],
    ['VAT DE123456789', 'VAT [number]'],
    ['see https://my-firm.example/about and tell', 'see [link] and tell'],
    ['www.my-firm.example', '[link]'],
  ])('%s', (text, masked) => expect(mask(text)).toBe(masked));
});

describe('what editors need to see stays', () => {
  test.each([
    'do we need 25 bills in 2025',
    'is turnover of 500000 too much',
    'what is ISO 9001',
    'section 64E of the act',
    'T1 or T2?',
    'in 2023-24 we had 12 shipments',
  ])('%s', (text) => expect(mask(text)).toBe(text));
});

test('a long text is cut, and none makes it slow', () => {
  expect(mask('word '.repeat(1_000)).length).toBeLessThanOrEqual(300);
  for (const text of [
    'a@'.repeat(5_000),
    '1a'.repeat(5_000),
    '1 '.repeat(5_000),
    'a'.repeat(10_000),
    '-1'.repeat(5_000),
  ])
    expect(mask(text).length).toBeLessThanOrEqual(400);
});
