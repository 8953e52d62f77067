import { describe, expect, test } from 'vitest';
import { readChoice } from '../../dialogs/understand/choice.js';
import { readCommand, readMisspeltCommand } from '../../dialogs/understand/command.js';
import { readNumber } from '../../dialogs/understand/number.js';
import { readValue } from '../../dialogs/understand/value.js';
import { isDontKnow, readYesNo } from '../../dialogs/understand/yes-no.js';
import type { Fact } from '../../knowledge/fact.js';
import type { FactId } from '../../knowledge/ids.js';
import { Conversation } from '../support/conversation.js';

describe('numbers', () => {
  test.each([
    ['2', 2],
    ['two', 2],
    ['2 yrs', 2],
    ['about 12', 12],
    ['~12 or so', 12],
    ['twenty five', 25],
    ['twenty-five', 25],
    ['one hundred and five', 105],
    ['two thousand', 2000],
    ['a dozen', 12],
    ['1,5 million', 1_500_000],
    ['1.5 million', 1_500_000],
    ['1.2 crore', 12_000_000],
    ['12 lakh', 1_200_000],
    ['3k', 3000],
    ['1,500', 1500],
    ['1.500', 1500],
    ['1.500.000', 1_500_000],
    ['12,50,000', 1_250_000],
    ['1 500 000', 1_500_000],
    ["1'500'000", 1_500_000],
    ['1.234,56', 1234.56],
    ['1,234.56', 1234.56],
    ['2.5', 2.5],
    ['0.125', 0.125],
    ['10%', 10],
    ['none', 0],
    ['no shipments', 0],
    ['zero', 0],
    ['١٢', 12],
    ['۱۲', 12],
    ['१२', 12],
    ['১২', 12],
    ['１２', 12],
    ['๑๒', 12],
    ['€ 2 mio', 2_000_000],
    ['-3', -3],
  ])('%s is %d', (text, value) => {
    expect(readNumber(text)).toMatchObject({ kind: 'number', value });
  });

  test.each(['10-12', 'between 10 and 12', 'ten or twelve', 'less than 10', 'under 5', '< 25', '10 to 12'])(
    '%s is not one number',
    (text) => {
      expect(readNumber(text).kind).toBe('range');
    },
  );

  test.each(['', 'lots', 'many', '…', '🙂', 'a few'])('"%s" is no number', (text) => {
    expect(readNumber(text).kind).toBe('none');
  });

  test.each(['9'.repeat(10_000), 'one '.repeat(3000), '1e999', '((((((', '٫'.repeat(500)])(
    'hostile input is survived',
    (text) => {
      expect(() => readNumber(text)).not.toThrow();
    },
  );
});

describe('yes and no', () => {
  test.each([
    'yes',
    'Yep',
    'YEAH!',
    'y',
    'sure',
    'of course',
    'sí',
    'oui',
    'हाँ',
    'نعم',
    '是',
    'yes we have it',
    'yup.',
  ])('%s is yes', (text) => {
    expect(readYesNo(text)).toBe(true);
  });
  test.each(['no', 'nope', 'Nah', 'n', 'never', 'not yet', 'nein', 'não', 'नहीं', 'no, we do not', "we don't"])(
    '%s is no',
    (text) => {
      expect(readYesNo(text)).toBe(false);
    },
  );
  test.each([
    "I don't know",
    'idk',
    'dunno',
    'not sure',
    'no idea',
    '?',
    'i dont know',
    'I do not know',
    'skip',
    "i'm not sure",
  ])('%s leaves it open', (text) => {
    expect(isDontKnow(text)).toBe(true);
  });
});

const options = [
  { value: 'india', label: 'India', also: ['bharat', 'mumbai'] },
  { value: 'south-africa', label: 'South Africa', also: ['rsa', 'durban'] },
  { value: 'north', label: 'Northern Land', also: ['north'] },
  { value: 'south', label: 'Southern Land', also: ['south'] },
];

describe('choices', () => {
  test.each([
    ['India', 'india'],
    ['we are in mumbai', 'india'],
    ['indai', 'india'],
    ['souht africa', 'south-africa'],
    ['hello from durban please', 'south-africa'],
    ['south africa', 'south-africa'],
  ])('%s is %s', (text, value) => {
    expect(readChoice(text, options)).toMatchObject({ kind: 'one', value });
  });

  test('two that fit are both offered', () => {
    expect(readChoice('north or india', options)).toEqual({ kind: 'several', values: ['india', 'north'] });
  });

  test.each(['xyzzy', '', '🙂', 'no'])('"%s" is none of them', (text) =>
    expect(readChoice(text, options).kind).toBe('none'),
  );
});

describe('values', () => {
  const years: Fact = {
    kind: 'number',
    id: 'y' as FactId,
    label: 'Years',
    ask: 'How many years?',
    also: [],
    unit: 'years',
    min: 0,
    max: 100,
    whole: false,
  };
  const money: Fact = {
    kind: 'money',
    id: 'm' as FactId,
    label: 'Turnover',
    ask: 'How much turnover?',
    also: [],
    currency: 'EUR',
    max: 1e12,
  };

  test('months become years where years are asked', () => {
    expect(readValue('18 months', years)).toMatchObject({ value: 1.5 });
    expect(readValue('18 months', { ...years, whole: true })).toMatchObject({ value: 1 });
  });
  test('years are no number of documents, and so many a year are', () => {
    const documents: Fact = { ...years, unit: 'documents' };
    expect(readValue('8 yrs', documents)).toMatchObject({ misfit: { kind: 'other-unit' } });
    expect(readValue('12 a year', documents)).toMatchObject({ value: 12 });
    expect(readValue('8 yrs', years)).toMatchObject({ value: 8 });
  });
  test('money keeps its currency, and another currency is not taken for it', () => {
    expect(readValue('1.2 million', money)).toMatchObject({ value: { amount: 1_200_000, currency: 'EUR' } });
    expect(readValue('2 million dollars', money)).toMatchObject({ misfit: { kind: 'other-currency' } });
  });
  test('what cannot be is refused with its reason', () => {
    expect(readValue('-1', years)).toMatchObject({ misfit: { kind: 'too-small' } });
    expect(readValue('900', years)).toMatchObject({ misfit: { kind: 'too-large' } });
    expect(readValue('2.5', { ...years, whole: true })).toMatchObject({ misfit: { kind: 'not-whole' } });
  });
});

describe('commands', () => {
  test.each([
    ['back', 'back'],
    ['go back please', 'back'],
    ['My answers', 'answers'],
    ['delete my data', 'erase'],
    ['Talk to a person', 'person'],
    ['can i talk to a human', 'person'],
    ['start over', 'restart'],
    ['why?', 'why'],
    ['HELP', 'help'],
  ])('%s is %s', (text, name) => expect(readCommand(text)?.name).toBe(name));

  test('a change names what is changed', () => {
    expect(readCommand('change years trading')).toEqual({ name: 'change', about: 'years trading' });
    expect(readCommand('please change my turnover')).toEqual({ name: 'change', about: 'turnover' });
  });
  test('a slip of the finger is forgiven', () => expect(readMisspeltCommand('delte my data')?.name).toBe('erase'));
});

test('the same word means the option where it is offered and the command elsewhere', () => {
  const talk = new Conversation().type('india', '2');
  expect(talk.answers).toMatchObject({ programme: 'india', role: 'exporter' });
  talk.type('1');
  expect(talk.answers).toMatchObject({ udyamCertificate: true });
});

test('"home" and "pass" answer the question that offers them, and stay commands elsewhere', () => {
  const talk = new Conversation().type('south africa', 'importer', 'level 1', 'check', 'yes', 'yes', '4');
  talk.type('never', 'never', 'yes', 'yes', 'yes', 'yes', 'pass', 'not audited', 'yes', 'home');
  expect(talk.answers).toMatchObject({ zaTest: 'passed', zaPremises: 'home-secured' });
  expect(talk.words).toContain('You look ready for Level 1');
  expect(talk.type('home').words).toContain('What would you like to know?');
});
