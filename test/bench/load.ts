import { usage } from '../support/program.js';
import type { Round } from './figures.js';

/** One conversation under load: each call is one turn, from the message that leaves to the answer that is there. */
export type Turn = () => Promise<void>;

/** Lets every conversation take turn after turn until the time is over. Turns that still run then are finished and count. */
export async function load(pid: number, conversations: readonly Turn[], seconds: number): Promise<Round> {
  const times: number[] = [];
  const before = usage(pid);
  const began = performance.now();
  const end = began + seconds * 1000;
  await Promise.all(
    conversations.map(async (turn) => {
      while (performance.now() < end) {
        const at = performance.now();
        await turn();
        times.push(performance.now() - at);
      }
    }),
  );
  const after = usage(pid);
  return {
    turns: times.length,
    seconds: (performance.now() - began) / 1000,
    times,
    cpuMilliseconds: after.cpuMilliseconds - before.cpuMilliseconds,
    megabytes: after.megabytes,
  };
}
