import { type Condition, evaluateAll, type Outcome } from './condition.js';
import type { Facts } from './fact.js';
import type { FactId, RelaxationId, TierId } from './ids.js';
import { type Criterion, concerns, type Programme, type Relaxation, type Role, type When } from './programme.js';
import { remembered } from './remembered.js';
import { sourceOf } from './source.js';

/** Guidance on one criterion, with everything a person needs to check it. */
export type Finding = FindingCommon &
  (
    | { kind: 'met' }
    | { kind: 'met-by-relaxation'; relaxation: Relaxation }
    | { kind: 'not-met' }
    | { kind: 'unknown'; because: UnknownBecause; missing: readonly FactId[] }
  );

/**
 * `not-asked`: a fact is still missing; `not-known`: the trader does not know; `review`: the authority decides case by
 * case; `unsure-source`: only a low-confidence source would decide it.
 */
export type UnknownBecause = 'not-asked' | 'not-known' | 'review' | 'unsure-source';

interface FindingCommon {
  criterion: Criterion;
  /** Relaxations of this criterion that exist at this tier, whether or not they apply to this firm. */
  relaxations: readonly Relaxation[];
  /** A low-confidence criterion is shown but decides nothing. */
  advisory: boolean;
  cites: readonly string[];
  /** The smallest change that would turn a finding that is not met, or not known, into one that is met. */
  flip?: Flip;
}

export interface Flip {
  through: 'standard' | RelaxationId;
  /** Every one of these must come to hold. */
  changes: readonly Condition[];
}

export type VerdictKind = 'likely' | 'not-yet' | 'cannot-tell';

/** Never a decision: what the published rules say about the facts a trader told us. */
export interface Assessment {
  programme: Programme;
  tier: TierId;
  verdict: VerdictKind;
  findings: readonly Finding[];
  /** Whether the firm counts as small here; `unknown` when that has not been told. */
  msme: Outcome;
  /** ISO day the assessment was made for. */
  date: string;
}

/** Judges a firm against one tier. Pure: the date (ISO day) only marks the result. Unknown never passes. */
export const assess = remembered((facts, programme, tier, date): Assessment => {
  const findings = criteriaFor(programme, tier, facts).map((criterion) => judge(criterion, facts, programme, tier));
  return { programme, tier, verdict: verdictOf(findings), findings, msme: isMsme(programme, facts), date };
});

/** The criteria that concern this firm, or may concern it as long as a fact is missing. */
export function criteriaFor(programme: Programme, tier: TierId, facts: Facts): readonly Criterion[] {
  return programme.criteria.filter(
    (criterion) => concerns(criterion, tier, roleIn(facts)) && scope(criterion, programme, facts).kind !== 'fails',
  );
}

/** Whether a criterion concerns this firm at all. */
export const scope = (criterion: Criterion, programme: Programme, facts: Facts): Outcome =>
  criterion.when === undefined ? { kind: 'holds' } : applies(criterion.when, programme, facts);

const roleIn = (facts: Facts): Role | undefined => (typeof facts.role === 'string' ? (facts.role as Role) : undefined);

function verdictOf(findings: readonly Finding[]): VerdictKind {
  const deciding = findings.filter((finding) => !finding.advisory);
  if (deciding.some((finding) => finding.kind === 'not-met')) return 'not-yet';
  return deciding.some((finding) => finding.kind === 'unknown') ? 'cannot-tell' : 'likely';
}

export function isMsme(programme: Programme, facts: Facts): Outcome {
  return anyOf(programme.msme.ways.map((way) => evaluateAll(way.when, facts)));
}

/** Whether a relaxation, or a variant of a statement, is meant for this firm. */
export function applies(when: When, programme: Programme, facts: Facts): Outcome {
  return when === 'msme' ? isMsme(programme, facts) : evaluateAll(when, facts);
}

/** Holds when one holds; unknown when one still could; the first unknown says what to ask. */
function anyOf(outcomes: readonly Outcome[]): Outcome {
  return (
    outcomes.find((o) => o.kind === 'holds') ??
    outcomes.find((o) => o.kind === 'unknown' && o.missing.length > 0) ??
    outcomes.find((o) => o.kind === 'unknown') ?? { kind: 'fails' }
  );
}

export const relaxationsAt = (criterion: Criterion, tier: TierId): readonly Relaxation[] =>
  criterion.relaxed.filter((relaxation) => concerns(relaxation, tier));

function judge(criterion: Criterion, facts: Facts, programme: Programme, tier: TierId): Finding {
  const relaxations = relaxationsAt(criterion, tier);
  const common: FindingCommon = {
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
  if (standard.kind === 'holds') return { ...common, kind: 'met' };

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
  const unknown = (because: UnknownBecause, missing: readonly FactId[] = []): Finding => ({
    ...common,
    flip,
    kind: 'unknown',
    because,
    missing,
  });

  const open = [standard, ...tried.map((t) => t.outcome)].filter((o) => o.kind === 'unknown');
  const missing = [...new Set(open.flatMap((o) => o.missing))];
  if (missing.length > 0) return unknown('not-asked', missing);
  if (open.length > 0) return unknown('not-known');
  if (tried.some((t) => t.outcome.kind === 'holds')) return unknown('unsure-source');
  if (criterion.otherwise === 'review') return unknown('review');
  return { ...common, flip, kind: 'not-met' };
}

function tryRelaxation(relaxation: Relaxation, facts: Facts, programme: Programme): Outcome {
  const outcome = applies(relaxation.when, programme, facts);
  if (outcome.kind === 'fails') return outcome;
  const met = evaluateAll(relaxation.must, facts);
  if (met.kind === 'fails') return met;
  return outcome.kind === 'unknown' ? outcome : met;
}

/** The alternative that needs the fewest changes; a relaxation wins a tie only when it already applies to the firm. */
function cheapestFlip(
  criterion: Criterion,
  relaxations: readonly Relaxation[],
  facts: Facts,
  programme: Programme,
): Flip {
  const failing = (conditions: readonly Condition[]) =>
    conditions.filter((c) => evaluateAll([c], facts).kind !== 'holds');
  const alternatives: Flip[] = [
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
const conditionsOf = (when: When, programme: Programme): readonly Condition[] =>
  when === 'msme' ? (programme.msme.ways[0]?.when ?? []) : when;

/** Every source a finding leans on. */
export const sourcesOf = (finding: Finding): readonly string[] => [...new Set(finding.cites.map(sourceOf))];
