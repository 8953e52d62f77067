import { degrees, type Fact, type FactValue, fits } from '../../knowledge/fact.js';
import { factsJudged } from '../../knowledge/interview.js';
import type { Programme, Tier } from '../../knowledge/programme.js';
import { nextCheck, readiness } from '../../knowledge/readiness.js';
import { knowledge } from './content.js';
import type { Random } from './random.js';

/** The day made-up firms are judged on. */
export const today = '2026-11-24';

export type Told = Readonly<Record<string, FactValue>>;

/** A value the trader could give; often "I don't know". */
function valueFor(fact: Fact, random: Random): FactValue {
  if (random.chance(0.15)) return null;
  switch (fact.kind) {
    case 'yes-no':
      return random.chance(0.5);
    case 'degree':
      return random.pick(degrees);
    case 'date':
      return random.pick(['2026-01-01', '2027-05-03']);
    case 'choice':
      return random.pick(fact.options).value;
    case 'number': {
      const value = fact.min + random.whole(Math.min(60, fact.max - fact.min + 1));
      return fits(fact, value) ? value : fact.min;
    }
    case 'money':
      return { amount: random.whole(1e6), currency: fact.currency };
  }
}

/** Some of the facts the programme judges, told at random. */
export function someFacts(programme: Programme, tier: Tier, random: Random, share: number): Told {
  const facts = factsJudged(programme, tier.id).flatMap((id) => {
    const fact = knowledge.facts.get(id);
    return fact && id !== 'role' && random.chance(share) ? [[id, valueFor(fact, random)] as const] : [];
  });
  return { ...Object.fromEntries(facts), role: random.pick(tier.roles) };
}

/** Every question of the self-check answered, each at random. */
export function answerAll(told: Told, programme: Programme, tier: Tier, random: Random, stopAfter = 1000): Told {
  let facts = told;
  for (let i = 0; i < stopAfter; i += 1) {
    const next = nextCheck(readiness(facts, programme, tier.id, today));
    if (!next) break;
    facts = { ...facts, [next.key]: random.chance(0.15) ? null : random.pick(degrees) };
  }
  return facts;
}
