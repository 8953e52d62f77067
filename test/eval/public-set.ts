import { readFileSync } from 'node:fs';
import Fuse from 'fuse.js';
import { z } from 'zod';
import { evidenceOf } from '../../knowledge/search/confidence.js';
import { type Example, prepareRanking, Ranker, type Shape } from '../../knowledge/search/ranker.js';
import { Repair } from '../../knowledge/search/repair.js';
import { wordsOf } from '../../knowledge/search/words.js';
import { auroc, confidence, fitCurve } from './logistic.js';
import { slipped } from './slips.js';

const Part = z.strictObject({
  in: z.array(z.strictObject({ q: z.string(), expect: z.array(z.string()) })),
  out: z.array(z.string()),
});
/** A public question set: what is indexed, what is no question of it, and what to fit and to measure by. */
const PublicSet = z.strictObject({
  entries: z.array(z.strictObject({ id: z.string(), texts: z.array(z.string()) })),
  background: z.array(z.string()),
  valid: Part,
  test: Part,
});
type PublicSet = z.infer<typeof PublicSet>;
type Part = z.infer<typeof Part>;

/** fuse.js takes a tenth of a second for a question, so it is asked so many of them, evenly spread. */
const fuseAsked = 200;

/** Measures our ranker, and plain fuse.js beside it, on a public set. */
export function measureSet(file: string): string {
  const set = PublicSet.parse(JSON.parse(readFileSync(file, 'utf8')));
  const begun = performance.now();
  const ours = ranker(set);
  const built = performance.now() - begun;
  const slip = slipped(1);
  const plain = run(set.test, (q) => q, ours.ask);
  const slips = run(set.test, slip, ours.ask);
  const few = { ...set.test, in: every(set.test.in, fuseAsked) };
  const theirs = run(few, (q) => q, fuse(set));
  const theirSlips = run(few, slip, fuse(set));
  const refusal = set.valid.out.length === 0 || set.test.out.length === 0 ? undefined : refusalOf(set, ours);
  return [
    `${set.entries.length} entries, ${set.test.in.length} questions (fuse.js ${few.in.length} of them); index ${Math.round(built)} ms`,
    `ours      at 1 / 3: ${plain.at1} / ${plain.at3}, with slips ${slips.at1} / ${slips.at3}, median ${plain.median} ms, p99 ${plain.p99} ms`,
    `fuse.js   at 1 / 3: ${theirs.at1} / ${theirs.at3}, with slips ${theirSlips.at1} / ${theirSlips.at3}, median ${theirs.median} ms, p99 ${theirs.p99} ms`,
    `ours is ${Math.round(Number(theirs.median) / Number(plain.median))} times faster`,
    ...(refusal === undefined ? [] : [`refusal: AUROC ${refusal.toFixed(2)}`]),
  ].join('\n');
}

/** Ids for a question, best first. */
type Ask = (q: string) => readonly string[];

function run(part: Part, typed: (q: string) => string, ask: Ask) {
  for (const { q } of every(part.in, 50)) ask(q);
  const times: number[] = [];
  let first = 0;
  let three = 0;
  for (const { q, expect } of part.in) {
    const text = typed(q);
    const begun = performance.now();
    const ids = ask(text);
    times.push(performance.now() - begun);
    if (ids[0] !== undefined && expect.includes(ids[0])) first += 1;
    if (ids.slice(0, 3).some((id) => expect.includes(id))) three += 1;
  }
  times.sort((a, b) => a - b);
  const share = (count: number) => ((count / part.in.length) * 100).toFixed(2);
  const time = (at: number) => (times[Math.floor(times.length * at)] ?? 0).toFixed(3);
  return { at1: share(first), at3: share(three), median: time(0.5), p99: time(0.99) };
}

function ranker(set: PublicSet) {
  const background = set.background.length > 0 ? set.entries.length : -1;
  const groups = set.entries.length + (background < 0 ? 0 : 1);
  const all = new Uint8Array(groups).fill(1);
  const shape: Shape = {
    groups,
    parent: () => undefined,
    handicap: () => 0,
    scopes: [{ ranges: [{ from: 0, to: groups }], narrow: all, wide: all }],
  };
  const examples = [
    ...set.entries.flatMap(({ texts }, group): Example[] =>
      texts.map((text) => ({ words: wordsOf(text), group, scope: 0 })),
    ),
    ...set.background.map((text): Example => ({ words: wordsOf(text), group: background, scope: 0 })),
  ];
  const vocabulary = new Map<string, number>();
  for (const word of examples.flatMap(({ words }) => words)) vocabulary.set(word, (vocabulary.get(word) ?? 0) + 1);
  const repair = new Repair(vocabulary);
  const it = new Ranker(prepareRanking(examples, shape), shape);
  const rank = (q: string) => {
    const { words, mended } = repair.mend(wordsOf(q));
    return { words, ranking: it.rank(words, 0, new Set(mended.keys())) };
  };
  return {
    ask: (q: string) => rank(q).ranking.candidates.flatMap(({ group }) => set.entries[group]?.id ?? []),
    evidence: (q: string) => {
      const { words, ranking } = rank(q);
      return evidenceOf(ranking, background, words.length);
    },
  };
}

/** How well the evidence tells questions of the set from others: fitted on the valid part, measured on the test part. */
function refusalOf(set: PublicSet, { evidence }: { evidence(q: string): number[] }): number {
  const slip = slipped(2);
  const curve = fitCurve([
    ...set.valid.in.map(({ q }) => ({ evidence: evidence(q), truth: 1 as const })),
    ...set.valid.in.map(({ q }) => ({ evidence: evidence(slip(q)), truth: 1 as const })),
    ...set.valid.out.map((q) => ({ evidence: evidence(q), truth: 0 as const })),
    ...set.valid.out.map((q) => ({ evidence: evidence(slip(q)), truth: 0 as const })),
  ]);
  const sure = (q: string) => confidence(curve, evidence(q));
  return auroc(
    set.test.in.map(({ q }) => sure(q)),
    set.test.out.map(sure),
  );
}

/** Plain fuse.js as most people use it: its defaults, one record for each phrasing. */
function fuse(set: PublicSet): Ask {
  const records = set.entries.flatMap(({ id, texts }) => texts.map((text) => ({ id, text })));
  const it = new Fuse(records, { keys: ['text'] });
  return (q) => [...new Set(it.search(q).map(({ item }) => item.id))];
}

/** About `count` of a list, evenly spread. */
function every<T>(list: readonly T[], count: number): T[] {
  const step = Math.max(1, Math.floor(list.length / count));
  return list.filter((_, i) => i % step === 0).slice(0, count);
}
