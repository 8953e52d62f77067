import { z } from 'zod';
import { Money } from './fact.js';
import { FactId } from './ids.js';
import { ruleNames, rules } from './rules.js';
const limit = z.union([z.number(), Money]);
const on = { fact: FactId };
/** One closed comparison of a fact with a threshold. What these cannot state is a named rule in rules.ts. */
export const Condition = z.union([
    z.strictObject({ ...on, mustBe: z.literal('at-least'), value: limit }),
    z.strictObject({ ...on, mustBe: z.literal('at-most'), value: limit }),
    z.strictObject({ ...on, mustBe: z.literal('between'), from: z.number(), to: z.number() }),
    z.strictObject({ ...on, mustBe: z.literal('equal-to'), value: z.union([z.boolean(), z.string(), z.number()]) }),
    z.strictObject({ ...on, mustBe: z.literal('one-of'), values: z.array(z.string()).min(1) }),
    z.strictObject({ rule: z.enum(ruleNames) }),
], {
    error: 'a condition is {fact, mustBe: at-least|at-most|equal-to, value}, {fact, mustBe: one-of, values}, {fact, mustBe: between, from, to} or {rule}',
});
export const factsOf = (condition) => 'rule' in condition ? rules[condition.rule].facts : [condition.fact];
export function evaluate(condition, facts) {
    const needed = factsOf(condition);
    const missing = needed.filter((id) => facts[id] === undefined);
    if (missing.length > 0)
        return { kind: 'unknown', missing };
    if (needed.some((id) => facts[id] === null))
        return { kind: 'unknown', missing: [] };
    const holds = 'rule' in condition ? rules[condition.rule].holds(facts) : compare(condition, facts[condition.fact] ?? null);
    if (holds === undefined)
        return { kind: 'unknown', missing: [] };
    return { kind: holds ? 'holds' : 'fails' };
}
/** All must hold. A certain failure wins over an unknown; asking stops at the first unknown, so nobody is asked in vain. */
export function evaluateAll(conditions, facts) {
    let unknown;
    for (const condition of conditions) {
        const outcome = evaluate(condition, facts);
        if (outcome.kind === 'fails')
            return outcome;
        if (outcome.kind === 'unknown')
            unknown = firstWithMissing(unknown, outcome);
    }
    return unknown ?? { kind: 'holds' };
}
const firstWithMissing = (a, b) => a?.kind === 'unknown' && a.missing.length > 0 ? a : b;
/** `undefined` when the two cannot be compared, such as two currencies. */
function compare(condition, value) {
    switch (condition.mustBe) {
        case 'at-least':
            return ordered(value, condition.value, (a, b) => a >= b);
        case 'at-most':
            return ordered(value, condition.value, (a, b) => a <= b);
        case 'between':
            return typeof value === 'number' ? value >= condition.from && value <= condition.to : undefined;
        case 'equal-to':
            return value === condition.value;
        case 'one-of':
            return typeof value === 'string' && condition.values.includes(value);
    }
}
function ordered(value, threshold, test) {
    if (typeof value === 'number' && typeof threshold === 'number')
        return test(value, threshold);
    if (value !== null && typeof value === 'object' && typeof threshold === 'object')
        return value.currency === threshold.currency ? test(value.amount, threshold.amount) : undefined;
    return undefined;
}
/** What an author got wrong when a condition compares a fact with something it can never be; `undefined` when all is well. */
export function misfit(condition, fact) {
    const wants = (kind) => `fact "${fact.id}" is a ${fact.kind}; "${condition.mustBe}" needs ${kind}`;
    switch (condition.mustBe) {
        case 'at-least':
        case 'at-most':
            if (fact.kind === 'number')
                return typeof condition.value === 'number' ? undefined : wants('a plain number here');
            if (fact.kind !== 'money')
                return wants('a number or money');
            if (typeof condition.value === 'number')
                return wants('{amount, currency} here');
            return condition.value.currency === fact.currency ? undefined : wants(`an amount in ${fact.currency}`);
        case 'between':
            return fact.kind === 'number' ? undefined : wants('a number');
        case 'equal-to':
            if (fact.kind === 'yes-no')
                return typeof condition.value === 'boolean' ? undefined : wants('true or false');
            if (fact.kind === 'number')
                return typeof condition.value === 'number' ? undefined : wants('a number');
            if (fact.kind === 'choice')
                return fact.options.some((o) => o.value === condition.value) ? undefined : wants('one of its option values');
            return wants('a yes-no, choice or number');
        case 'one-of': {
            if (fact.kind !== 'choice')
                return wants('a choice');
            const unknown = condition.values.filter((v) => !fact.options.some((o) => o.value === v));
            return unknown.length === 0
                ? undefined
                : `fact "${fact.id}" has no option ${unknown.map((v) => `"${v}"`).join(', ')}`;
        }
    }
}
//# sourceMappingURL=condition.js.map