import { assess } from '../knowledge/assess.js';
import { caseOf } from './case-of.js';
import { type Content, chosen } from './content.js';
import type { Memory } from './memory.js';
import { walk } from './path.js';
import { openFact } from './stand.js';

/** Where a conversation stands, in ids alone: enough to count how far traders come. */
export interface Whereabouts {
  programme: string | null;
  /** The fact that is asked for; `null` at the end of a path. */
  open: string | null;
  /** The verdict that is on the way to where they stand. */
  verdict: 'likely' | 'not-yet' | 'cannot-tell' | null;
}

export function whereabouts(content: Content, memory: Memory, date: string): Whereabouts {
  const at = caseOf(content, memory, date);
  const c = chosen(at);
  const judged =
    c !== undefined && walk(at).some(({ node, at: place }) => node.kind === 'verdict' && place.kind === 'passed');
  return {
    programme: at.programme?.id ?? null,
    open: openFact(at, memory) ?? null,
    verdict: judged ? assess(at.facts, c.programme, c.tier.id, at.today).verdict : null,
  };
}
