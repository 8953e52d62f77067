import { Made } from '../knowledge/made.js';
import { Case } from './content.js';
import { fitting } from './path.js';
const cases = new Made();
/**
 * What was told, as far as it still fits. Answers never change, and everybody who has to do with a turn asks: to understand,
 * to go on, to count, to judge, and the next turn again.
 */
export function caseOf(content, { answers }, date) {
    const known = cases.get(answers);
    if (known?.content === content && known.today === date)
        return known;
    const at = fitting(new Case(content, answers, date));
    cases.set(answers, at);
    return at;
}
/** The answers of a case, in which all fit, as a memory keeps them. */
export function answersOf(at) {
    const answers = [...at.answers];
    cases.set(answers, at);
    return answers;
}
//# sourceMappingURL=case-of.js.map