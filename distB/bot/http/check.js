import { z } from 'zod';
/**
 * `safeParse` for what a stranger sent. Where a length is limited, zod compares `length` even of what is no text and no
 * list, and throws when that length is an object that cannot become a number.
 */
export function check(schema, value) {
    try {
        return schema.safeParse(value);
    }
    catch {
        return { success: false, error: new z.ZodError([]) };
    }
}
//# sourceMappingURL=check.js.map