import { z } from 'zod';
import { FactValue } from '../knowledge/fact.js';
import { commentWhys } from './comment-why.js';
import { helpings, whys } from './helping.js';
import { commandNames } from './understand/command.js';
/** What the trader told us, keyed by fact. Position is derived by replay, never stored. */
export const Answer = z.strictObject({ fact: z.string(), value: FactValue });
/** Whether both tell the same, in the same order. Answers that were kept are the very same objects. */
export const sameAnswers = (some, others) => some.length === others.length &&
    some.every((answer, i) => answer === others[i] || JSON.stringify(answer) === JSON.stringify(others[i]));
/** What tapping a choice means. */
export const Meaning = z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('answer'), fact: z.string(), value: FactValue }),
    z.strictObject({ kind: z.literal('command'), command: z.enum(commandNames), about: z.string().optional() }),
    /** Asks for an entry of the knowledge base, of this programme or everywhere. */
    z.strictObject({ kind: z.literal('ask'), entry: z.string().max(200), programme: z.string().max(100).optional() }),
    /** Says whether an entry helped. */
    z.strictObject({ kind: z.literal('rate'), entry: z.string().max(200), helpful: z.boolean() }),
    /** Says why it did or did not. */
    z.strictObject({ kind: z.literal('comment'), entry: z.string().max(200), why: z.enum(commentWhys) }),
    /** Says how the person helped who had this case, and why. */
    z.strictObject({ kind: z.literal('rate-case'), ticket: z.string().max(40), helped: z.enum(helpings) }),
    z.strictObject({ kind: z.literal('why-case'), ticket: z.string().max(40), why: z.enum(whys) }),
]);
/** Something the trader can tap, or type by its number or its label. */
export const Choice = z.strictObject({ label: z.string(), means: Meaning });
/** A free question, and what it was answered with. */
export const Asked = z.strictObject({
    text: z.string(),
    /** Absent when we had no answer, or need the country first. */
    entry: z.string().optional(),
    /** The programme the answer was about; what follows is about it too. */
    programme: z.string().optional(),
});
/** A conversation as the dialogue remembers it. Plain data; an unknown shape from an older version starts empty. */
export const Memory = z.strictObject({
    answers: z.array(Answer),
    /** The fact being changed: asked again although an answer stands. */
    reopened: z.string().optional(),
    /** What was offered last, so that "2" means what the trader saw. */
    offered: z.array(Choice),
    /** Buttons beside single lines, and those of earlier messages of the turn: they can be typed by their label, and have no number. */
    beside: z.array(Choice).optional(),
    /** What was asked last, so that "and in Japan?" has a meaning. */
    asked: Asked.optional(),
    /** The entry of which the last message asked why it helped or not. */
    commenting: z.string().max(200).optional(),
    /** Set while the trader wishes to be reminded: the day the plan is counted from, and what was said already. */
    reminders: z.strictObject({ since: z.string(), said: z.array(z.string()) }).optional(),
    /** The case whose person can be judged, and what was said of it so far. */
    rating: z
        .strictObject({
        ticket: z.string(),
        programme: z.string().optional(),
        helped: z.enum(helpings).optional(),
        /** Why was asked by the last message. */
        asksWhy: z.boolean().optional(),
        why: z.boolean().optional(),
    })
        .optional(),
    /** How many times in a row we did not understand. */
    misses: z.number().int(),
    greeted: z.boolean(),
    /** Earlier versions kept the case number here. The conversation's ticket in the store says it now. */
    ticket: z.string().optional(),
});
export const emptyMemory = { answers: [], offered: [], misses: 0, greeted: false };
//# sourceMappingURL=memory.js.map