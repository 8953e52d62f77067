import { describe, expect, test } from 'vitest';
import { situation } from '../../dialogs/advance.js';
import { isQuestion } from '../../dialogs/understand/question.js';
import { content } from '../support/content.js';
import { Conversation, now } from '../support/conversation.js';

const start = new Conversation().memory;
const asking = (said: string, memory = start) => isQuestion(said, situation(content, memory, now.date, false));

describe('at the start', () => {
  test.each(['what is aeo?', 'how long does it take in india', 'do i need cctv in japan', 'who do i call in pretoria'])(
    '"%s" is a question',
    (said) => expect(asking(said)).toBe('surely'),
  );
  test.each(['india', 'xyzzy', ''])('"%s" is none for sure', (said) => expect(asking(said)).not.toBe('surely'));
});

describe('where a number is asked', () => {
  const interview = new Conversation().type('india', 'exporter', 'yes', 't1', 'check', 'yes');

  test('a number is asked', () => expect(interview.words).toContain('bills of entry and shipping bills'));
  test.each(['12', 'about 12', '12?', 'lots', 'hmm'])('"%s" is none', (said) =>
    expect(asking(said, interview.memory)).not.toBe('surely'),
  );
  test.each(['what does it cost?', 'how long does the whole thing take'])('"%s" is one', (said) =>
    expect(asking(said, interview.memory)).toBe('surely'),
  );
});
