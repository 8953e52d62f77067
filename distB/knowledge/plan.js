import { applies } from './assess.js';
import { after, later } from './days.js';
import { stepKey } from './keys.js';
import { checklist, isWanted } from './papers.js';
import { concerns } from './programme.js';
import { readiness } from './readiness.js';
/** How long closing a gap may take, in our own judgement: shown as ours, and only used to count dates. */
export const effortLasts = {
    small: { from: 1, unit: 'weeks' },
    medium: { from: 1, unit: 'months' },
    large: { from: 3, unit: 'months' },
};
/** The same for collecting papers that are not there yet. */
const papersLast = { from: 1, to: 4, unit: 'weeks' };
/** What is left to do, in order, with dates counted from today. Pure. */
export function plan(facts, programme, tier, today) {
    const role = facts.role;
    const steps = programme.steps.filter((step) => concerns(step, tier, role));
    const isDone = (step) => facts[stepKey(programme.id, step.id)] === true;
    const timed = (varied) => varied.relaxed.find((v) => applies(v.when, programme, facts).kind === 'holds') ?? varied;
    const entries = [];
    const gaps = readiness(facts, programme, tier, today).criteria.filter((c) => c.grade === 'red' || c.grade === 'amber');
    let ready = { begins: today, from: today, to: today, ours: false };
    for (const gap of gaps) {
        const effort = hardest(gap);
        const span = spanFrom({ begins: today, from: today, to: today, ours: true }, effortLasts[effort]);
        ready = { begins: today, from: later(ready.from, span.from), to: later(ready.to, span.to), ours: true };
        entries.push({ kind: 'gap', id: `gap:${programme.id}:${gap.criterion.id}`, by: 'firm', of: gap, effort, span });
    }
    const papers = checklist(facts, programme, tier, today).filter((l) => !l.done && isWanted(l));
    if (papers.length > 0) {
        const span = spanFrom({ begins: today, from: today, to: today, ours: true }, papersLast);
        ready = { begins: today, from: later(ready.from, span.from), to: later(ready.to, span.to), ours: true };
        entries.push({ kind: 'papers', id: `papers:${programme.id}`, by: 'firm', lines: papers, span });
    }
    // One after the other; where no time is printed, what comes later cannot be dated.
    let reached = ready;
    const way = steps.filter((step) => step.stage === 'before' || step.stage === 'during');
    const left = way.filter((step) => !isDone(step));
    for (const step of left) {
        const takes = step.takes && timed(step.takes);
        const during = step.stage === 'during';
        const span = !reached || during
            ? undefined
            : takes?.lasts
                ? spanFrom(reached, takes.lasts)
                : step.by === 'firm'
                    ? { ...reached, begins: reached.from }
                    : undefined;
        entries.push({
            kind: 'step',
            id: stepKey(programme.id, step.id),
            by: step.by,
            step,
            takes,
            costs: step.costs &&
                (step.costs.relaxed.find((v) => applies(v.when, programme, facts).kind === 'holds') ?? step.costs),
            span,
        });
        if (!during)
            reached = span;
    }
    return {
        today,
        entries,
        done: way.length - left.length,
        afterwards: steps.filter((step) => step.stage === 'after'),
        end: reached,
    };
}
function spanFrom(before, lasts) {
    return {
        begins: before.from,
        from: after(before.from, lasts.from, lasts.unit),
        to: after(before.to, lasts.to ?? lasts.from, lasts.unit),
        ours: before.ours,
    };
}
const order = ['small', 'medium', 'large'];
/** The most work among the points that are not there yet. */
const hardest = ({ points }) => points
    .filter((p) => p.standing.kind === 'told' && p.standing.degree !== 'yes')
    .map((p) => p.question.effort)
    .reduce((most, next) => (order.indexOf(next) > order.indexOf(most) ? next : most), 'small');
//# sourceMappingURL=plan.js.map