import { caseOf } from './case-of.js';
import { askRating } from './case-rating.js';
import { offering } from './offering.js';
import { menuFact } from './question.js';
import { here } from './stand.js';
/** Puts the open question again after somebody else has spoken; `judge` is the case whose person the trader may judge first. */
export function resume(content, before, point, date, judge) {
    const all = caseOf(content, before, date);
    const at = point === 'menu' ? all.without(menuFact) : all;
    const programme = all.programme?.id;
    const memory = {
        ...before,
        answers: [...at.answers],
        misses: 0,
        greeted: true,
        ...(judge === undefined ? {} : { rating: { ticket: judge, ...(programme === undefined ? {} : { programme }) } }),
    };
    const says = [...(judge === undefined ? [] : [askRating(content, judge)]), ...here(at, memory)];
    return { memory: offering(memory, says), says, requests: [] };
}
//# sourceMappingURL=resume.js.map