import { z } from 'zod';
import { assess } from './assess.js';
import type { Facts } from './fact.js';
import type { TierId } from './ids.js';
import { checklist } from './papers.js';
import type { Programme } from './programme.js';

const kinds = ['met', 'met-by-relaxation', 'not-met', 'unknown'] as const;
const needs = ['yes', 'no', 'perhaps', 'later'] as const;

/** What the rules made of a case, kept so that it can be told what other rules make of it. Names, because a later pack may lack them. */
export const Standing = z.strictObject({
  programme: z.string(),
  tier: z.string(),
  verdict: z.enum(['likely', 'not-yet', 'cannot-tell']),
  points: z.array(z.strictObject({ id: z.string(), name: z.string(), kind: z.enum(kinds) })),
  papers: z.array(
    z.strictObject({ id: z.string(), name: z.string(), needed: z.enum(needs), form: z.string().optional() }),
  ),
});
export type Standing = z.infer<typeof Standing>;

/** How a case stands by these rules. Pure; nothing in it hangs on the day. */
export function standingOf(facts: Facts, programme: Programme, tier: TierId, today: string): Standing {
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

type Point = Standing['points'][number];
type Paper = Standing['papers'][number];

/** One thing that is other than before. */
export type Change =
  | { kind: 'verdict'; before: Standing['verdict']; now: Standing['verdict'] }
  | { kind: 'point'; id: string; name: string; before: Point['kind'] | undefined; now: Point['kind'] | undefined }
  | { kind: 'paper'; id: string; name: string; before: Paper | undefined; now: Paper | undefined };

/** What other rules made of the same answers: the verdict first, then points, then papers. Another name alone is no change. */
export function changesBetween(before: Standing, now: Standing): readonly Change[] {
  return [
    ...(before.verdict === now.verdict
      ? []
      : [{ kind: 'verdict', before: before.verdict, now: now.verdict } satisfies Change]),
    ...pairs(before.points, now.points).flatMap(([old, new_]): Change[] =>
      old?.kind === new_?.kind ? [] : [{ kind: 'point', ...nameOf(old, new_), before: old?.kind, now: new_?.kind }],
    ),
    ...pairs(before.papers, now.papers).flatMap(([old, new_]): Change[] =>
      old?.needed === new_?.needed && old?.form === new_?.form
        ? []
        : [{ kind: 'paper', ...nameOf(old, new_), before: old, now: new_ }],
    ),
  ];
}

/** Those of now in their order, then those that are gone. */
const pairs = <T extends { id: string }>(
  before: readonly T[],
  now: readonly T[],
): readonly (readonly [T | undefined, T | undefined])[] => [
  ...now.map((it) => [before.find(({ id }) => id === it.id), it] as const),
  ...before.filter((it) => now.every(({ id }) => id !== it.id)).map((it) => [it, undefined] as const),
];

const nameOf = (before: { id: string; name: string } | undefined, now: { id: string; name: string } | undefined) => ({
  id: now?.id ?? before?.id ?? '',
  name: now?.name ?? before?.name ?? '',
});
