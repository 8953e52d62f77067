import { z } from 'zod';
import { Condition } from './condition.js';
import { Currency } from './fact.js';
import { CriterionId, EntryId, ProgrammeId, QuestionId, RelaxationId, TierId } from './ids.js';
import { Statement, statementFields } from './source.js';
/** What a trader does in the supply chain. The same words in every programme, so that nobody is asked twice. */
export const roles = [
    'importer',
    'exporter',
    'importer-exporter',
    'manufacturer',
    'customs-broker',
    'freight-forwarder',
    'carrier',
    'warehouse',
    'terminal',
    'other',
];
export const Role = z.enum(roles);
const tiers = z.array(TierId).min(1).optional();
const forRoles = z.array(Role).min(1).optional();
/** Which tiers and roles an entry is for; absent means all. */
const scope = { tiers, roles: forRoles };
/** `msme`: the trader's firm meets this programme's definition of a small firm. Otherwise all conditions must hold. */
export const When = z.union([z.literal('msme'), z.array(Condition).min(1)]);
/** The same statement as it reads for some traders, such as a shorter time for small firms. */
const Variant = z.strictObject({ when: When, ...statementFields });
export const Varied = z.strictObject({ ...statementFields, relaxed: z.array(Variant).default([]) });
/** A published time as a calendar can count it. `to` is absent where only one figure is printed. */
const Lasts = z.strictObject({
    from: z.number().int().positive(),
    to: z.number().int().positive().optional(),
    unit: z.enum(['working-days', 'days', 'weeks', 'months']),
});
/** A statement about a time, with the time itself where the source prints a figure. */
const Timed = z.strictObject({
    ...statementFields,
    lasts: Lasts.optional(),
    relaxed: z.array(z.strictObject({ when: When, ...statementFields, lasts: Lasts.optional() })).default([]),
});
/** `ours` marks advice of our own that follows from the cited rule, and is shown as such. */
const Advice = z.strictObject({ ...statementFields, ours: z.boolean().default(false) });
export const Tier = z.strictObject({
    id: TierId,
    name: z.string().min(1).max(40),
    /** One line a newcomer understands. */
    ...statementFields,
    roles: z.array(Role).min(1),
    /** How long the status lasts. */
    validity: Varied.optional(),
    /** How long the authority takes to decide. */
    decision: Timed.optional(),
});
export const Contact = z.strictObject({
    office: z.string().min(3),
    /** Printed contact details only. `doubt` is shown with the detail. */
    details: z.array(z.strictObject({
        kind: z.enum(['phone', 'email', 'web', 'address', 'hours', 'portal']),
        value: z.string().min(3),
        doubt: z.string().optional(),
        cites: statementFields.cites,
        confidence: statementFields.confidence,
    })),
    /** How to find the right person where nothing, or not everything, is published. */
    howToFind: z.array(Statement).min(1),
});
/** programme.yaml */
export const Identity = z.strictObject({
    id: ProgrammeId,
    /** The customs territory, as the trader would say it: "India". */
    economy: z.string(),
    /** The same inside a sentence where "in <economy>" would be wrong: "in the European Union". */
    where: z.string().optional(),
    /** ISO 3166 code for the flag emoji; absent for a general pack. */
    flag: z
        .string()
        .regex(/^[A-Z]{2}$/)
        .optional(),
    /** Everything else a trader may call it: cities, authority, abbreviations, national names, adjectives. */
    names: z.array(z.string()).min(1),
    /** Places without a pack of their own that this one has to do for. */
    standsFor: z.array(z.string()).default([]),
    /** The programme's own name, with its abbreviation explained. */
    name: z.string(),
    authority: z.string(),
    /** What traders there count their money in; absent for a general pack. */
    currency: Currency.optional(),
    about: z.array(Statement).min(1),
    msme: z.strictObject({
        /** "a firm with a valid Udyam (MSME) certificate": fits into a sentence. */
        label: z.string(),
        definition: z.array(Statement).min(1),
        /** A firm is small when all conditions of any one of these hold. Empty: the programme publishes no test. */
        ways: z.array(z.strictObject({ when: z.array(Condition).min(1) })),
        cites: statementFields.cites,
        confidence: statementFields.confidence,
    }),
    tiers: z.array(Tier).min(1),
    /** What to tell a trader whose role no tier takes. */
    otherRoles: Statement,
    support: z.array(z.strictObject({ id: EntryId, ...statementFields })).default([]),
    contact: Contact,
    /** Newer law than the study report, told with its date. */
    news: z
        .array(z.strictObject({ since: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/), ...statementFields }))
        .default([]),
});
const Relaxation = z.strictObject({
    id: RelaxationId,
    /** Absent: wherever the criterion applies. */
    tiers,
    when: When,
    /** Replaces the standard's conditions. */
    must: z.array(Condition).min(1),
    ...statementFields,
});
/** How much work a gap is, in our own judgement: an afternoon, some weeks, or longer. */
export const efforts = ['small', 'medium', 'large'];
export const Effort = z.enum(efforts);
/** One plain question of the self-check, answered yes, partly, no or "I don't know". Yes is always the good answer. */
export const SelfCheck = z.strictObject({
    id: QuestionId,
    ask: z.string().min(8).max(240),
    ...scope,
    when: When.optional(),
    /** Asks for the rule itself: once the facts a trader told have decided it, it is not asked. */
    rule: z.boolean().default(false),
    /** How the question reads for those the easier rule is for. */
    relaxed: z.strictObject({ when: When, tiers, ask: z.string().min(8).max(240) }).optional(),
    why: Statement,
    /** What to do when the answer is no or partly. */
    remedy: Advice,
    effort: Effort,
});
/** criteria.yaml: one list. */
export const Criterion = z.strictObject({
    id: CriterionId,
    name: z.string().min(3).max(70),
    ...scope,
    /** Concerns only firms these hold for, such as one kind of transport. */
    when: When.optional(),
    standard: z.strictObject({ must: z.array(Condition).min(1), ...statementFields }),
    relaxed: z.array(Relaxation).default([]),
    /** `review`: failing it does not refuse the firm; the authority decides case by case. */
    otherwise: z.enum(['refused', 'review']).default('refused'),
    /** Ways to meet it that suit a small firm. */
    ways: z.array(Advice).default([]),
    /** What to do when it is not met. */
    remedy: Advice,
    /** Questions of the self-check. Without any, one is made from the rule. */
    selfCheck: z.array(SelfCheck).default([]),
});
/** documents.yaml: one list. */
export const Paper = z.strictObject({
    id: EntryId,
    name: z.string().min(3).max(90),
    /** The official form or annexure, exactly as named. */
    form: z.string().optional(),
    ...scope,
    /** Needed only when these hold. */
    when: When.optional(),
    /** What it is for or what it must show. */
    ...statementFields,
    where: z.string().optional(),
    issuer: z.string().optional(),
    /** Runs out one day, so its date is asked for. */
    expires: z.boolean().default(false),
    /** `after`: only asked of those who hold the status already. */
    stage: z.enum(['before', 'after']).default('before'),
    relaxed: z
        .array(z.strictObject({
        when: When,
        tiers,
        needed: z.boolean().default(true),
        form: z.string().optional(),
        ...statementFields,
    }))
        .default([]),
});
/** steps.yaml: one list, in order. */
export const Step = z.strictObject({
    id: EntryId,
    name: z.string().min(3).max(70),
    ...scope,
    ...statementFields,
    ours: z.boolean().default(false),
    /** Who has to act. */
    by: z.enum(['firm', 'customs']).optional(),
    /**
     * `before` and `after` getting the status; `during`: falls into the time of a later step and has none of its own;
     * `know`: good to know, nothing to do now.
     */
    stage: z.enum(['before', 'during', 'after', 'know']).default('before'),
    takes: Timed.optional(),
    costs: Varied.optional(),
});
/** What a benefit does in figures: so many percent fewer inspections, or so much less guarantee. */
const Effect = z.strictObject({
    on: z.enum(['inspections', 'guarantee']),
    from: z.number().min(0).max(100),
    to: z.number().min(0).max(100),
    when: When.optional(),
});
/** benefits.yaml: one list. `effects`: only what its text says; the first one meant for the trader counts. */
export const Benefit = z.strictObject({
    id: EntryId,
    name: z.string().min(3).max(70),
    ...scope,
    ...Varied.shape,
    effects: z.array(Effect).default([]),
});
/** figures.yaml: one list. */
export const Figure = z.strictObject({
    id: EntryId,
    year: z.string().regex(/^\d{4}(-\d{4})?$/),
    ...statementFields,
});
/** open-points.yaml */
export const OpenPoints = z.strictObject({
    /** What our sources do not say, and who would know. */
    gaps: z.array(z.strictObject({
        id: EntryId,
        about: z.string(),
        text: z.string(),
        ask: z.string(),
        /** The page of the programme where a trader would look for it. */
        shownWith: z.enum(['relaxed', 'documents', 'steps', 'benefits', 'support', 'contact']).optional(),
    })),
    /** Where sources disagree: every reading, and what we go by. */
    conflicts: z.array(z.strictObject({ id: EntryId, about: z.string(), readings: z.array(Statement).min(1), weGoBy: z.string() })),
});
/** Does an entry concern this tier and role? */
export function concerns(entry, tier, role) {
    return ((!entry.tiers || entry.tiers.includes(tier)) && (!entry.roles || role === undefined || entry.roles.includes(role)));
}
//# sourceMappingURL=programme.js.map