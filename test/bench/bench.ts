import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { against, figures, p99, perSecond, quantile, type Round } from './figures.js';
import { load } from './load.js';
import { type Goal, report } from './report.js';
import { echoBot, fairway, type Subject } from './subjects.js';

/**
 * `npm run bench`: two minutes or more. It measures Fairway, Fairway with many stored conversations, and a bare echo bot by
 * turns, so that whatever else the machine does hits all three. `-- --long` adds 200,000 turns and watches the memory.
 * It only calls 127.0.0.1, and ends what it started.
 */
const atOnce = 16;
/** Many short rounds: a machine that is shared is slow for seconds at a time, and the median passes over those. */
const rounds = 15;
const seconds = Number(process.env.BENCH_SECONDS ?? 2);
/** A turn runs through much more code than an echo, and only after so many is all of it compiled. */
const warm = 10_000;
const stored = 10_000;
const longTurns = process.argv.includes('--long') ? 200_000 : 0;
const most = 220;

const subjects: Subject[] = [];
try {
  subjects.push(await fairway('Fairway', atOnce, 0));
  subjects.push(await fairway(`Fairway, ${stored.toLocaleString('en')} conversations stored`, atOnce, stored));
  subjects.push(await echoBot(atOnce));

  const measured = new Map<string, Round[]>(subjects.map(({ name }) => [name, []]));
  for (const subject of subjects) await warmUp(subject);
  for (let round = 1; round <= rounds; round++) {
    // Each begins as often as the others: what one leaves to tidy up falls on whoever comes next.
    for (const { name, pid, conversations } of [...subjects.slice(round % 3), ...subjects.slice(0, round % 3)]) {
      const result = await load(pid, conversations, seconds);
      measured.get(name)?.push(result);
      const cpu = (result.cpuMilliseconds / result.turns).toFixed(2);
      console.log(
        `round ${round}  ${name}: ${Math.round(result.turns / result.seconds)} turns/s, ${cpu} ms CPU a turn`,
      );
    }
  }

  const memory: { turns: number; megabytes: number }[] = [];
  const [plain, full, echo] = [...measured.values()];
  const [first] = subjects;
  if (!plain || !full || !echo || !first) throw new Error('something was not measured');
  let turns = 0;
  while (turns < longTurns) {
    const round = await load(first.pid, first.conversations, 10);
    turns += round.turns;
    memory.push({ turns, megabytes: round.megabytes });
    console.log(`${turns} turns, ${Math.round(round.megabytes)} MB`);
  }

  const highest = Math.max(figures(plain).megabytes, ...memory.map(({ megabytes }) => megabytes));
  // Memory goes up and down with the garbage collector; what must not go up is its middle.
  const middle = Math.floor(memory.length / 2);
  const [early, late] = [memory.slice(0, middle), memory.slice(middle)].map((half) =>
    quantile(
      half.map(({ megabytes }) => megabytes),
      0.5,
    ),
  );
  const goals: Goal[] = [
    goal(
      'at least 1.5 times as many turns as the echo bot',
      against(plain, echo, perSecond),
      (x) => x >= 1.5,
      ' times',
    ),
    goal('p99 below that of the echo bot', against(plain, echo, p99), (x) => x < 1, ' of it'),
    goal(
      '10,000 stored conversations cost at most 10 %',
      against(full, plain, perSecond),
      (x) => x >= 0.9,
      ' of the turns',
    ),
    goal(`memory below ${most} MB`, highest, (x) => x < most, ' MB'),
    ...(early && late
      ? [goal('memory flat: the second half of the long run against the first', late / early, (x) => x < 1.1, ' of it')]
      : []),
  ];
  const text = report({
    date: new Date().toISOString().slice(0, 10),
    rounds: `${atOnce} conversations at once; median of ${rounds} rounds of ${seconds} s each, the three by turns;\ncompared round by round.`,
    figures: new Map([...measured].map(([name, all]) => [name, figures(all)])),
    goals,
    memory: memory.filter((_, i) => i % Math.ceil(memory.length / 10) === 0 || i === memory.length - 1),
  });
  writeFileSync(join(import.meta.dirname, 'RESULTS.md'), text);
  console.log(`\n${text}`);
  process.exitCode = goals.every(({ met }) => met) ? 0 : 1;
} finally {
  for (const subject of subjects) await subject.close();
}

/** Until the compiler has seen enough of it: by turns, because seconds mean little on a busy machine. */
async function warmUp({ pid, conversations }: Subject): Promise<void> {
  for (let turns = 0; turns < warm; ) turns += (await load(pid, conversations, 1)).turns;
}

function goal(what: string, figure: number, met: (figure: number) => boolean, unit: string): Goal {
  return { what, figure: `${figure < 10 ? figure.toFixed(2) : Math.round(figure)}${unit}`, met: met(figure) };
}
