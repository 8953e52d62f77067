import { applies } from '../../knowledge/assess.js';
import { concerns } from '../../knowledge/programme.js';
/** A statement as it reads for this trader: the variant that is meant for them, or the standard one. */
export function forTrader(varied, { at, programme }) {
    return varied.relaxed.find((variant) => applies(variant.when, programme, at.facts).kind === 'holds') ?? varied;
}
/** Entries for this tier and role. */
export function forTier(entries, { at, tier }) {
    return entries.filter((entry) => concerns(entry, tier.id, at.role));
}
//# sourceMappingURL=varied.js.map