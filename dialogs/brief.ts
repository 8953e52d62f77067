import { assess } from '../knowledge/assess.js';
import { type Case, chosen } from './content.js';
import type { Brief } from './turn.js';

/** Everything told and derived, so that nobody has to ask the trader again. */
export function briefOf(at: Case): Brief {
  const c = chosen(at);
  const assessment = c && assess(at.facts, c.programme, c.tier.id, at.today);
  return {
    programme: at.programme?.id ?? null,
    tier: at.tier?.id ?? null,
    verdict: assessment?.verdict ?? null,
    facts: at.facts,
    findings: (assessment?.findings ?? []).map((f) => ({ criterion: f.criterion.id, kind: f.kind, cites: f.cites })),
  };
}
