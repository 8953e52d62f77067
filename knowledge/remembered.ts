import type { Facts } from './fact.js';
import type { TierId } from './ids.js';
import { Made } from './made.js';
import type { Programme } from './programme.js';

type Judge<Result> = (facts: Facts, programme: Programme, tier: TierId, today: string) => Result;

/**
 * The same judgement, made once for what was told: one turn asks for it to find the way, to say it, to keep it and to count
 * it. Told facts never change; what is told anew is another object.
 */
export function remembered<Result>(judge: Judge<Result>): Judge<Result> {
  const known = new Made<Facts, { of: readonly [Programme, TierId, string]; result: Result }>();
  return (facts, programme, tier, today) => {
    const last = known.get(facts);
    if (last && last.of[0] === programme && last.of[1] === tier && last.of[2] === today) return last.result;
    const result = judge(facts, programme, tier, today);
    known.set(facts, { of: [programme, tier, today], result });
    return result;
  };
}
