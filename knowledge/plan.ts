import { applies } from './assess.js';
import { after, later } from './days.js';
import type { Facts } from './fact.js';
import type { TierId } from './ids.js';
import { stepKey } from './keys.js';
import { checklist, isWanted, type PaperLine } from './papers.js';
import { concerns, type Effort, type Lasts, type Programme, type Role, type Step, type Timed } from './programme.js';
import { type CriterionReadiness, readiness } from './readiness.js';
import type { Statement } from './source.js';

/** How long closing a gap may take, in our own judgement: shown as ours, and only used to count dates. */
export const effortLasts: Readonly<Record<Effort, Lasts>> = {
  small: { from: 1, unit: 'weeks' },
  medium: { from: 1, unit: 'months' },
  large: { from: 3, unit: 'months' },
};

/** The same for collecting papers that are not there yet. */
const papersLast: Lasts = { from: 1, to: 4, unit: 'weeks' };

/** When an entry can be through: `from` at the earliest, `to` where a longer time is printed. */
export interface Span {
  begins: string;
  from: string;
  to: string;
  /** Whether a figure of ours is in it. */
  ours: boolean;
}

interface Common {
  /** Stable, so that a calendar can find the entry again. */
  id: string;
  by: 'firm' | 'customs' | undefined;
  /** `undefined`: no time is published for this step or for one before it, so no date is given. */
  span: Span | undefined;
}
/** One thing left to do. */
export type PlanEntry =
  | (Common & { kind: 'gap'; of: CriterionReadiness; effort: Effort })
  | (Common & { kind: 'papers'; lines: readonly PaperLine[] })
  | (Common & {
      kind: 'step';
      step: Step;
      takes: (Statement & { lasts?: Lasts | undefined }) | undefined;
      costs: Statement | undefined;
    });

export interface Plan {
  /** The day the dates are counted from. */
  today: string;
  entries: readonly PlanEntry[];
  done: number;
  /** Once the status is held. */
  afterwards: readonly Step[];
  /** The status can be there: earliest and latest by the times printed. */
  end: Span | undefined;
}

/** What is left to do, in order, with dates counted from today. Pure. */
export function plan(facts: Facts, programme: Programme, tier: TierId, today: string): Plan {
  const role = facts.role as Role | undefined;
  const steps = programme.steps.filter((step) => concerns(step, tier, role));
  const isDone = (step: Step) => facts[stepKey(programme.id, step.id)] === true;
  const timed = (varied: Timed) =>
    varied.relaxed.find((v) => applies(v.when, programme, facts).kind === 'holds') ?? varied;
  const entries: PlanEntry[] = [];

  const gaps = readiness(facts, programme, tier, today).criteria.filter(
    (c) => c.grade === 'red' || c.grade === 'amber',
  );
  let ready: Span = { begins: today, from: today, to: today, ours: false };
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
  let reached: Span | undefined = ready;
  const way = steps.filter((step) => step.stage === 'before' || step.stage === 'during');
  const left = way.filter((step) => !isDone(step));
  for (const step of left) {
    const takes = step.takes && timed(step.takes);
    const during = step.stage === 'during';
    const span: Span | undefined =
      !reached || during
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
      costs:
        step.costs &&
        (step.costs.relaxed.find((v) => applies(v.when, programme, facts).kind === 'holds') ?? step.costs),
      span,
    });
    if (!during) reached = span;
  }
  return {
    today,
    entries,
    done: way.length - left.length,
    afterwards: steps.filter((step) => step.stage === 'after'),
    end: reached,
  };
}

function spanFrom(before: Span, lasts: Lasts): Span {
  return {
    begins: before.from,
    from: after(before.from, lasts.from, lasts.unit),
    to: after(before.to, lasts.to ?? lasts.from, lasts.unit),
    ours: before.ours,
  };
}

const order: readonly Effort[] = ['small', 'medium', 'large'];

/** The most work among the points that are not there yet. */
const hardest = ({ points }: CriterionReadiness): Effort =>
  points
    .filter((p) => p.standing.kind === 'told' && p.standing.degree !== 'yes')
    .map((p) => p.question.effort)
    .reduce<Effort>((most, next) => (order.indexOf(next) > order.indexOf(most) ? next : most), 'small');
