import { expect, test } from 'vitest';
import { Made } from '../../knowledge/made.js';

test('what was made of an object is found with it, each kind by itself, and the newest', () => {
  const [lengths, words] = [new Made<readonly string[], number>(), new Made<readonly string[], string>()];
  const answers = ['yes', 'no'];
  expect(lengths.get(answers)).toBeUndefined();
  lengths.set(answers, 2);
  words.set(answers, 'yes no');
  lengths.set(answers, 3);
  expect([lengths.get(answers), words.get(answers)]).toEqual([3, 'yes no']);
});

test('a copy has nothing of it, and whoever looks at the object sees nothing', () => {
  const made = new Made<object, string>();
  const facts = { yearsTrading: 3 };
  made.set(facts, 'likely');
  expect(made.get({ ...facts })).toBeUndefined();
  expect(made.get(structuredClone(facts))).toBeUndefined();
  expect(JSON.stringify(facts)).toBe('{"yearsTrading":3}');
  expect(facts).toStrictEqual({ yearsTrading: 3 });
  expect(Object.entries(facts)).toEqual([['yearsTrading', 3]]);
});
