import { createParser } from 'eventsource-parser';
import type { DeskEvent } from './types.js';

export type Connection = 'connecting' | 'live' | 'lost';

export interface Listener {
  event(event: DeskEvent): void;
  connection(state: Connection): void;
  /** The server says that nobody is signed in. */
  signedOut(): void;
}

/** The server says something at least every 15 seconds. */
const silence = 40_000;
const shortest = 1_000;
const longest = 15_000;

/**
 * The desk's stream of events, opened again for as long as it takes. Read with `fetch`: unlike EventSource it shows the
 * server's signs of life and why a connection was refused.
 */
export function listen(to: Listener): { close(): void } {
  let closed = false;
  let attempt = 0;
  let current = new AbortController();
  let wake: () => void = () => {};
  const hurry = () => {
    attempt = 0;
    wake();
  };
  const cutOff = () => current.abort();
  window.addEventListener('online', hurry);
  window.addEventListener('offline', cutOff);

  void (async () => {
    while (!closed) {
      current = new AbortController();
      const outcome = await once(to, current, () => {
        attempt = 0;
      });
      if (closed) return;
      if (outcome === 'signed-out') return to.signedOut();
      to.connection('lost');
      attempt += 1;
      const pause = Math.min(longest, shortest * 2 ** (attempt - 1)) * (0.5 + Math.random() / 2);
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, pause);
      });
    }
  })();

  return {
    close() {
      closed = true;
      window.removeEventListener('online', hurry);
      window.removeEventListener('offline', cutOff);
      current.abort();
      wake();
    },
  };
}

async function once(to: Listener, current: AbortController, opened: () => void): Promise<'lost' | 'signed-out'> {
  let timer = setTimeout(() => current.abort(), silence);
  const alive = () => {
    clearTimeout(timer);
    timer = setTimeout(() => current.abort(), silence);
  };
  try {
    const response = await fetch('/desk/api/events', {
      credentials: 'same-origin',
      headers: { Accept: 'text/event-stream' },
      cache: 'no-store',
      signal: current.signal,
    });
    if (response.status === 401 || response.status === 403) return 'signed-out';
    if (!response.ok || !response.body) return 'lost';
    let over = false;
    const parser = createParser({
      onEvent({ event, data }) {
        const read = { name: event ?? '', data: JSON.parse(data) as unknown } as DeskEvent;
        if (read.name === 'hello') {
          opened();
          to.connection('live');
        }
        if (read.name === 'signed-out') over = true;
        else to.event(read);
      },
    });
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return over ? 'signed-out' : 'lost';
      alive();
      parser.feed(value);
      if (over) return 'signed-out';
    }
  } catch {
    return 'lost';
  } finally {
    clearTimeout(timer);
    current.abort();
  }
}
