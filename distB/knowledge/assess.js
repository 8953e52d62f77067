import { evaluateAll } from './condition.js';
import { concerns } from './programme.js';
import { remembered } from './remembered.js';
import { sourceOf } from './source.js';
/** Judges a firm against one tier. Pure: the date (ISO day) only marks the result. Unknown never passes. */
export const assess = remembered((facts, programme, tier, date) => {
    const findings = criteriaFor(programme, tier, facts).map((criterion) => judge(criterion, facts, programme, tier));
    return { programme, tier, verdict: verdictOf(findings), findings, msme: isMsme(programme, facts), date };
});
/** The criteria that concern this firm, or may concern it as long as a fact is missing. */
export function criteriaFor(programme, tier, facts) {
    return programme.criteria.filter((criterion) => concerns(criterion, tier, roleIn(facts)) && scope(criterion, programme, facts).kind !== 'fails');
}
/** Whether a criterion concerns this firm at all. */
export const scope = (criterion, programme, facts) => criterion.when === undefined ? { kind: 'holds' } : applies(criterion.when, programme, facts);
const roleIn = (facts) => (typeof facts.role === 'string' ? facts.role : undefined);
function verdictOf(findings) {
    const deciding = findings.filter((finding) => !finding.advisory);
    if (deciding.some((finding) => finding.kind === 'not-met'))
        return 'not-yet';
    return deciding.some((finding) => finding.kind === 'unknown') ? 'cannot-tell' : 'likely';
}
export function isMsme(programme, facts) {
    return anyOf(programme.msme.ways.map((way) => evaluateAll(way.when, facts)));
}
/** Whether a relaxation, or a variant of a statement, is meant for this firm. */
export function applies(when, programme, facts) {
    return when === 'msme' ? isMsme(programme, facts) : evaluateAll(when, facts);
}
/** Holds when one holds; unknown when one still could; the first unknown says what to ask. */
function anyOf(outcomes) {
    return (outcomes.find((o) => o.kind === 'holds') ??
        outcomes.find((o) => o.kind === 'unknown' && o.missing.length > 0) ??
        outcomes.find((o) => o.kind === 'unknown') ?? { kind: 'fails' });
}
export const relaxationsAt = (criterion, tier) => criterion.relaxed.filter((relaxation) => concerns(relaxation, tier));
function judge(criterion, facts, programme, tier) {
    const relaxations = relaxationsAt(criterion, tier);
    const common = {
        criterion,
        relaxations,
        advisory: criterion.standard.confidence === 'low',
        cites: criterion.standard.cites,
    };
    const concerned = scope(criterion, programme, facts);
    if (concerned.kind === 'unknown') {
        return {
            ...common,
            kind: 'unknown',
            because: concerned.missing.length > 0 ? 'not-asked' : 'not-known',
            missing: concerned.missing,
        };
    }
    const standard = evaluateAll(criterion.standard.must, facts);
    if (standard.kind === 'holds')
        return { ...common, kind: 'met' };
    const tried = relaxations.map((relaxation) => ({ relaxation, outcome: tryRelaxation(relaxation, facts, programme) }));
    const through = tried.find((t) => t.outcome.kind === 'holds' && t.relaxation.confidence !== 'low')?.relaxation;
    if (through) {
        return {
            ...common,
            kind: 'met-by-relaxation',
            relaxation: through,
            cites: [...new Set([...common.cites, ...through.cites])],
        };
    }
    const flip = cheapestFlip(criterion, relaxations, facts, programme);
    const unknown = (because, missing = []) => ({
        ...common,
        flip,
        kind: 'unknown',
        because,
        missing,
    });
    const open = [standard, ...tried.map((t) => t.outcome)].filter((o) => o.kind === 'unknown');
    const missing = [...new Set(open.flatMap((o) => o.missing))];
    if (missing.length > 0)
        return unknown('not-asked', missing);
    if (open.length > 0)
        return unknown('not-known');
    if (tried.some((t) => t.outcome.kind === 'holds'))
        return unknown('unsure-source');
    if (criterion.otherwise === 'review')
        return unknown('review');
    return { ...common, flip, kind: 'not-met' };
}
function tryRelaxation(relaxation, facts, programme) {
    const outcome = applies(relaxation.when, programme, facts);
    if (outcome.kind === 'fails')
        return outcome;
    const met = evaluateAll(relaxation.must, facts);
    if (met.kind === 'fails')
        return met;
    return outcome.kind === 'unknown' ? outcome : met;
}
/** The alternative that needs the fewest changes; a relaxation wins a tie only when it already applies to the firm. */
function cheapestFlip(criterion, relaxations, facts, programme) {
    const failing = (conditions) => conditions.filter((c) => evaluateAll([c], facts).kind !== 'holds');
    const alternatives = [
        ...relaxations
            .filter((r) => applies(r.when, programme, facts).kind === 'holds')
            .map((r) => ({ through: r.id, changes: failing(r.must) })),
        { through: 'standard', changes: failing(criterion.standard.must) },
        ...relaxations
            .filter((r) => applies(r.when, programme, facts).kind !== 'holds')
            .map((r) => ({ through: r.id, changes: [...failing(conditionsOf(r.when, programme)), ...failing(r.must)] })),
    ];
    return alternatives.reduce((best, next) => (next.changes.length < best.changes.length ? next : best));
}
/** For a flip the first way to be small is named; a pack lists its commonest way first. */
const conditionsOf = (when, programme) => when === 'msme' ? (programme.msme.ways[0]?.when ?? []) : when;
/** Every source a finding leans on. */
export const sourcesOf = (finding) => [...new Set(finding.cites.map(sourceOf))];
//# sourceMappingURL=assess.js.map