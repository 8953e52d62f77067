import { keysOf } from '../knowledge/readiness.js';
import { Case, chosen } from './content.js';
import { focusFact, menuFact } from './question.js';
import { say, talk } from './say.js';
import { here, saysFrom } from './stand.js';
import { withRemark } from './take.js';
import { readChoice } from './understand/choice.js';
/** The menu entry that asks the self-check. */
const selfCheck = 'readiness';
/**
 * Asks the questions of one criterion again and leaves the rest alone; without a name, those that are still open. The
 * answers of this criterion are forgotten first, which is said.
 */
export function redo({ at, memory, old }, about) {
    const c = chosen(at);
    const criteria = c?.programme.criteria ?? [];
    const read = about === undefined
        ? undefined
        : readChoice(about, criteria.map((k) => ({ value: k.id, label: k.name, also: [] })));
    const wanted = criteria.find((k) => k.id === about || (read?.kind === 'one' && read.value === k.id));
    if (!c || (about !== undefined && !wanted))
        return {
            memory,
            says: withRemark(say('talk', [talk(at.say(c ? 'redoWhich' : 'redoNothing'))]), here(at, memory)),
            requests: [],
        };
    const forgotten = new Set([menuFact, focusFact, ...(wanted ? keysOf(c.programme, wanted) : [])]);
    const dropped = at.answers.filter((a) => a.fact.startsWith('check:') && forgotten.has(a.fact)).length;
    const answers = [
        ...at.answers.filter((a) => !forgotten.has(a.fact)),
        { fact: menuFact, value: selfCheck },
        ...(wanted ? [{ fact: focusFact, value: wanted.id }] : []),
    ];
    const next = new Case(at.content, answers, at.today);
    const { reopened: _, ...kept } = memory;
    const after = { ...kept, answers };
    const remark = dropped > 0 && wanted
        ? say('talk', [talk(at.say('redoForgets', { count: dropped, name: wanted.name }))])
        : undefined;
    return { memory: after, says: withRemark(remark, saysFrom(old, next)), requests: [] };
}
//# sourceMappingURL=redo.js.map