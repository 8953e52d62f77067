import { join } from 'node:path';
import { startThread } from '../threads/program.js';
import { Remote } from '../threads/remote.js';
import { acceptAnswered, type Written } from './accept-answered.js';
import { noNews } from './news.js';
import type { Store } from './store.js';
import { StoreUnavailable } from './unavailable.js';

/**
 * A store on SQLite in a thread of its own: traders are listened to and answered while the database works, be it for another
 * trader or for a long look at the figures. What a turn writes is made ready here, so that only texts and numbers go over.
 * @throws {StoreUnavailable}
 */
export async function openInThread(path: string, durable: boolean): Promise<Store> {
  const thread = startThread(join(import.meta.dirname, 'store-thread.js'), {
    // Megabytes; what it makes is short-lived and little.
    resourceLimits: { maxYoungGenerationSizeMb: 6 },
  });
  const remote = new Remote(thread, 'the store');
  try {
    await remote.call('open', [path, durable, true]);
  } catch (error) {
    await thread.terminate();
    throw error instanceof Error && error.name === 'StoreUnavailable' ? new StoreUnavailable(error.message) : error;
  }
  let closed: Promise<void> | undefined;
  let cause: unknown;
  thread.once('error', (error) => {
    cause = error;
  });
  thread.once('exit', (code) => {
    // Without its store the program can do nothing: it ends, loses nothing, and whoever watches over it starts it again.
    if (!closed) throw new Error(`the store ended by itself (${code})`, { cause });
  });
  const here: Pick<Store, 'acceptAnswered' | 'hear' | 'close'> = {
    acceptAnswered: (answered) =>
      acceptAnswered(answered, (it) => remote.call('writeAnswered', [it]) as Promise<Written>),
    hear: noNews.hear,
    close() {
      closed ??= remote.call('close', []).then(async () => void (await thread.terminate()));
      return closed;
    },
  };
  // A proxy, because all others are called the same way. It must not look like a promise, or `await` would wait for it.
  return new Proxy(here, {
    get: (_, name) =>
      Reflect.get(here, name) ??
      (name === 'then' ? undefined : (...given: unknown[]) => remote.call(String(name), given)),
  }) as Store;
}
