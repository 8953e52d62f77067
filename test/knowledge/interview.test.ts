import { expect, test } from 'vitest';
import type { FactValue } from '../../knowledge/fact.js';
import { nextFact, remaining } from '../../knowledge/interview.js';
import { knowledge } from '../support/content.js';

const { programmes, facts: catalogue } = knowledge;

/** Always the same numbers, so that what fails once fails again. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * below);
  };
}

test.each([...programmes.values()])('questions left are the same remembered and counted anew: $id', (programme) => {
  const pick = numbers(7);
  for (const tier of programme.tiers) {
    for (let trader = 0; trader < 5; trader++) {
      const facts: Record<string, FactValue> = { role: tier.roles?.[0] ?? 'exporter' };
      for (let id = nextFact(facts, programme, tier.id); id; id = nextFact(facts, programme, tier.id)) {
        const anew = remaining(facts, { ...programme }, tier.id, catalogue);
        expect(remaining(facts, programme, tier.id, catalogue)).toEqual(anew);
        expect(anew.most).toBeGreaterThanOrEqual(1);
        facts[id] = someAnswer(id);
      }
      expect(remaining(facts, programme, tier.id, catalogue)).toEqual({ least: 0, most: 0 });
    }
  }

  function someAnswer(id: Parameters<typeof catalogue.get>[0]): FactValue {
    const fact = catalogue.get(id);
    switch (fact?.kind) {
      case 'yes-no':
        return [true, false, null][pick(3)] ?? null;
      case 'number':
        return Math.min(fact.max, fact.min + ([0, 1, 2, 5, 30, 300][pick(6)] ?? 0));
      case 'money':
        return { amount: [0, 1e4, 1e6, 1e8][pick(4)] ?? 0, currency: fact.currency };
      case 'choice':
        return fact.options[pick(fact.options.length)]?.value ?? null;
      case 'degree':
      case 'date':
      case undefined:
        return null;
    }
  }
});
