import { type Flag, flag } from './flags.js';
import type { SavedTurn } from './store.js';

/** What of a turn is kept in tables of its own. */
export type Beside = Pick<SavedTurn, 'conversation' | 'at' | 'tickets' | 'feedback' | 'links' | 'code' | 'counts'>;

export interface Answered {
  conversation: string;
  answers: number;
}

/** How a turn moves its conversation on. */
export interface Moved extends Answered {
  version: number;
  at: string;
  says: number;
  memory: string;
  /** What is counted of it, as JSON; null: as before. */
  counted: string | null;
  /** Whether what is kept changes to the three that follow. */
  keeps: Flag;
  standing: string | null;
  judgedBy: string | null;
  lookAt: string | null;
}

export const movedBy = ({ conversation, answers, version, at, says, memory, keeping, counted }: SavedTurn): Moved => ({
  conversation,
  answers,
  version,
  at,
  says: says.length,
  memory: JSON.stringify(memory),
  counted: counted ? JSON.stringify(counted) : null,
  keeps: flag(keeping !== undefined),
  standing: keeping?.standing ?? null,
  judgedBy: keeping?.judgedBy ?? null,
  lookAt: keeping?.lookAt ?? null,
});
