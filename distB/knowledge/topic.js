import { z } from 'zod';
import { TopicId } from './ids.js';
/** What traders of every programme ask. Its articles lend each other their phrasings, so that one programme's readers teach all. */
export const Topic = z.strictObject({
    id: TopicId,
    /** The question, with no country in it: "How long does it take?" */
    title: z.string().min(5).max(120),
    phrasings: z.array(z.string().min(2)).min(8),
    /** The page of the programme that answers it on the trader's own case. */
    shows: z.enum(['check', 'relaxed', 'documents', 'steps', 'benefits', 'support', 'contact', 'news']).optional(),
});
//# sourceMappingURL=topic.js.map