import { Case } from './content.js';
import { isWayFact, questionFor } from './question.js';
import { say, talk } from './say.js';
import { take, withRemark } from './take.js';
import { valueInWords } from './words.js';
/** Records what one sentence told about the firm, says how it was understood, and goes on from there. */
export function introduce(at, memory, answers, old) {
    const turn = takeAll(at, memory, answers, old);
    // What only leads the way shows by itself whether it was understood.
    return answers.every(({ fact }) => isWayFact(fact))
        ? turn
        : { ...turn, says: withRemark(understoodSay(at, answers), turn.says) };
}
/** The answers one after the other; what is said is what follows from all of them. */
export const takeAll = (at, memory, answers, old) => answers.reduce((turn, answer) => take(new Case(at.content, turn.memory.answers, at.today), turn.memory, { ...answer, literal: true }, old), { memory, says: [], requests: [] });
/** How we understood it, so that a mistake is seen at once. */
export const understoodSay = (at, answers) => say('talk', [
    talk(at.say('introduced', {
        what: answers
            .flatMap(({ fact, value }) => {
            const asked = questionFor(fact, at);
            return asked && value !== null ? [valueInWords(asked, value, at)] : [];
        })
            .join(' · '),
    })),
]);
//# sourceMappingURL=introduce.js.map