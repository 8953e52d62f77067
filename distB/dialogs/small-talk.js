import { z } from 'zod';
import { EntryId } from '../knowledge/ids.js';
/** What people say to be polite, curious or angry, and what the assistant says back. Never a fact about a programme. */
export const SmallTalk = z.strictObject({
    id: EntryId,
    /** The same said by different people: short, long, misspelt. */
    phrasings: z.array(z.string().min(2)).min(10),
    /** One or two short warm sentences that lead on. */
    reply: z.string().min(10).max(300),
});
/** dialogs/text/<locale>/small-talk.yaml: one list. */
export const SmallTalkFile = z.array(SmallTalk);
//# sourceMappingURL=small-talk.js.map