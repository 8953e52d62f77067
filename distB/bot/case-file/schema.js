import { z } from 'zod';
import { FactValue } from '../../knowledge/fact.js';
const text = z.string();
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** The shape of the data in a case file. It is published, so it only ever grows; a break is a new version. */
export const CaseFileData = z.object({
    $schema: z.url().describe('Where this schema is published.'),
    format: z.literal('fairway-case-file'),
    version: z.literal(1),
    title: text,
    day: day.describe('The day everything was worked out for.'),
    content: text.describe('The state of the rules it was worked out from.'),
    about: z.array(text).describe('What this file is and is not: guidance, not a decision.'),
    programme: z.object({ id: text, economy: text, name: text }),
    tier: z.object({ id: text, name: text }),
    verdict: z.object({
        kind: z.enum(['likely', 'not-yet', 'cannot-tell']),
        words: text,
        findings: z.array(z.object({
            criterion: text,
            name: text,
            kind: z.enum(['met', 'met-by-relaxation', 'not-met', 'unknown']),
            through: text.nullable().describe('The easier rule it is met through.'),
            counts: z.boolean().describe('False where only one unclear source says so.'),
        })),
    }),
    answers: z.array(z.object({ fact: text, label: text, value: FactValue, words: text })),
    selfCheck: z.object({
        score: z.number().int().min(0).max(100),
        atMost: z.number().int().min(0).max(100).describe('The score if everything open turned out well.'),
        answered: z.number().int(),
        questions: z.number().int(),
        picture: text.describe('The bars in words.'),
        criteria: z.array(z.object({
            criterion: text,
            name: text,
            grade: z.enum(['green', 'amber', 'red', 'unknown']),
            share: z.number().int().min(0).max(100),
            counts: z.boolean(),
        })),
    }),
    papers: z.array(z.object({
        paper: text,
        name: text,
        form: text.nullable(),
        needed: z.enum(['yes', 'no', 'perhaps', 'later']),
        status: z.enum(['have', 'working', 'missing', 'not-needed', 'open']),
        words: text,
        validUntil: day.nullable(),
    })),
    plan: z.array(z.object({
        id: text,
        kind: z.enum(['gap', 'papers', 'step']),
        title: text,
        by: z.enum(['firm', 'customs']).nullable(),
        from: day.nullable().describe('Done at the earliest; null where no time is published.'),
        to: day.nullable(),
    })),
    parts: z
        .array(z.object({
        id: text,
        blocks: z.array(z.union([
            z.object({ kind: z.enum(['heading', 'paragraph']), text }),
            z.object({
                kind: z.literal('list'),
                entries: z.array(z.object({ title: text, mark: text.nullable(), lines: z.array(text) })),
            }),
        ])),
    }))
        .describe('The words of the page, chapter by chapter; [1] points into sources.'),
    sources: z.array(z.object({ number: z.number().int(), text, link: text.nullable() })),
});
/** JSON Schema, draft 2020-12. */
export const jsonSchema = (address) => ({
    ...z.toJSONSchema(CaseFileData),
    $id: address,
    title: 'Fairway case file',
});
//# sourceMappingURL=schema.js.map