import { readKey } from '../../knowledge/keys.js';
import { isWayFact, questionFor } from '../question.js';
import { heading, howTo, items, say, talk } from '../say.js';
import { valueInWords } from '../words.js';
/** What the trader told about the firm, each line with its own "Change". */
export function answersView(at) {
    const lines = answerItems(at, (id) => readKey(id) === undefined);
    return lines.length === 0
        ? say('talk', [talk(at.say('answersNone'))])
        : say('result', [heading(at.say('answersTitle')), items(lines), howTo(at.say('answersHowTo'))]);
}
/** Answers as lines that can be changed. */
export const answerItems = (at, which) => at.answers.flatMap(({ fact: id, value }) => {
    const fact = isWayFact(id) || !which(id) ? undefined : questionFor(id, at);
    return fact
        ? [
            {
                title: `${fact.label}: ${valueInWords(fact, value, at)}`,
                lines: [],
                choice: {
                    label: at.say('answersChange', { label: fact.label }),
                    means: { kind: 'command', command: 'change', about: id },
                },
            },
        ]
        : [];
});
//# sourceMappingURL=answers.js.map