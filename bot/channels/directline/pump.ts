import { Rounds } from '../../rounds.js';
import type { StoredActivity } from '../../store/store.js';
import type { Page } from './transcript.js';

export interface PumpParts<Extra> {
  /** The place to read on from. */
  position: number;
  /** What follows a place; `news` is what may be known of it already. */
  read(after: number, news: readonly StoredActivity[]): Promise<Page>;
  /** Resolves when the frame has left; rejects when the stream is gone. */
  send(page: Page): Promise<void>;
  sendExtra(extra: Extra, position: number): Promise<void>;
  failed(error: unknown): void;
}

export interface Pump<Extra> {
  /** Sends whatever the store has after our place, `news` among it. Resolves when that is done. */
  run(news?: readonly StoredActivity[]): Promise<void>;
  /** Sends something that is not stored, in turn with what is. */
  extra(extra: Extra): void;
  stop(): void;
}

/** Moves one client through its conversation. One run at a time, so each activity leaves exactly once and in order. */
export function createPump<Extra>(parts: PumpParts<Extra>): Pump<Extra> {
  let { position } = parts;
  let stopped = false;
  const extras: Extra[] = [];
  const known: StoredActivity[] = [];

  const rounds = new Rounds(async () => {
    try {
      for (const extra of extras.splice(0)) await parts.sendExtra(extra, position);
      for (let more = true; more && !stopped; ) {
        const page = await parts.read(position, known.splice(0));
        if (stopped) return;
        if (page.activities.length > 0) await parts.send(page);
        position = page.position;
        more = page.more;
      }
    } catch (error) {
      if (!stopped) parts.failed(error);
    }
  });

  function run(news: readonly StoredActivity[] = []): Promise<void> {
    if (stopped) return Promise.resolve();
    known.push(...news);
    return rounds.run();
  }

  return {
    run,
    extra(extra) {
      extras.push(extra);
      void run();
    },
    stop() {
      stopped = true;
      extras.length = 0;
    },
  };
}
