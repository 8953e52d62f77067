import type { ConversationId, Store, StoredActivity } from './store/store.js';
import { type Deliver, type Parts, takeTurn } from './turn.js';

/** Runs one turn in the way of its channel. */
export interface Runner {
  run(inbound: StoredActivity, channel: string, logic: (deliver: Deliver) => Promise<void>): Promise<void>;
}

/** Most conversations taken up again at once after a crash. */
const batch = 100;

/**
 * Answers what is waiting: one turn after the other within a conversation, conversations side by side. What waits is read
 * from the store, so an activity accepted before a crash is answered after it.
 */
export class Turns {
  readonly #running = new Map<ConversationId, Promise<void>>();
  readonly #again = new Set<ConversationId>();

  constructor(
    private readonly parts: Parts & { store: Store },
    private readonly runner: Runner,
    private readonly hub: { wake(conversation: ConversationId): void },
  ) {}

  /** Something was accepted. Resolves when nothing of this conversation waits any more. */
  arrived(conversation: ConversationId): Promise<void> {
    const running = this.#running.get(conversation);
    if (running) {
      this.#again.add(conversation);
      return running;
    }
    const work = this.#work(conversation).finally(() => this.#running.delete(conversation));
    this.#running.set(conversation, work);
    return work;
  }

  /** Takes up what a crash left behind. */
  async recover(): Promise<number> {
    let taken = 0;
    for (;;) {
      const left = await this.parts.store.unansweredConversations(batch);
      if (left.length === 0) return taken;
      await Promise.all(left.map((conversation) => this.arrived(conversation)));
      taken += left.length;
    }
  }

  /** Resolves when every turn that runs has finished. */
  async settled(): Promise<void> {
    await Promise.allSettled([...this.#running.values()]);
  }

  async #work(id: ConversationId): Promise<void> {
    for (;;) {
      this.#again.delete(id);
      const inbound = await this.parts.store.nextUnanswered(id);
      const conversation = inbound && (await this.parts.store.conversation(id));
      if (inbound && conversation && !conversation.ended) {
        await this.runner.run(inbound, conversation.channel, (deliver) => takeTurn(this.parts, inbound, deliver));
        this.hub.wake(id);
      } else if (!this.#again.has(id)) return;
    }
  }
}
