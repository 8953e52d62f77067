import { cpus } from 'node:os';
import type { Figures } from './figures.js';

export interface Goal {
  what: string;
  figure: string;
  met: boolean;
}

export interface Results {
  date: string;
  rounds: string;
  figures: ReadonlyMap<string, Figures>;
  goals: readonly Goal[];
  /** Turns so far and memory then. */
  memory: readonly { turns: number; megabytes: number }[];
}

const one = (value: number) => value.toFixed(1);

/** RESULTS.md: what was measured, where, and whether it is good enough. */
export function report({ date, rounds, figures, goals, memory }: Results): string {
  const rows = [...figures].map(
    ([name, f]) =>
      `| ${name} | ${Math.round(f.perSecond)} | ${one(f.p50)} | ${one(f.p99)} | ${f.cpuPerTurn.toFixed(2)} | ${Math.round(f.megabytes)} |`,
  );
  return `# Speed

Written by \`npm run bench\` on ${date}; Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}.
${rounds}

A turn is one answer in an interview about India's programme: the message is posted, and the time ends when the last message
of the answer has arrived on the stream. Fairway is compiled, on a SQLite file with its whole transcript, and called with the
secret, as servers of other people do. The echo bot is botbuilder's sample with its state in memory; its time ends when its
reply has arrived at the connector and the post has been answered. Servers and driver share the machine.

| | turns a second | p50 ms | p99 ms | CPU ms a turn | memory MB |
| --- | ---: | ---: | ---: | ---: | ---: |
${rows.join('\n')}

| goal | measured | |
| --- | --- | --- |
${goals.map(({ what, figure, met }) => `| ${what} | ${figure} | ${met ? 'met' : '**not met**'} |`).join('\n')}
${
  memory.length === 0
    ? ''
    : `
| after turns | memory MB |
| ---: | ---: |
${memory.map(({ turns, megabytes }) => `| ${turns.toLocaleString('en')} | ${Math.round(megabytes)} |`).join('\n')}
`
}`;
}
