import { Case } from '../content.js';
import { say, talk } from '../say.js';
import { here } from '../stand.js';
import { withRemark } from '../take.js';
import { spelled } from './code.js';
/** Asks for a code that takes the case to another device. With nothing told there is nothing to take. */
export function goElsewhere(at, memory) {
    if (at.answers.length === 0)
        return remarked(at, memory, at.say('codeNothing'));
    return { memory, says: here(at, memory), requests: [{ kind: 'resume-code' }] };
}
export const stopCode = (at, memory) => ({
    ...remarked(at, memory, at.say('codeStopped')),
    requests: [{ kind: 'stop-code' }],
});
export const askForCode = (at, memory) => remarked(at, memory, at.say('codeAsk'));
/** A code that was typed. What becomes of it is found out outside; a mistyped one needs no looking up. */
export function resumeWith(at, memory, read) {
    return read.kind === 'slip'
        ? remarked(at, memory, at.say('codeWrong'))
        : { memory, says: [], requests: [{ kind: 'resume', code: read.code }] };
}
function remarked(at, memory, text) {
    return { memory, says: withRemark(say('talk', [talk(text)]), here(at, memory)), requests: [] };
}
/** The code, spelled for reading aloud. */
export const codeSay = (content, code, minutes) => say('talk', [talk(fillIn(content, 'codeMade', { minutes })), talk(spelled(code))]);
/** Why a code did not work, and the open question again. */
export function refused(content, memory, why, date) {
    return remarked(new Case(content, memory.answers, date), memory, content.texts[why]);
}
const backChoice = (content) => ({
    label: content.texts.movedBack,
    means: { kind: 'command', command: 'take-back' },
});
const eraseChoice = (content) => ({
    label: content.texts.movedErase,
    means: { kind: 'command', command: 'erase' },
});
/** What the old place says, once and whenever something is written there. */
export const movedSay = (content) => say('question', [talk(content.texts.movedAway)], [backChoice(content), eraseChoice(content)]);
/** The new place greets a case that came. */
export const arrivedSay = (content, back, replaced) => say('talk', [
    talk(content.texts[back ? 'movedBackDone' : 'movedHere']),
    ...(replaced ? [talk(content.texts.movedReplaced)] : []),
]);
const fillIn = (content, key, values) => new Case(content, [], '2000-01-01').say(key, values);
//# sourceMappingURL=elsewhere.js.map