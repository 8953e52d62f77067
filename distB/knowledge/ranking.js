import { assess } from './assess.js';
import { checklist, isWanted } from './papers.js';
import { concerns } from './programme.js';
import { readiness } from './readiness.js';
export function prospect(facts, programme, tier, date) {
    const assessment = assess(facts, programme, tier.id, date);
    const deciding = assessment.findings.filter((f) => !f.advisory);
    const count = (...kinds) => deciding.filter((f) => kinds.includes(f.kind)).length;
    return {
        programme,
        tier,
        assessment,
        readiness: readiness(facts, programme, tier.id, date),
        papers: checklist(facts, programme, tier.id, date).filter(isWanted),
        benefits: programme.benefits.filter((b) => concerns(b, tier.id, facts.role)),
        met: count('met', 'met-by-relaxation'),
        notMet: count('not-met'),
        open: count('unknown'),
    };
}
/** The tiers of a programme that take this trader's role. */
export const tiersFor = (facts, programme) => programme.tiers.filter((tier) => concerns({ roles: tier.roles }, tier.id, facts.role));
/**
 * Best first: what is not met weighs most, then what is open, then how little of it is in place; among equals the tier
 * that brings more comes first. The author's order decides the rest.
 */
export function ranked(prospects) {
    const verdicts = ['likely', 'cannot-tell', 'not-yet'];
    return prospects
        .map((p, i) => ({ p, i }))
        .sort((a, b) => verdicts.indexOf(a.p.assessment.verdict) - verdicts.indexOf(b.p.assessment.verdict) ||
        a.p.notMet - b.p.notMet ||
        a.p.open - b.p.open ||
        b.p.benefits.length - a.p.benefits.length ||
        a.i - b.i)
        .map(({ p }) => p);
}
/** For each criterion of two tiers of one programme, by its id, how it stands in either; `undefined` where it is not asked. */
export function sideBySide(a, b) {
    const of = (p) => new Map(p.assessment.findings.map((f) => [f.criterion.id, f]));
    const [left, right] = [of(a), of(b)];
    return [...new Set([...left.keys(), ...right.keys()])].map((id) => ({
        id,
        a: left.get(id),
        b: right.get(id),
    }));
}
//# sourceMappingURL=ranking.js.map