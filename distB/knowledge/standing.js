import { z } from 'zod';
import { assess } from './assess.js';
import { checklist } from './papers.js';
const kinds = ['met', 'met-by-relaxation', 'not-met', 'unknown'];
const needs = ['yes', 'no', 'perhaps', 'later'];
/** What the rules made of a case, kept so that it can be told what other rules make of it. Names, because a later pack may lack them. */
export const Standing = z.strictObject({
    programme: z.string(),
    tier: z.string(),
    verdict: z.enum(['likely', 'not-yet', 'cannot-tell']),
    points: z.array(z.strictObject({ id: z.string(), name: z.string(), kind: z.enum(kinds) })),
    papers: z.array(z.strictObject({ id: z.string(), name: z.string(), needed: z.enum(needs), form: z.string().optional() })),
});
/** How a case stands by these rules. Pure; nothing in it hangs on the day. */
export function standingOf(facts, programme, tier, today) {
    const { verdict, findings } = assess(facts, programme, tier, today);
    return {
        programme: programme.id,
        tier,
        verdict,
        points: findings.map(({ criterion, kind }) => ({ id: criterion.id, name: criterion.name, kind })),
        papers: checklist(facts, programme, tier, today).map(({ paper, needed, form }) => ({
            id: paper.id,
            name: paper.name,
            needed,
            ...(form === undefined ? {} : { form }),
        })),
    };
}
/** What other rules made of the same answers: the verdict first, then points, then papers. Another name alone is no change. */
export function changesBetween(before, now) {
    return [
        ...(before.verdict === now.verdict
            ? []
            : [{ kind: 'verdict', before: before.verdict, now: now.verdict }]),
        ...pairs(before.points, now.points).flatMap(([old, new_]) => old?.kind === new_?.kind ? [] : [{ kind: 'point', ...nameOf(old, new_), before: old?.kind, now: new_?.kind }]),
        ...pairs(before.papers, now.papers).flatMap(([old, new_]) => old?.needed === new_?.needed && old?.form === new_?.form
            ? []
            : [{ kind: 'paper', ...nameOf(old, new_), before: old, now: new_ }]),
    ];
}
/** Those of now in their order, then those that are gone. */
const pairs = (before, now) => [
    ...now.map((it) => [before.find(({ id }) => id === it.id), it]),
    ...before.filter((it) => now.every(({ id }) => id !== it.id)).map((it) => [it, undefined]),
];
const nameOf = (before, now) => ({
    id: now?.id ?? before?.id ?? '',
    name: now?.name ?? before?.name ?? '',
});
//# sourceMappingURL=standing.js.map