import type { Case } from '../content.js';
import type { Memory } from '../memory.js';
import type { Now } from '../turn.js';

/** Where a question is asked: the case, and what the conversation remembers. */
export interface Place {
  at: Case;
  memory: Memory;
  now: Now;
}
