import { assess } from '../knowledge/assess.js';
import { caseOf } from './case-of.js';
import { chosen } from './content.js';
import { walk } from './path.js';
import { openFact } from './stand.js';
export function whereabouts(content, memory, date) {
    const at = caseOf(content, memory, date);
    const c = chosen(at);
    const judged = c !== undefined && walk(at).some(({ node, at: place }) => node.kind === 'verdict' && place.kind === 'passed');
    return {
        programme: at.programme?.id ?? null,
        open: openFact(at, memory) ?? null,
        verdict: judged ? assess(at.facts, c.programme, c.tier.id, at.today).verdict : null,
    };
}
//# sourceMappingURL=whereabouts.js.map