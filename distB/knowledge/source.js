import { z } from 'zod';
import { SourceId } from './ids.js';
/** How sure we are of a statement: official text seen (high), reported by others (medium), one unclear source (low). */
export const Confidence = z.enum(['high', 'medium', 'low']);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day is written 2026-11-23');
export const Source = z.strictObject({
    id: SourceId,
    title: z.string().min(3),
    issuer: z.string().min(2),
    /** report: the WCO/WTO/ICC study; official: law or customs text, also when another site reproduces it; secondary: anybody else. */
    kind: z.enum(['report', 'official', 'secondary']),
    /** Absent only for a printed work. */
    link: z.url({ protocol: /^https?$/ }).optional(),
    /** A year, a month or a day; absent when the source shows no date. */
    issued: z
        .string()
        .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'write 2023, 2023-04 or 2023-04-11')
        .optional(),
    checked: day,
});
/** A pointer to a source and, after "#", the place in it: `customs-manual#para 23`. */
export const Cite = z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*(#.+)?$/, 'a citation is a source id, optionally with #place: "customs-manual#para 23"');
export const Cites = z.array(Cite).min(1, 'every statement needs at least one citation');
export const sourceOf = (cite) => cite.split('#', 1)[0] ?? cite;
export const placeOf = (cite) => {
    const at = cite.indexOf('#');
    return at < 0 ? undefined : cite.slice(at + 1);
};
/** One thing we tell a trader, with where it stands and how sure we are. */
export const statementFields = { text: z.string().min(3), cites: Cites, confidence: Confidence };
export const Statement = z.strictObject(statementFields);
//# sourceMappingURL=source.js.map