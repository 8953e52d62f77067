import { expect, test } from 'vitest';
import { newCode } from '../../bot/elsewhere/codes.js';
import { chance, checkLetter, letters, readCode, spelled } from '../../dialogs/elsewhere/code.js';
import { Conversation } from '../support/conversation.js';

test('a code has 50 bits or more, no letters that look alike, and shows every slip', () => {
  expect(chance * Math.log2(letters.length)).toBeGreaterThan(50);
  expect(letters).not.toMatch(/[01ILO]/);
  for (let round = 0; round < 50; round++) {
    const code = newCode();
    expect(readCode(spelled(code))).toEqual({ kind: 'code', code });
    for (let at = 0; at < code.length; at++) {
      const other = letters[(letters.indexOf(code[at] ?? '') + 1 + round) % letters.length];
      const slipped = code.slice(0, at) + other + code.slice(at + 1);
      if (slipped !== code) expect(readCode(spelled(slipped)), slipped).toEqual({ kind: 'slip' });
      const swapped = code.slice(0, at) + (code[at + 1] ?? '') + code[at] + code.slice(at + 2);
      if (at < chance - 1 && swapped !== code) expect(readCode(spelled(swapped)), swapped).toEqual({ kind: 'slip' });
    }
  }
});

test('is read however it is written', () => {
  const random = 'A2B3C4D5E6F';
  const code = random + checkLetter(random);
  for (const text of [
    spelled(code),
    code.toLowerCase(),
    `resume ${spelled(code)}`,
    `Resume code: ${spelled(code).toLowerCase()}.`,
    `my code is ${spelled(code).replaceAll('-', ' ')}`,
  ])
    expect(readCode(text), text).toEqual({ kind: 'code', code });
});

test.each(['manufacturer', 'have four dogs', 'resume', 'code', 'we trade since 2019', 'india', 'very nice firm', ''])(
  '"%s" is none',
  (text) => expect(readCode(text)).toBeUndefined(),
);

test('who has told something may go elsewhere; who has not is told so', () => {
  const talk = new Conversation().type('continue on another device');
  expect(talk.words).toContain('You have told nothing yet');
  expect(talk.type('india', 'continue on another device').requests).toEqual([{ kind: 'resume-code' }]);
  expect(talk.type('stop the code').requests).toEqual([{ kind: 'stop-code' }]);
});

test('the first screen has a button for a code, and later ones have not', () => {
  const talk = new Conversation();
  expect(talk.choices).toContain('I have a resume code');
  expect(talk.type('i have a resume code').words).toContain('ABCD-EFGH-JKMN');
  expect(talk.type('india').choices).not.toContain('I have a resume code');
});
