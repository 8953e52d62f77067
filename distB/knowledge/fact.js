import { z } from 'zod';
import { isDay } from './days.js';
import { FactId } from './ids.js';
export const Currency = z.string().regex(/^[A-Z]{3}$/, 'a currency is three capitals, such as EUR');
export const Money = z.strictObject({ amount: z.number().min(0), currency: Currency });
/** `null` is "I don't know": said by the trader, and different from not asked yet and from no. */
export const FactValue = z.union([z.number(), z.boolean(), z.string(), Money, z.null()]);
const common = {
    id: FactId,
    /** A short noun phrase for lists: "Years trading". */
    label: z.string().min(2).max(60),
    ask: z.string().min(8).max(240),
    /** One short sentence of help under the question. */
    hint: z.string().max(240).optional(),
    /** What a trader may call it in "change my turnover". */
    also: z.array(z.string()).default([]),
};
export const Option = z.strictObject({
    value: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an option value is lower-case words joined by hyphens'),
    label: z.string().min(1).max(60),
    /** Other words for the same thing. */
    also: z.array(z.string()).default([]),
});
/** How far something is in place; what a question of the self-check is answered with. */
export const degrees = ['yes', 'partly', 'no'];
export const isDegree = (value) => degrees.some((d) => d === value);
/** Something a trader can tell us. Shared by all programmes: asked once, used everywhere. */
export const Fact = z.discriminatedUnion('kind', [
    z.strictObject({
        kind: z.literal('number'),
        ...common,
        /** What is counted, in the plural: "people", "financial years", "%". */
        unit: z.string(),
        min: z.number(),
        max: z.number(),
        whole: z.boolean().default(true),
    }),
    z.strictObject({ kind: z.literal('money'), ...common, currency: Currency, max: z.number().default(1e13) }),
    z.strictObject({ kind: z.literal('yes-no'), ...common }),
    z.strictObject({ kind: z.literal('degree'), ...common }),
    /** An ISO day. */
    z.strictObject({ kind: z.literal('date'), ...common }),
    z.strictObject({ kind: z.literal('choice'), ...common, options: z.array(Option).min(2) }),
]);
/** Whether a value could be an answer to this fact; `null` (don't know) always can. */
export function fits(fact, value) {
    if (value === null)
        return true;
    switch (fact.kind) {
        case 'number':
            return (typeof value === 'number' && value >= fact.min && value <= fact.max && (!fact.whole || Number.isInteger(value)));
        case 'money':
            return typeof value === 'object' && value.currency === fact.currency && value.amount <= fact.max;
        case 'yes-no':
            return typeof value === 'boolean';
        case 'degree':
            return isDegree(value);
        case 'date':
            return typeof value === 'string' && isDay(value);
        case 'choice':
            return fact.options.some((option) => option.value === value);
    }
}
//# sourceMappingURL=fact.js.map