import { z } from 'zod';
import { EntryId, ProgrammeId, TierId, TopicId } from './ids.js';
import { statementFields } from './source.js';
/** The answer to a free question. */
export const Article = z.strictObject({
    id: EntryId,
    title: z.string().min(5).max(120),
    /** The question as different people would type it: hurried, non-native, one word, with and without the country. */
    phrasings: z.array(z.string().min(2)).min(8),
    keywords: z.array(z.string()).default([]),
    /** Absent for what holds everywhere. */
    programme: ProgrammeId.optional(),
    tiers: z.array(TierId).min(1).optional(),
    /** Two to five short sentences. */
    ...statementFields,
    tags: z.array(z.string()).default([]),
    /** What it answers that traders of every programme ask; see topics.yaml. */
    topics: z.array(TopicId).default([]),
});
//# sourceMappingURL=article.js.map