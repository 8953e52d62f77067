import { applies, assess } from './assess.js';
import { isDegree } from './fact.js';
import { checkKey, wholeRule } from './keys.js';
import { concerns, efforts, } from './programme.js';
/** How ready a firm is, criterion by criterion, from what it told so far. Pure; any order of answers gives the same. */
export function readiness(facts, programme, tier, date) {
    const criteria = assess(facts, programme, tier, date).findings.map((finding) => criterionReadiness(finding, facts, programme, tier));
    const counted = criteria.filter((c) => c.counted);
    const mean = (of) => average(counted.map((c) => c[of]));
    const asked = criteria.flatMap((c) => c.points.filter((p) => p.asked));
    return {
        programme,
        tier,
        score: { now: percent(mean('share')), atMost: percent(mean('best')) },
        criteria,
        actions: counted.flatMap((c) => actionsFor(c, counted.length)).sort(byCost),
        answered: asked.filter((p) => p.standing.kind !== 'open').length,
        questions: asked.length,
    };
}
/** The next question of the self-check, of one criterion or of all, in the author's order. */
export function nextCheck({ criteria }, only) {
    return criteria
        .filter((c) => only === undefined || c.criterion.id === only)
        .flatMap((c) => c.points)
        .find((p) => p.asked && p.standing.kind === 'open')?.question;
}
/** What would turn a red criterion: each point that is missing, with its remedy. Never empty for a red one. */
export const missingIn = ({ points }) => points.filter((p) => p.standing.kind === 'told' && p.standing.degree === 'no');
/** All the keys a criterion's questions are stored under, whoever is asked. */
export const keysOf = (programme, criterion) => criterion.selfCheck.length > 0
    ? criterion.selfCheck.map((q) => checkKey(programme.id, criterion.id, q.id))
    : [checkKey(programme.id, criterion.id, wholeRule)];
/** A question by its parts, read for this trader; `undefined` when the content does not have it (any more). */
export function checkQuestion(facts, programme, criterion, id, tier) {
    if (criterion.selfCheck.length === 0)
        return id === wholeRule ? ruleQuestion(facts, programme, criterion, tier) : undefined;
    const written = criterion.selfCheck.find((q) => q.id === id);
    return written && writtenQuestion(written, facts, programme, criterion, tier);
}
function writtenQuestion(q, facts, programme, criterion, tier) {
    const relaxed = q.relaxed &&
        (tier === undefined || concerns(q.relaxed, tier)) &&
        applies(q.relaxed.when, programme, facts).kind === 'holds'
        ? q.relaxed
        : undefined;
    return {
        key: checkKey(programme.id, criterion.id, q.id),
        criterion,
        ask: { kind: 'written', text: relaxed?.ask ?? q.ask },
        why: q.why,
        remedy: q.remedy,
        effort: q.effort,
    };
}
/** Made from the easier rule where one is meant for this firm, otherwise from the standard one. */
function ruleQuestion(facts, programme, criterion, tier) {
    const easier = criterion.relaxed.find((r) => (tier === undefined || concerns(r, tier)) &&
        r.confidence !== 'low' &&
        applies(r.when, programme, facts).kind === 'holds');
    return {
        key: checkKey(programme.id, criterion.id, wholeRule),
        criterion,
        ask: { kind: 'rule', statement: criterion.standard, easier },
        why: easier ?? criterion.standard,
        remedy: criterion.remedy,
        effort: 'medium',
    };
}
function criterionReadiness(finding, facts, programme, tier) {
    const { criterion, advisory } = finding;
    const points = pointsOf(finding, facts, programme, tier);
    return {
        criterion,
        finding,
        grade: gradeOf(points),
        points,
        share: average(points.map((p) => worth(p.standing))),
        best: average(points.map((p) => (p.standing.kind === 'told' ? worth(p.standing) : 1))),
        counted: !advisory,
    };
}
function pointsOf(finding, facts, programme, tier) {
    const { criterion } = finding;
    const byFacts = standingOf(finding);
    const written = criterion.selfCheck.filter((q) => concerns(q, tier, facts.role) &&
        (q.when === undefined || applies(q.when, programme, facts).kind !== 'fails'));
    const point = (question, rule) => {
        if (rule && byFacts.kind !== 'open')
            return { question, standing: byFacts, asked: false };
        return { question, standing: answered(facts, question.key), asked: true };
    };
    if (written.length === 0)
        return [point(ruleQuestion(facts, programme, criterion, tier), true)];
    const points = written.map((q) => point(writtenQuestion(q, facts, programme, criterion, tier), q.rule));
    // The parts of a rule speak for the whole, except where the facts told already say that it is not met or not known.
    const silent = written.some((q) => q.rule) || byFacts.kind === 'open' || isYes(byFacts);
    return silent
        ? points
        : [{ question: ruleQuestion(facts, programme, criterion, tier), standing: byFacts, asked: false }, ...points];
}
/** What the facts told say about the rule itself. */
function standingOf(finding) {
    switch (finding.kind) {
        case 'met':
        case 'met-by-relaxation':
            return { kind: 'told', degree: 'yes', by: 'facts' };
        case 'not-met':
            return { kind: 'told', degree: 'no', by: 'facts' };
        case 'unknown':
            switch (finding.because) {
                case 'not-asked':
                    return { kind: 'open' };
                case 'not-known':
                case 'unsure-source':
                    return { kind: 'unsure', by: 'facts' };
                case 'review':
                    return { kind: 'told', degree: 'partly', by: 'facts' };
            }
    }
}
function answered(facts, key) {
    const value = facts[key];
    if (value === undefined)
        return { kind: 'open' };
    return isDegree(value) ? { kind: 'told', degree: value, by: 'answer' } : { kind: 'unsure', by: 'answer' };
}
const isYes = (standing) => standing.kind === 'told' && standing.degree === 'yes';
function worth(standing) {
    if (standing.kind !== 'told')
        return 0;
    switch (standing.degree) {
        case 'yes':
            return 1;
        case 'partly':
            return 0.5;
        case 'no':
            return 0;
    }
}
function gradeOf(points) {
    const having = (degree) => points.some((p) => p.standing.kind === 'told' && p.standing.degree === degree);
    if (having('no'))
        return 'red';
    if (points.some((p) => p.standing.kind !== 'told'))
        return 'unknown';
    return having('partly') ? 'amber' : 'green';
}
/** What to do about each point that is not there, and to find out about each that is not known. */
const actionsFor = ({ points }, counted) => points.flatMap((point) => actionOn(point, ((1 - worth(point.standing)) / points.length / counted) * 100));
function actionOn(point, gain) {
    switch (point.standing.kind) {
        case 'open':
            return [];
        case 'unsure':
            return [{ kind: 'find-out', point, effort: 'small', gain }];
        case 'told':
            return point.standing.degree === 'yes' ? [] : [{ kind: 'do', point, effort: point.question.effort, gain }];
    }
}
const byCost = (a, b) => efforts.indexOf(a.effort) - efforts.indexOf(b.effort) ||
    b.gain - a.gain ||
    a.point.question.key.localeCompare(b.point.question.key);
const average = (of) => (of.length === 0 ? 0 : of.reduce((a, b) => a + b, 0) / of.length);
/** Rounded down, so that 100 means everything; the slack takes up what binary fractions lose. */
const percent = (share) => Math.floor(share * 100 + 1e-9);
//# sourceMappingURL=readiness.js.map