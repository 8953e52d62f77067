import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { BrokenContent, parseContent } from '../../knowledge/content-file.js';
import { ProgrammeId } from '../../knowledge/ids.js';
import { idOf } from '../../knowledge/search/entry.js';
import type { Found } from '../../knowledge/search/search.js';

/** A question whose right answers are known, for the programme the conversation is about. */
const Golden = z.object({ q: z.string(), expect: z.array(z.string()).min(1), programme: ProgrammeId.optional() });
export type Golden = z.infer<typeof Golden>;
/** One list, or lists by author. */
const GoldenFile = z.union([
  z.array(Golden),
  z.record(z.string(), z.array(Golden)).transform((by) => Object.values(by).flat()),
]);

/** The golden questions under `root`; `undefined` where they are not installed. */
export function goldenQuestions(root: string): readonly Golden[] | undefined {
  const file = join(root, 'test/eval/golden.yaml');
  if (!existsSync(file)) return undefined;
  const parsed = parseContent(file, readFileSync(file, 'utf8'), GoldenFile);
  if ('complaints' in parsed) throw new BrokenContent(parsed.complaints);
  return parsed.value;
}

/** Those a draft could take from their answers: its programme's and the general ones; all of them for a general draft. */
export function touched(
  golden: readonly Golden[],
  programme: string | null,
  of: ReadonlyMap<string, string | undefined>,
) {
  if (programme === null) return golden;
  return golden.filter(({ expect, programme: asked }) => {
    const about = new Set([asked, ...expect.map((id) => of.get(id))].filter((it) => it !== undefined));
    return about.size === 0 || about.has(programme as ProgrammeId);
  });
}

/** What a golden question finds: the entry it is answered with, or nothing. */
export const outcomeOf = ({ kind, hits }: Found): string | null =>
  kind === 'answer' && hits[0] ? idOf(hits[0].entry) : null;

/** How the golden questions do without a draft, and with it. */
export interface Check {
  asked: number;
  rightBefore: number;
  rightAfter: number;
  /** Right before, and not any more: at most twenty. */
  lost: readonly { question: string; before: string | null; after: string | null }[];
  /** Wrong before, and right now. */
  gained: number;
  passes: boolean;
}

const shown = 20;
/** Every new article moves the weights a little, and a question near the limit may change sides: one in a hundred. */
const noise = 0.01;

/**
 * How they do with the article `own` and without it. They pass when none that was right is answered with it now, and when
 * no more are lost on the whole than a new article loses by chance.
 */
export function compared(
  golden: readonly Golden[],
  before: readonly (string | null)[],
  after: readonly (string | null)[],
  own: string,
): Check {
  const right = (found: readonly (string | null)[], i: number) => golden[i]?.expect.includes(found[i] ?? '') === true;
  const count = (holds: (i: number) => boolean) => golden.filter((_, i) => holds(i)).length;
  const lost = golden.flatMap(({ q }, i) =>
    right(before, i) && !right(after, i) ? [{ question: q, before: before[i] ?? null, after: after[i] ?? null }] : [],
  );
  const [rightBefore, rightAfter] = [count((i) => right(before, i)), count((i) => right(after, i))];
  return {
    asked: golden.length,
    rightBefore,
    rightAfter,
    lost: lost.slice(0, shown),
    gained: count((i) => !right(before, i) && right(after, i)),
    passes: lost.every((it) => it.after !== own) && rightBefore - rightAfter <= golden.length * noise,
  };
}
