import { z } from 'zod';
import { EntryId } from './ids.js';
import { Cites, Confidence } from './source.js';
/** A near topic: the assistant knows what is meant, does not answer it, and says so and where to turn. */
export const NotCovered = z
    .strictObject({
    /** The prefix keeps these apart from articles wherever an id is seen alone. */
    id: EntryId.refine((id) => id.startsWith('not-covered-'), 'the id of such an entry begins with "not-covered-"'),
    /** The topic as a question. */
    title: z.string().min(5).max(120),
    /** The question as different people would type it: hurried, non-native, one word, with and without a country. */
    phrasings: z.array(z.string().min(2)).min(12),
    keywords: z.array(z.string()).default([]),
    /** Two or three short sentences about the assistant itself, which is why they need no source. */
    text: z.string().min(20).max(400),
    /** Only where a source supports where to turn. */
    cites: Cites.optional(),
    /** The entry for a question about a country that has no pack. */
    otherCountry: z.boolean().default(false),
    confidence: Confidence.optional(),
})
    .refine((entry) => (entry.cites === undefined) === (entry.confidence === undefined), {
    path: ['confidence'],
    message: 'confidence belongs to cites: give both, or neither',
});
//# sourceMappingURL=not-covered.js.map