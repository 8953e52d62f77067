import { compareFact, menuFact, questionFor } from '../question.js';
import { readChoice } from './choice.js';
import { plain } from './plain.js';
/** "Compare with Morocco", "compare us to T2": the page, and what to compare with, in one. */
export function readComparison(said, at) {
    const [, other] = /^(?:please |pls )?compare (?:us |it |this )?(?:with|to|and|against) (.+)$/.exec(plain(said)) ?? [];
    const fact = other === undefined ? undefined : questionFor(compareFact, at);
    const read = fact?.kind === 'choice' && other !== undefined ? readChoice(other, fact.options) : undefined;
    return read?.kind === 'one'
        ? [
            { fact: menuFact, value: 'compare' },
            { fact: compareFact, value: read.value },
        ]
        : undefined;
}
//# sourceMappingURL=comparison.js.map