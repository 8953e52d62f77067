import { type Assessment, assess } from './assess.js';
import type { Facts } from './fact.js';
import { checklist, isWanted, type PaperLine } from './papers.js';
import { type Benefit, concerns, type Programme, type Role, type Tier } from './programme.js';
import { type Readiness, readiness } from './readiness.js';

/** One tier looked at with what the trader told, wherever it was told. */
export interface Prospect {
  programme: Programme;
  tier: Tier;
  assessment: Assessment;
  readiness: Readiness;
  papers: readonly PaperLine[];
  benefits: readonly Benefit[];
  met: number;
  notMet: number;
  open: number;
}

export function prospect(facts: Facts, programme: Programme, tier: Tier, date: string): Prospect {
  const assessment = assess(facts, programme, tier.id, date);
  const deciding = assessment.findings.filter((f) => !f.advisory);
  const count = (...kinds: string[]) => deciding.filter((f) => kinds.includes(f.kind)).length;
  return {
    programme,
    tier,
    assessment,
    readiness: readiness(facts, programme, tier.id, date),
    papers: checklist(facts, programme, tier.id, date).filter(isWanted),
    benefits: programme.benefits.filter((b) => concerns(b, tier.id, facts.role as Role | undefined)),
    met: count('met', 'met-by-relaxation'),
    notMet: count('not-met'),
    open: count('unknown'),
  };
}

/** The tiers of a programme that take this trader's role. */
export const tiersFor = (facts: Facts, programme: Programme): readonly Tier[] =>
  programme.tiers.filter((tier) => concerns({ roles: tier.roles }, tier.id, facts.role as Role | undefined));

/**
 * Best first: what is not met weighs most, then what is open, then how little of it is in place; among equals the tier
 * that brings more comes first. The author's order decides the rest.
 */
export function ranked(prospects: readonly Prospect[]): readonly Prospect[] {
  const verdicts = ['likely', 'cannot-tell', 'not-yet'];
  return prospects
    .map((p, i) => ({ p, i }))
    .sort(
      (a, b) =>
        verdicts.indexOf(a.p.assessment.verdict) - verdicts.indexOf(b.p.assessment.verdict) ||
        a.p.notMet - b.p.notMet ||
        a.p.open - b.p.open ||
        b.p.benefits.length - a.p.benefits.length ||
        a.i - b.i,
    )
    .map(({ p }) => p);
}

/** For each criterion of two tiers of one programme, by its id, how it stands in either; `undefined` where it is not asked. */
export function sideBySide(a: Prospect, b: Prospect) {
  const of = (p: Prospect) => new Map(p.assessment.findings.map((f) => [f.criterion.id as string, f]));
  const [left, right] = [of(a), of(b)];
  return [...new Set([...left.keys(), ...right.keys()])].map((id) => ({
    id,
    a: left.get(id),
    b: right.get(id),
  }));
}

export type Side = ReturnType<typeof sideBySide>[number];
