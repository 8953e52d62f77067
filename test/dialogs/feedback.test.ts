import { expect, test } from 'vitest';
import { fileOf, indian } from '../case-file/sample.js';
import { Conversation } from '../support/conversation.js';

const trader = () => new Conversation().type('india', 'we export', 'yes', 't1');
const judged = () =>
  trader().type('check', 'yes', '12', '5', '2', 'Never, or it was dropped', 'no', 'no', '0', '2', 'yes');

test('a verdict asks whether it helped, and the word and the reason are kept with it', () => {
  const talk = judged();
  expect(talk.words).toContain('You look ready for T1');
  expect(talk.words).toContain('Was this helpful?');
  talk.type('not helpful');
  expect(talk.requests).toMatchObject([
    { kind: 'unanswered', why: 'not-helpful', programme: 'india', nearest: ['verdict:india:t1'] },
  ]);
  expect(talk.words).toContain('Why, in a word?');
  talk.type('Hard to understand');
  expect(talk.requests).toEqual([
    { kind: 'comment', entry: 'verdict:india:t1', text: 'Hard to understand', programme: 'india' },
  ]);
  expect(talk.words).toContain('Thank you, I wrote that down.');
});

test('so does the self-check, half-way too; in their own words, without what names a person', () => {
  const talk = trader().type('self-check', 'yes', 'no', 'stop');
  expect(talk.words).toContain('Was this helpful?');
  talk.type('helpful');
  expect(talk.requests).toEqual([{ kind: 'helped', entry: 'self-check:india:t1' }]);
  talk.type('I liked that the questions are short, mail me at ravi@example.in');
  expect(talk.requests).toEqual([
    {
      kind: 'comment',
      entry: 'self-check:india:t1',
      text: 'I liked that the questions are short, mail me at [e-mail]',
      programme: 'india',
    },
  ]);
});

test('whoever just goes on is not taken for somebody who says why', () => {
  for (const [said, words] of [
    ['papers', 'papers ready'],
    ['menu', 'What would you like to know?'],
    ['japan', 'Japan'],
    ['what does it cost?', ''],
    ['can a drone fly over our warehouse', ''],
  ] as const) {
    const talk = judged().type('helpful', said);
    expect(talk.requests.map(({ kind }) => kind)).not.toContain('comment');
    expect(talk.words).toContain(words);
  }
  const later = judged().type('helpful', 'menu', 'it was all a bit much');
  expect(later.requests.map(({ kind }) => kind)).not.toContain('comment');
  expect(judged().type('not helpful', 'menu', 'because it is too long').requests).not.toContainEqual(
    expect.objectContaining({ kind: 'comment' }),
  );
});

test('an answer is asked about as before, and why as well', () => {
  const talk = trader().type('how long does the status last?');
  expect(talk.words).toContain('Was this helpful?');
  talk.type('helpful', 'It was clear');
  expect(talk.requests).toMatchObject([{ kind: 'comment', text: 'It was clear' }]);
});

test('a result that does not exist cannot be judged, and paper is not asked', () => {
  for (const entry of ['verdict:atlantis:t1', 'verdict:india:t9', 'verdict:india', 'verdict:india:t1:x', 'nonsense'])
    for (const input of [
      { kind: 'rate', entry, helpful: true } as const,
      { kind: 'comment', entry, why: 'clear' } as const,
    ])
      expect(trader().input(input).requests).toEqual([]);
  expect(JSON.stringify(fileOf(indian).parts)).not.toContain('helpful');
});
