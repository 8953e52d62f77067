import type { Calls } from '../api/calls.js';
import { ApiError, isPassing } from '../api/http.js';
import type { Entry, Note, Ticket } from '../api/types.js';
import { Cell } from './cell.js';
import type { Writing } from './drafts.js';
import { keep, kept } from './kept.js';

/** Something an officer sent, until the server has confirmed it. */
export interface Outgoing {
  clientId: string;
  ticket: string;
  writing: Writing;
  text: string;
  at: string;
  /** Why the server did not take it; absent while it is on its way. */
  refused?: string | undefined;
}

export type Confirmed =
  | { writing: 'reply'; ticket: Ticket; entry: Entry }
  | { writing: 'note'; ticket: string; note: Note };

interface Parts {
  calls: Calls;
  officer: string;
  confirmed(what: Confirmed): void;
  refused(what: Outgoing, error: ApiError): void;
}

const longestPause = 15_000;

/**
 * Messages and notes on their way: kept on the device first, sent in order, sent again with the same id until the server
 * says that it has them. So neither a reload nor a lost answer loses or doubles one.
 */
export class Outbox {
  readonly waiting: Cell<readonly Outgoing[]>;
  #sending = false;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stopped = false;

  constructor(private readonly parts: Parts) {
    this.waiting = new Cell(this.#read());
  }

  add(ticket: string, writing: Writing, text: string): void {
    const clientId = newId();
    this.#write([...this.#read(), { clientId, ticket, writing, text, at: new Date().toISOString() }]);
    void this.flush();
  }

  /** Takes one away, and gives it back. */
  take(clientId: string): Outgoing | undefined {
    const all = this.#read();
    this.#write(all.filter((it) => it.clientId !== clientId));
    return all.find((it) => it.clientId === clientId);
  }

  /** Of a case that is no longer there. */
  forget(ticket: string): void {
    this.#write(this.#read().filter((it) => it.ticket !== ticket));
  }

  forgetAll(): void {
    this.#write([]);
  }

  /** Another tab has changed it. */
  reread(): void {
    this.waiting.set(this.#read());
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  /** Sends what waits. Called after each message, when the connection is back, and by its own clock. */
  async flush(): Promise<void> {
    if (this.#sending || this.#stopped) return;
    this.#sending = true;
    clearTimeout(this.#timer);
    try {
      for (;;) {
        const next = this.#read().find((it) => it.refused === undefined);
        if (!next || this.#stopped) return;
        if ((await this.#send(next)) === 'later') return;
        this.#failures = 0;
      }
    } finally {
      this.#sending = false;
    }
  }

  async #send(it: Outgoing): Promise<'on' | 'later'> {
    const { calls, confirmed, refused } = this.parts;
    try {
      if (it.writing === 'note') {
        const { note } = await calls.note(it.ticket, it.text, it.clientId);
        confirmed({ writing: 'note', ticket: it.ticket, note });
      } else confirmed({ writing: 'reply', ...(await calls.say(it.ticket, it.text, it.clientId)) });
      this.take(it.clientId);
      return 'on';
    } catch (error) {
      if (error instanceof ApiError && !isPassing(error) && error.status !== 401) {
        this.#write(
          this.#read().map((other) => (other.clientId === it.clientId ? { ...other, refused: error.message } : other)),
        );
        refused(it, error);
        return 'on';
      }
      // Signed out: the next sign-in flushes. Anything else: time heals it.
      if (!(error instanceof ApiError && error.status === 401)) this.#later();
      return 'later';
    }
  }

  #later(): void {
    this.#failures += 1;
    this.#timer = setTimeout(() => void this.flush(), Math.min(longestPause, 500 * 2 ** this.#failures));
  }

  get #name(): string {
    return `${this.parts.officer}.outbox`;
  }

  #read(): readonly Outgoing[] {
    try {
      return JSON.parse(kept(this.#name) ?? '[]') as Outgoing[];
    } catch {
      return [];
    }
  }

  #write(all: readonly Outgoing[]): void {
    keep(this.#name, all.length === 0 ? undefined : JSON.stringify(all));
    this.waiting.set(all);
  }
}

const newId = (): string => [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(36)).join('');
