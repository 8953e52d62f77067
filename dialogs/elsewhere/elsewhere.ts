import { Case, type Content } from '../content.js';
import type { Choice, Memory } from '../memory.js';
import { type Say, say, talk } from '../say.js';
import { here } from '../stand.js';
import { withRemark } from '../take.js';
import type { Turn } from '../turn.js';
import { type ReadCode, spelled } from './code.js';

/** Asks for a code that takes the case to another device. With nothing told there is nothing to take. */
export function goElsewhere(at: Case, memory: Memory): Turn {
  if (at.answers.length === 0) return remarked(at, memory, at.say('codeNothing'));
  return { memory, says: here(at, memory), requests: [{ kind: 'resume-code' }] };
}

export const stopCode = (at: Case, memory: Memory): Turn => ({
  ...remarked(at, memory, at.say('codeStopped')),
  requests: [{ kind: 'stop-code' }],
});

export const askForCode = (at: Case, memory: Memory): Turn => remarked(at, memory, at.say('codeAsk'));

/** A code that was typed. What becomes of it is found out outside; a mistyped one needs no looking up. */
export function resumeWith(at: Case, memory: Memory, read: ReadCode): Turn {
  return read.kind === 'slip'
    ? remarked(at, memory, at.say('codeWrong'))
    : { memory, says: [], requests: [{ kind: 'resume', code: read.code }] };
}

function remarked(at: Case, memory: Memory, text: string): Turn {
  return { memory, says: withRemark(say('talk', [talk(text)]), here(at, memory)), requests: [] };
}

/** The code, spelled for reading aloud. */
export const codeSay = (content: Content, code: string, minutes: number): Say =>
  say('talk', [talk(fillIn(content, 'codeMade', { minutes })), talk(spelled(code))]);

/** Why a code did not work, and the open question again. */
export function refused(
  content: Content,
  memory: Memory,
  why: 'codeWrong' | 'codeTooMany' | 'codeHere' | 'codeTicket' | 'codeBusy',
  date: string,
): Turn {
  return remarked(new Case(content, memory.answers, date), memory, content.texts[why]);
}

const backChoice = (content: Content): Choice => ({
  label: content.texts.movedBack,
  means: { kind: 'command', command: 'take-back' },
});
const eraseChoice = (content: Content): Choice => ({
  label: content.texts.movedErase,
  means: { kind: 'command', command: 'erase' },
});

/** What the old place says, once and whenever something is written there. */
export const movedSay = (content: Content): Say =>
  say('question', [talk(content.texts.movedAway)], [backChoice(content), eraseChoice(content)]);

/** The new place greets a case that came. */
export const arrivedSay = (content: Content, back: boolean, replaced: boolean): Say =>
  say('talk', [
    talk(content.texts[back ? 'movedBackDone' : 'movedHere']),
    ...(replaced ? [talk(content.texts.movedReplaced)] : []),
  ]);

const fillIn = (content: Content, key: 'codeMade', values: Readonly<Record<string, string | number>>): string =>
  new Case(content, [], '2000-01-01').say(key, values);
