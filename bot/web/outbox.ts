import type { Outgoing } from './activity.js';
import { backoff } from './backoff.js';
import type { Posted } from './link.js';
import type { Drawer } from './storage.js';

/** A message of the trader that has not come back from the server yet. */
export interface Unsent {
  id: string;
  at: number;
  activity: Outgoing;
  /** The conversation whose server said yes. Its echo may still be on the way. */
  acceptedBy?: string;
}

export interface OutboxPorts {
  drawer: Drawer;
  post(activity: Outgoing): Promise<Posted>;
  conversation(): string;
  /** The server will never take this message. */
  refused(unsent: Unsent): void;
  random(): number;
  now(): number;
}

/**
 * The trader's messages until the server has shown that it keeps them. Each lies under a key of its own, so two tabs do
 * not overwrite each other, and is sent again with the same id until its echo arrives; the server drops doubles.
 * They go out one after another: an answer must not overtake the one before it.
 */
export class Outbox {
  #sending = false;
  #failures = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  /** Sent over the present connection: again only over the next one. */
  #posted = new Set<string>();

  constructor(private readonly ports: OutboxPorts) {}

  add(activity: Outgoing): Unsent {
    const newest = this.all().at(-1)?.at ?? 0;
    const unsent: Unsent = {
      id: activity.channelData.clientActivityID,
      at: Math.max(this.ports.now(), newest + 1),
      activity,
    };
    this.#keep(unsent);
    return unsent;
  }

  /** Oldest first. */
  all(): Unsent[] {
    return this.ports.drawer
      .names()
      .flatMap((name) => read(this.ports.drawer.get(name)) ?? [])
      .sort((a, b) => a.at - b.at);
  }

  /** The echo is here. */
  confirm(id: string): void {
    this.#posted.delete(id);
    this.ports.drawer.remove(id);
  }

  clear(): void {
    for (const name of this.ports.drawer.names()) this.confirm(name);
  }

  /** Another conversation: what the old one took stays with it, what nobody took is said here. */
  moveTo(conversation: string): void {
    for (const unsent of this.all()) {
      if (unsent.acceptedBy !== undefined && unsent.acceptedBy !== conversation) this.confirm(unsent.id);
    }
    this.reconnected();
  }

  reconnected(): void {
    this.#posted.clear();
    this.#failures = 0;
    void this.flush();
  }

  async flush(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    clearTimeout(this.#retry);
    try {
      for (let next = this.#next(); next !== undefined; next = this.#next()) {
        const conversation = this.ports.conversation();
        const result = await this.ports.post(next.activity);
        if (result === 'later') {
          this.#retry = setTimeout(() => void this.flush(), backoff(this.#failures, this.ports.random()));
          this.#failures += 1;
          return;
        }
        this.#failures = 0;
        if (result === 'refused') {
          this.confirm(next.id);
          this.ports.refused(next);
        } else if (this.ports.drawer.get(next.id) !== undefined) {
          this.#posted.add(next.id);
          if (conversation === this.ports.conversation()) this.#keep({ ...next, acceptedBy: conversation });
        }
      }
    } finally {
      this.#sending = false;
    }
  }

  #next(): Unsent | undefined {
    return this.all().find(({ id }) => !this.#posted.has(id));
  }

  #keep(unsent: Unsent): void {
    this.ports.drawer.set(unsent.id, JSON.stringify(unsent));
  }
}

function read(words: string | undefined): Unsent | undefined {
  try {
    const unsent = JSON.parse(words ?? '') as Partial<Unsent>;
    const whole = typeof unsent.id === 'string' && typeof unsent.at === 'number' && unsent.activity?.type === 'message';
    return whole ? (unsent as Unsent) : undefined;
  } catch {
    return undefined;
  }
}
