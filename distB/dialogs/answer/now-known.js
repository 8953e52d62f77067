import { answersOf, caseOf } from '../case-of.js';
import { offering } from '../offering.js';
import { items, say, talk } from '../say.js';
import { here } from '../stand.js';
import { fill } from '../texts.js';
import { titled } from './entry-say.js';
const longest = 200;
/**
 * Says, unasked, that a question which could not be answered has an answer now; it is one tap away, and the open question is put
 * again below it. `undefined` when the answer is not there any more.
 */
export function nowKnown(content, before, { question, entry: id }, date) {
    const entry = content.search().entry(id);
    const item = entry && titled({ entry, score: 1 });
    if (!item)
        return undefined;
    const at = caseOf(content, before, date);
    const memory = { ...before, answers: answersOf(at) };
    const says = [
        say('talk', [
            talk(fill(content.deskTexts.answerKnown, { question: question.slice(0, longest) })),
            items([item]),
            talk(content.deskTexts.answerKnownHow),
        ]),
        ...here(at, memory, 'briefly'),
    ];
    return { memory: offering(memory, says), says, requests: [] };
}
//# sourceMappingURL=now-known.js.map