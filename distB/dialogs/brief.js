import { assess } from '../knowledge/assess.js';
import { chosen } from './content.js';
/** Everything told and derived, so that nobody has to ask the trader again. */
export function briefOf(at) {
    const c = chosen(at);
    const assessment = c && assess(at.facts, c.programme, c.tier.id, at.today);
    return {
        programme: at.programme?.id ?? null,
        tier: at.tier?.id ?? null,
        verdict: assessment?.verdict ?? null,
        facts: at.facts,
        findings: (assessment?.findings ?? []).map((f) => ({ criterion: f.criterion.id, kind: f.kind, cites: f.cites })),
    };
}
//# sourceMappingURL=brief.js.map