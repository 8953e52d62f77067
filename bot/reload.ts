import type { Content } from '../dialogs/content.js';

/** How an editor's change gets into a running server; content with a mistake in it is reported, and the old goes on. */
export interface Reload {
  load(): Promise<Content>;
  serve(content: Content): void;
  taken(): void;
  refused(why: string): void;
}

/** Returns what to call at each wish to read the content again. Wishes that come while it is read lead to one more reading. */
export function reloader({ load, serve, taken, refused }: Reload): () => void {
  let state: 'idle' | 'reading' | 'reading-then-again' = 'idle';
  const run = async () => {
    try {
      serve(await load());
      taken();
    } catch (error) {
      refused(error instanceof Error ? error.message : String(error));
    }
    const again = state === 'reading-then-again';
    state = again ? 'reading' : 'idle';
    if (again) await run();
  };
  return () => {
    if (state !== 'idle') {
      state = 'reading-then-again';
      return;
    }
    state = 'reading';
    void run();
  };
}
