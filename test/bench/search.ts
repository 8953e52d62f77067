import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import Fuse from 'fuse.js';
import { type Example, prepareRanking, Ranker, type Shape } from '../../knowledge/search/ranker.js';
import { Repair } from '../../knowledge/search/repair.js';
import { wordsOf } from '../../knowledge/search/words.js';
import { slipped } from '../eval/slips.js';
import { knowledge } from '../support/content.js';
import { Random } from '../support/random.js';

/**
 * `npm run bench:search`: how long a question takes at 1,000 entries of eight phrasings, and plain fuse.js over the same
 * records in the same run. The phrasings are those of our articles and topics; where these are not enough, words of other
 * phrasings are put in, so that no two are the same. Every question is a phrasing left out of the index, half of them with slips.
 */
const entriesWanted = 1_000;
const phrasingsEach = 8;
const questionsAsked = 4_000;
const fuseAsked = 40;
/** A question's time is the shortest of so many. */
const rounds = 3;

interface Entry {
  id: number;
  phrasings: readonly string[];
  leftOut: readonly string[];
}

const random = new Random(8);

function entries(): readonly Entry[] {
  const pool = [
    ...knowledge.articles.map(({ title, phrasings }) => [title, ...phrasings]),
    ...knowledge.topics.map(({ title, phrasings }) => [title, ...phrasings]),
    ...knowledge.notCovered.map(({ title, phrasings }) => [title, ...phrasings]),
  ].filter((texts) => texts.length > phrasingsEach);
  const words = [...new Set(pool.flat().flatMap((text) => wordsOf(text)))];
  return Array.from({ length: entriesWanted }, (_, id): Entry => {
    const texts = pool[id % pool.length] ?? [];
    const round = Math.floor(id / pool.length);
    // In another round the same texts get a word of their own each, as the same question about something else has.
    const own = round === 0 ? texts : texts.map((text) => `${text} ${random.pick(words)} ${random.pick(words)}`);
    return { id, phrasings: own.slice(0, phrasingsEach), leftOut: own.slice(phrasingsEach) };
  });
}

const list = entries();
const questions = Array.from({ length: questionsAsked }, () => {
  const entry = random.pick(list);
  return random.pick(entry.leftOut.length > 0 ? entry.leftOut : entry.phrasings);
}).map((text, i) => (i % 2 === 0 ? text : slipped(i)(text)));

/**
 * Sorted times, in milliseconds, of asking each question: the shortest of some rounds, because other programs run on the
 * machine as well. `fresh` makes each round forget what the one before has learnt.
 */
function timesOf(ask: (question: string) => unknown, asked: readonly string[], rounds: number, fresh = () => {}) {
  const shortest = asked.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < rounds; round += 1) {
    fresh();
    for (const [i, question] of asked.entries()) {
      const begun = performance.now();
      ask(question);
      shortest[i] = Math.min(shortest[i] ?? 0, performance.now() - begun);
    }
  }
  return shortest.sort((a, b) => a - b);
}

const at = (times: readonly number[], share: number): number => times[Math.floor(times.length * share)] ?? 0;

const groups = list.length;
const all = new Uint8Array(groups).fill(1);
const shape: Shape = {
  groups,
  parent: () => undefined,
  handicap: () => 0,
  scopes: [{ ranges: [{ from: 0, to: groups }], narrow: all, wide: all }],
};
const begun = performance.now();
const cpuBegun = process.cpuUsage();
const examples = list.flatMap(({ id, phrasings }): Example[] =>
  phrasings.map((text) => ({ words: wordsOf(text), group: id, scope: 0 })),
);
const vocabulary = new Map<string, number>();
for (const word of examples.flatMap(({ words }) => words)) vocabulary.set(word, (vocabulary.get(word) ?? 0) + 1);
let repair = new Repair(vocabulary);
const ranker = new Ranker(prepareRanking(examples, shape), shape);
const built = (performance.now() - begun) / 1_000;
const { user, system } = process.cpuUsage(cpuBegun);
/** What it takes of the processor is what counts: the clock goes on while others have it. */
const cpu = (user + system) / 1e6;

const ours = (question: string) => {
  const { words, mended } = repair.mend(wordsOf(question));
  return ranker.rank(words, 0, new Set(mended.keys()));
};
const records = list.flatMap(({ id, phrasings }) => phrasings.map((text) => ({ id, text })));
const fuse = new Fuse(records, { keys: ['text'] });

// The same warm-up for both: compiled code is what is compared.
for (const question of questions.slice(0, 500)) ours(question);
for (const question of questions.slice(0, 5)) fuse.search(question);
const times = timesOf(ours, questions.slice(500), rounds, () => {
  repair = new Repair(vocabulary);
});
const theirs = timesOf((question) => fuse.search(question), questions.slice(500, 500 + fuseAsked), 2);

const figures = {
  median: at(times, 0.5),
  p99: at(times, 0.99),
  fuse: at(theirs, 0.5),
  ratio: at(theirs, 0.5) / at(times, 0.5),
};
const goals = [
  ['median of a question', `${figures.median.toFixed(3)} ms`, '< 1 ms', figures.median < 1],
  ['p99 of a question', `${figures.p99.toFixed(3)} ms`, '< 4 ms', figures.p99 < 4],
  ['plain fuse.js, median', `${figures.fuse.toFixed(1)} ms`, '', true],
  ['times faster than plain fuse.js', figures.ratio.toFixed(0), '≥ 300', figures.ratio >= 300],
  ['index, processor time', `${cpu.toFixed(2)} s (${built.toFixed(2)} s by the clock)`, '< 2 s', cpu < 2],
] as const;

const report = `# How long a question takes

\`npm run bench:search\`, ${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus()[0]?.model.trim() ?? 'unknown processor'}, one thread.
${list.length} entries of ${phrasingsEach} phrasings, ${times.length} questions that are not among them, half of them with slips of the
finger. fuse.js ${Fuse.version} with its defaults over the same ${records.length} records, ${theirs.length} of the same questions, in the same run.
Of each question the shortest of ${rounds} times counts (of fuse.js, of 2), because other programs run on the machine; ours forgets in between which words
it has mended.

| what | measured | goal | reached |
| --- | --- | --- | --- |
${goals.map(([what, measured, goal, reached]) => `| ${what} | ${measured} | ${goal} | ${goal === '' ? '' : reached ? 'yes' : 'no'} |`).join('\n')}
`;
writeFileSync(join(import.meta.dirname, 'SEARCH.md'), report);
console.log(report);
if (goals.some(([, , , reached]) => !reached)) process.exitCode = 1;
