import type { DeskNews } from '../escalation/live.js';
import type { Log } from '../http/log.js';
import { type DataClass, dataClasses } from '../store/retention.js';
import type { Store } from '../store/store.js';

const day = 24 * 3_600_000;
/** Things removed in one transaction: little enough that nobody who writes has to wait. */
const batch = 200;

export interface Retention {
  /** Resolves when the run that has begun is done. */
  finished(): Promise<void>;
  /** Ends after the batch that is being removed. */
  stop(): Promise<void>;
}

/** Erases what is older than its class may be: at the start, and once a day. Several instances may do so at once. */
export function keepRetention(parts: {
  store: Store;
  days: Partial<Record<DataClass, number>>;
  tell: (news: readonly DeskNews[]) => void;
  now: () => Date;
  log: Log;
}): Retention {
  const { store, days, tell, now, log } = parts;
  let stopped = false;
  let running: Promise<void> = Promise.resolve();

  async function run(): Promise<void> {
    for (const what of dataClasses) {
      const kept = days[what];
      if (kept === undefined) continue;
      const before = new Date(now().getTime() - kept * day).toISOString();
      const sum: Record<string, number> = {};
      for (let more = true; more && !stopped; ) {
        const erased = await store.eraseOld(what, before, batch, now().toISOString());
        for (const [name, count] of Object.entries(erased.counts)) sum[name] = (sum[name] ?? 0) + count;
        tell(erased.tickets.map(({ id, team }) => ({ kind: 'erased', ticket: id, team })));
        more = erased.more;
        // Whoever waits goes first.
        await new Promise((resolve) => setImmediate(resolve));
      }
      if (Object.keys(sum).length === 0) continue;
      log.info({ class: what, before, ...sum }, 'erased what was kept for long enough');
    }
  }

  const quietly = () => {
    running = run().catch((error: unknown) => log.error({ err: error }, 'what is too old could not be erased'));
  };
  quietly();
  const timer = setInterval(quietly, day);
  timer.unref();
  return {
    finished: () => running,
    async stop() {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
