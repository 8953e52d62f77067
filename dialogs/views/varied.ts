import { applies } from '../../knowledge/assess.js';
import type { Varied } from '../../knowledge/programme.js';
import { concerns } from '../../knowledge/programme.js';
import type { Statement } from '../../knowledge/source.js';
import type { Chosen } from '../content.js';

/** A statement as it reads for this trader: the variant that is meant for them, or the standard one. */
export function forTrader(varied: Varied, { at, programme }: Pick<Chosen, 'at' | 'programme'>): Statement {
  return varied.relaxed.find((variant) => applies(variant.when, programme, at.facts).kind === 'holds') ?? varied;
}

/** Entries for this tier and role. */
export function forTier<E extends Parameters<typeof concerns>[0]>(
  entries: readonly E[],
  { at, tier }: Chosen,
): readonly E[] {
  return entries.filter((entry) => concerns(entry, tier.id, at.role));
}
