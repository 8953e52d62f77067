import { z } from 'zod';
/**
 * What people type that is nothing to do with trade: the background against which a question is refused. The more
 * voices it has, the better the measure, so there is a least number.
 */
export const OutOfScope = z
    .array(z.string().min(2))
    .min(220)
    .superRefine((said, context) => {
    const seen = new Set();
    said.forEach((text, at) => {
        const key = text.trim().toLowerCase();
        if (seen.has(key))
            context.addIssue({ code: 'custom', path: [at], message: `"${text}" stands twice. Remove one.` });
        seen.add(key);
    });
});
//# sourceMappingURL=out-of-scope.js.map