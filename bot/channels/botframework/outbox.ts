import type { Activity, CloudAdapter, ConversationReference } from 'botbuilder';
import type { Log } from '../../http/log.js';
import type { ConversationId, Store, StoredActivity } from '../../store/store.js';

export interface OutboxParts {
  store: Store;
  adapter: CloudAdapter;
  appId: string;
  log: Log;
  now: () => Date;
  /** First wait after a failure, in milliseconds; doubled each time, up to a hundred times as long. */
  patience: number;
}

/** Most says looked at in one round. */
const batch = 500;

/**
 * Pushes what was said to the channels that want it pushed, one conversation's in order. What a channel did not take is
 * tried again with growing pauses, also after a restart; a channel that says "gone" is not asked again.
 */
export class Outbox {
  readonly #failures = new Map<ConversationId, { times: number; notBefore: number }>();
  readonly #timer: NodeJS.Timeout;
  #round: Promise<void> | undefined;
  #again = false;

  constructor(private readonly parts: OutboxParts) {
    this.#timer = setInterval(() => void this.flush(), parts.patience);
    this.#timer.unref();
  }

  /** Sends what waits. Calls while a round runs make one more round. */
  flush(): Promise<void> {
    if (this.#round) this.#again = true;
    this.#round ??= this.#rounds().finally(() => {
      this.#round = undefined;
    });
    return this.#round;
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#again = false;
    await this.#round;
  }

  async #rounds(): Promise<void> {
    do {
      this.#again = false;
      try {
        const waiting = await this.parts.store.undelivered(batch);
        const now = this.parts.now().getTime();
        const due = [...byConversation(waiting)].filter(([id]) => (this.#failures.get(id)?.notBefore ?? 0) <= now);
        await Promise.all(due.map(([id, says]) => this.#send(id, says)));
      } catch (error) {
        this.parts.log.error({ err: error }, 'the outbox cannot be read');
      }
    } while (this.#again);
  }

  async #send(id: ConversationId, says: readonly StoredActivity[]): Promise<void> {
    const { store, adapter, appId, log } = this.parts;
    const conversation = await store.conversation(id);
    if (!conversation?.reference)
      return store.delivered(
        id,
        says.map((s) => s.sequence),
      );
    const reference = { ...conversation.reference } as unknown as Partial<ConversationReference>;
    for (const { sequence, body } of says) {
      try {
        await adapter.continueConversationAsync(appId, reference, async (context) => {
          await context.sendActivities([{ ...body } as Partial<Activity>]);
        });
        await store.delivered(id, [sequence]);
        this.#failures.delete(id);
      } catch (error) {
        if (isGone(error)) {
          log.warn({ conversation: id }, 'the channel says this conversation is gone');
          return store.delivered(
            id,
            says.map((s) => s.sequence),
          );
        }
        const times = (this.#failures.get(id)?.times ?? 0) + 1;
        const pause = this.parts.patience * Math.min(100, 2 ** (times - 1)) * (0.5 + Math.random());
        this.#failures.set(id, { times, notBefore: this.parts.now().getTime() + pause });
        log.warn(
          { conversation: id, times, reason: error instanceof Error ? error.name : 'unknown' },
          'an answer could not be sent; it is tried again',
        );
        return;
      }
    }
  }
}

function byConversation(says: readonly StoredActivity[]): ReadonlyMap<ConversationId, StoredActivity[]> {
  const groups = new Map<ConversationId, StoredActivity[]>();
  for (const said of says) groups.set(said.conversation, [...(groups.get(said.conversation) ?? []), said]);
  return groups;
}

/** Blocked by the person, or the conversation no longer exists: asking again changes nothing. */
const isGone = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'statusCode' in error &&
  (error.statusCode === 403 || error.statusCode === 404);
