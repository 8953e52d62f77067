import { z } from 'zod';
import { FactValue } from '../knowledge/fact.js';
import { commandNames } from './understand/command.js';

/** What the trader told us, keyed by fact. Position is derived by replay, never stored. */
export const Answer = z.strictObject({ fact: z.string(), value: FactValue });
export type Answer = z.infer<typeof Answer>;

/** What tapping a choice means. */
export const Meaning = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('answer'), fact: z.string(), value: FactValue }),
  z.strictObject({ kind: z.literal('command'), command: z.enum(commandNames), about: z.string().optional() }),
]);
export type Meaning = z.infer<typeof Meaning>;

/** Something the trader can tap, or type by its number or its label. */
export const Choice = z.strictObject({ label: z.string(), means: Meaning });
export type Choice = z.infer<typeof Choice>;

/** A conversation as the dialogue remembers it. Plain data; an unknown shape from an older version starts empty. */
export const Memory = z.strictObject({
  answers: z.array(Answer),
  /** The fact being changed: asked again although an answer stands. */
  reopened: z.string().optional(),
  /** What was offered last, so that "2" means what the trader saw. */
  offered: z.array(Choice),
  /** Buttons beside single lines of the last message: they can be typed by their label, and have no number. */
  beside: z.array(Choice).optional(),
  /** How many times in a row we did not understand. */
  misses: z.number().int(),
  greeted: z.boolean(),
  /** The case number once a person was asked for; asking again makes no second ticket. */
  ticket: z.string().optional(),
});
export type Memory = z.infer<typeof Memory>;

export const emptyMemory: Memory = { answers: [], offered: [], misses: 0, greeted: false };
