import { setTimeout as pause } from 'node:timers/promises';
import { Http } from '../support/line.js';
import { freePort, launch, newFolder, type Program, removeFolder, start, stop } from '../support/program.js';
import type { Random } from '../support/random.js';
import { complaints } from './complaints.js';
import { Trader } from './trader.js';

export interface Outcome {
  kills: number;
  accepted: number;
  complaints: readonly string[];
}

/**
 * Kills the server again and again while traders write, each time at another moment: mostly at work, sometimes while it
 * still starts and takes up what the last death left. Then looks at what is on disk.
 */
export async function storm(
  random: Random,
  {
    kills,
    traders: count = 6,
    each = (_kill: number) => {},
  }: { kills: number; traders?: number; each?: (kill: number) => void },
): Promise<Outcome> {
  const folder = newFolder();
  const port = await freePort();
  const settings = { folder, port };
  const http = new Http(`http://127.0.0.1:${port}`);
  let program: Program = await start(settings);
  try {
    const traders: Trader[] = [];
    for (let i = 0; i < count; i++) traders.push(await Trader.come(http, random));
    for (const trader of traders) trader.write();
    for (let kill = 1; kill <= kills; kill++) {
      await pause(random.whole(300));
      await stop(program, 'SIGKILL');
      if (random.chance(0.15)) {
        program = await launch(settings);
        await pause(300 + random.whole(900));
        await stop(program, 'SIGKILL');
      }
      program = await start(settings);
      each(kill);
    }
    await Promise.all(traders.map((trader) => trader.pause()));
    // It answers what waits before it says that it is ready, and finishes what runs before it ends.
    await stop(program);
    program = await start(settings);
    const transcripts = await Promise.all(traders.map((trader) => trader.line.transcript()));
    await stop(program);
    return {
      kills,
      accepted: traders.reduce((sum, trader) => sum + trader.accepted.length, 0),
      complaints: complaints(
        folder,
        traders.map((trader, i) => ({ trader, transcript: transcripts[i] ?? [] })),
      ),
    };
  } finally {
    http.close();
    await stop(program, 'SIGKILL');
    removeFolder(folder);
  }
}
