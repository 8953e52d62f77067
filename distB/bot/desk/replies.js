import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { BrokenContent, parseContent } from '../../knowledge/content-file.js';
import { placeholders } from './placeholders.js';
const Text = z
    .string()
    .min(5)
    .max(2000)
    .refine((text) => [...text.matchAll(/\{(\w+)\}/g)].every(([, name]) => placeholders.some((known) => known === name)), `names something that is not one of: ${placeholders.join(', ')}`);
const RepliesFile = z.strictObject({
    replies: z.array(z.strictObject({
        id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens'),
        title: z.string().min(2).max(60),
        text: z
            .record(z.string().regex(/^[a-z]{2}$/, 'a language is two letters: en'), Text)
            .refine((text) => text.en !== undefined, 'needs English, which the others fall back to'),
    })),
});
/**
 * Sentences officers have ready.
 * @throws {BrokenContent} with every complaint at once.
 */
export function loadReplies(file) {
    const parsed = parseContent(file, readFileSync(file, 'utf8'), RepliesFile);
    if ('complaints' in parsed)
        throw new BrokenContent(parsed.complaints);
    return parsed.value.replies;
}
/** The replies in a trader's language, as far as they are translated. */
export const repliesIn = (language, replies) => replies.map(({ id, title, text }) => ({ id, title, text: text[language] ?? text.en ?? '' }));
//# sourceMappingURL=replies.js.map