import type { CriterionId, EntryId, ProgrammeId, QuestionId, TierId } from './ids.js';

/**
 * What a trader tells about the case itself is stored as answers like any other, under names with a colon, which no fact of
 * a pack can have. So "back", "change", another device and edited content need nothing of their own.
 */
export type Key =
  /** check:india:records:archive — a question of the self-check. */
  | { kind: 'check'; programme: ProgrammeId; criterion: CriterionId; question: QuestionId }
  /** paper:india:security-plan — how far a paper is; with ":expires" or ":because" what else is told of it. */
  | { kind: 'paper'; programme: ProgrammeId; paper: EntryId; about: PaperAbout }
  /** step:india:apply-t1 — whether a step is done. */
  | { kind: 'step'; programme: ProgrammeId; step: EntryId }
  /** worth:india:consignments, worth:india:t1:hours — a number for the sketch of costs and benefits. */
  | { kind: 'worth'; programme: ProgrammeId; tier: TierId | undefined; name: string };

export type PaperAbout = 'status' | 'expires' | 'because';

/** The question made from a rule that has none of its own. */
export const wholeRule = 'rule' as QuestionId;

export const checkKey = (programme: ProgrammeId, criterion: CriterionId, question: QuestionId): string =>
  `check:${programme}:${criterion}:${question}`;
export const paperKey = (programme: ProgrammeId, paper: EntryId, about: PaperAbout = 'status'): string =>
  `paper:${programme}:${paper}${about === 'status' ? '' : `:${about}`}`;
export const stepKey = (programme: ProgrammeId, step: EntryId): string => `step:${programme}:${step}`;
export const worthKey = (programme: ProgrammeId, tier: TierId | undefined, name: string): string =>
  `worth:${programme}:${tier === undefined ? '' : `${tier}:`}${name}`;

/** `undefined`: an ordinary fact. Whether the entry it names exists is for the caller to see. */
export function readKey(id: string): Key | undefined {
  // Nearly all are ordinary, and each turn asks for all of a case.
  if (!id.includes(':')) return undefined;
  const [kind, programme, first, second, ...more] = id.split(':');
  if (!programme || !first || more.length > 0) return undefined;
  const on = { programme: programme as ProgrammeId };
  switch (kind) {
    case 'check':
      return second ? { kind, ...on, criterion: first as CriterionId, question: second as QuestionId } : undefined;
    case 'paper':
      if (second !== undefined && second !== 'expires' && second !== 'because') return undefined;
      return { kind, ...on, paper: first as EntryId, about: second ?? 'status' };
    case 'step':
      return second === undefined ? { kind, ...on, step: first as EntryId } : undefined;
    case 'worth':
      return second === undefined
        ? { kind, ...on, tier: undefined, name: first }
        : { kind, ...on, tier: first as TierId, name: second };
    default:
      return undefined;
  }
}
