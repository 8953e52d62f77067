import { applies, criteriaFor, relaxationsAt, scope } from './assess.js';
import { evaluateAll, factsOf } from './condition.js';
import { degrees } from './fact.js';
/**
 * The next fact worth asking for this tier, in the author's order, or `undefined` when no answer could change a finding.
 * Nothing is asked that a failed or a met criterion has made idle.
 */
export function nextFact(facts, programme, tier) {
    for (const criterion of criteriaFor(programme, tier, facts)) {
        const wanted = wantedBy(criterion, facts, programme, tier);
        if (wanted)
            return wanted;
    }
    return undefined;
}
function wantedBy(criterion, facts, programme, tier) {
    const concerned = scope(criterion, programme, facts);
    if (concerned.kind === 'fails')
        return undefined;
    if (concerned.kind === 'unknown')
        return concerned.missing[0];
    const standard = evaluateAll(criterion.standard.must, facts);
    if (standard.kind === 'holds')
        return undefined;
    if (standard.kind === 'unknown' && standard.missing[0])
        return standard.missing[0];
    for (const relaxation of relaxationsAt(criterion, tier)) {
        const when = applies(relaxation.when, programme, facts);
        if (when.kind === 'fails')
            continue;
        const must = evaluateAll(relaxation.must, facts);
        if (must.kind === 'fails')
            continue;
        if (when.kind === 'unknown' && when.missing[0])
            return when.missing[0];
        if (must.kind === 'unknown' && must.missing[0])
            return must.missing[0];
    }
    return undefined;
}
/** The next fact that tells whether the firm counts as small in this programme. */
export function nextSizeFact(facts, programme) {
    const outcome = applies('msme', programme, facts);
    return outcome.kind === 'unknown' ? outcome.missing[0] : undefined;
}
/** Enough for what traders commonly answer; beyond it the oldest is worked out again when it is wanted. */
const mostCounted = 1_000;
const counted = new WeakMap();
/** How many questions are left, least and most, over every way the trader could answer. */
export function remaining(facts, programme, tier, catalogue) {
    const known = counted.get(programme) ?? new Map();
    counted.set(programme, known);
    // Two traders whom no condition can tell apart have the same questions left.
    const everything = judgedAt(programme, tier);
    const key = `${tier} ${String(facts.role)} ${likeness(facts, everything.facts, everything.conditions)}`;
    const left = known.get(key) ?? count(facts, programme, tier, catalogue);
    known.set(key, left);
    for (const oldest of known.keys()) {
        if (known.size <= mostCounted)
            break;
        known.delete(oldest);
    }
    return left;
}
/**
 * Exact: each open fact is tried with one value from every stretch its thresholds cut out, and states that later criteria
 * cannot tell apart are merged.
 */
function count(facts, programme, tier, catalogue) {
    const criteria = criteriaFor(programme, tier, facts);
    const conditions = conditionsIn(criteria, programme, tier);
    let states = new Map([['', { facts, least: 0, most: 0 }]]);
    criteria.forEach((criterion, at) => {
        // Up to the first open question there is one way, and nothing to tell apart.
        if (states.size === 1 && [...states.values()].every((s) => !wantedBy(criterion, s.facts, programme, tier)))
            return;
        const later = new Set(conditionsIn(criteria.slice(at + 1), programme, tier).flatMap(factsOf));
        const relevant = conditions.filter((c) => factsOf(c).some((f) => later.has(f)));
        const next = new Map();
        const settle = (state) => {
            const wanted = wantedBy(criterion, state.facts, programme, tier);
            if (!wanted) {
                merge(next, state, later, relevant);
                return;
            }
            for (const value of samples(wanted, catalogue.get(wanted), conditions)) {
                settle({ facts: { ...state.facts, [wanted]: value }, least: state.least + 1, most: state.most + 1 });
            }
        };
        for (const state of states.values())
            settle(state);
        states = next;
    });
    const ends = [...states.values()];
    return { least: Math.min(...ends.map((s) => s.least)), most: Math.max(...ends.map((s) => s.most)) };
}
function merge(into, state, later, relevant) {
    const key = likeness(state.facts, [...later], relevant);
    const known = into.get(key);
    into.set(key, known
        ? { facts: known.facts, least: Math.min(known.least, state.least), most: Math.max(known.most, state.most) }
        : state);
}
/** What conditions can see of a trader: which facts are open, not known or told, and how each condition stands. */
const likeness = (facts, asked, conditions) => asked.map((f) => (facts[f] === undefined ? '?' : facts[f] === null ? '-' : '+')).join('') +
    conditions.map((c) => evaluateAll([c], facts).kind[0]).join('');
const conditionsIn = (criteria, programme, tier) => criteria.flatMap((criterion) => [
    ...inWhen(criterion.when ?? [], programme),
    ...criterion.standard.must,
    ...relaxationsAt(criterion, tier).flatMap((r) => [...inWhen(r.when, programme), ...r.must]),
]);
const inWhen = (when, programme) => when === 'msme' ? programme.msme.ways.flatMap((way) => way.when) : when;
/** One value for each stretch between the thresholds of a fact, and "I don't know". */
function samples(id, fact, conditions) {
    if (!fact)
        return [null];
    switch (fact.kind) {
        case 'yes-no':
            return [true, false, null];
        case 'degree':
            return [...degrees, null];
        case 'date':
            return [null];
        case 'choice':
            return [...fact.options.map((o) => o.value), null];
        case 'number': {
            const cuts = conditions.filter((c) => factsOf(c).includes(id)).flatMap(cutsOf);
            const values = [fact.min, ...cuts.flatMap((cut) => [cut - 1, cut, cut + 1]), fact.max];
            return [...new Set(values.filter((v) => v >= fact.min && v <= fact.max)), null];
        }
        case 'money': {
            const cuts = conditions.filter((c) => factsOf(c).includes(id)).flatMap(cutsOf);
            const values = [0, ...cuts.flatMap((cut) => [cut - 1, cut, cut + 1])];
            const amounts = [...new Set(values.filter((v) => v >= 0))];
            return [...amounts.map((amount) => ({ amount, currency: fact.currency })), null];
        }
    }
}
function cutsOf(condition) {
    if ('rule' in condition)
        return [];
    switch (condition.mustBe) {
        case 'at-least':
        case 'at-most':
            return [typeof condition.value === 'number' ? condition.value : condition.value.amount];
        case 'between':
            return [condition.from, condition.to];
        case 'equal-to':
            return typeof condition.value === 'number' ? [condition.value] : [];
        case 'one-of':
            return [];
    }
}
/** Facts the programme could ever ask for at this tier: what an interview's path may contain. */
export const factsJudged = (programme, tier) => judgedAt(programme, tier).facts;
const judged = new WeakMap();
/** Everything a tier can look at, gathered once for each programme. */
function judgedAt(programme, tier) {
    const byTier = judged.get(programme) ?? new Map();
    judged.set(programme, byTier);
    const known = byTier.get(tier);
    if (known)
        return known;
    const criteria = programme.criteria.filter((c) => !c.tiers || c.tiers.includes(tier));
    const conditions = conditionsIn(criteria, programme, tier);
    const made = { conditions, facts: [...new Set(conditions.flatMap(factsOf))] };
    byTier.set(tier, made);
    return made;
}
//# sourceMappingURL=interview.js.map