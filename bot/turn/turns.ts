import type { ConversationId, StoredActivity, Unanswered } from '../store/store.js';
import type { Parts } from './parts.js';
import { takeTurn } from './take-turn.js';

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
    private readonly parts: Parts,
    private readonly hub: { wake(conversation: ConversationId, news: readonly StoredActivity[]): void },
    /** Something waits to be pushed to a channel that does not fetch. */
    private readonly push: () => void,
  ) {}

  /**
   * Something was accepted; `next` is what waits longest, where the caller has it from the store. Resolves when nothing of
   * this conversation waits any more.
   */
  arrived(conversation: ConversationId, next?: Unanswered): Promise<void> {
    const running = this.#running.get(conversation);
    if (running) {
      this.#again.add(conversation);
      return running;
    }
    const work = this.#work(conversation, next);
    this.#running.set(conversation, work);
    return work;
  }

  /** Takes up what a crash left behind. One conversation that fails keeps nobody else waiting, and is tried once. */
  async recover(failed: (error: unknown, conversation: ConversationId) => void): Promise<number> {
    const tried = new Set<ConversationId>();
    for (;;) {
      const waiting = await this.parts.store.unansweredConversations(batch + tried.size);
      const left = waiting.filter((conversation) => !tried.has(conversation));
      if (left.length === 0) return tried.size;
      for (const conversation of left) tried.add(conversation);
      await Promise.all(
        left.map((conversation) => this.arrived(conversation).catch((error: unknown) => failed(error, conversation))),
      );
    }
  }

  /** Resolves when every turn that runs has finished. */
  async settled(): Promise<void> {
    await Promise.allSettled([...this.#running.values()]);
  }

  async #work(id: ConversationId, first?: Unanswered): Promise<void> {
    const { store } = this.parts;
    try {
      for (let known = first; ; known = undefined) {
        this.#again.delete(id);
        const next = known ?? (await store.nextUnanswered(id));
        if (next && !next.conversation.ended) {
          const { activity, conversation } = next;
          let said: readonly StoredActivity[] = [];
          await takeTurn(this.parts, next, async (says) => {
            said = says;
          });
          this.hub.wake(id, said);
          if (conversation.reference) this.push();
          // Whatever came after this one was read was announced, so without asking again nothing waits.
          if (activity.sequence === conversation.lastSequence && !this.#again.has(id)) return;
        } else if (!this.#again.has(id)) return;
      }
    } finally {
      // Here and not later: whoever arrives from now on must find that nobody is at work.
      this.#running.delete(id);
      this.#again.delete(id);
    }
  }
}
