import type { ConversationId, StoredActivity } from '../../store/store.js';

export interface Listener {
  /** Something was stored: go on from where you are. */
  wake(news: readonly StoredActivity[]): void;
  typing(from: 'assistant' | 'officer'): void;
}

/**
 * Tells open streams that a conversation has news. Every stream goes on from its own place, so a wake too many is harmless,
 * one missed is caught up by the next, and nothing is sent twice or out of order.
 */
export interface Hub {
  /** `news` is what was stored, where the caller has it: a stream whose place it follows need not read it again. */
  wake(conversation: ConversationId, news?: readonly StoredActivity[]): void;
  /** Shown at once and kept nowhere. */
  typing(conversation: ConversationId, from?: 'assistant' | 'officer'): void;
  /** Whether anybody listens to it here. */
  isOpen(conversation: ConversationId): boolean;
  /** Returns how to stop listening. */
  listen(conversation: ConversationId, listener: Listener): () => void;
}

export function createHub(): Hub {
  const listeners = new Map<ConversationId, Set<Listener>>();
  const each = (conversation: ConversationId, tell: (listener: Listener) => void) => {
    for (const listener of [...(listeners.get(conversation) ?? [])]) tell(listener);
  };
  return {
    wake: (conversation, news = []) => each(conversation, (listener) => listener.wake(news)),
    typing: (conversation, from = 'assistant') => each(conversation, (listener) => listener.typing(from)),
    isOpen: (conversation) => listeners.has(conversation),
    listen(conversation, listener) {
      const here = listeners.get(conversation) ?? new Set();
      listeners.set(conversation, here.add(listener));
      return () => {
        here.delete(listener);
        if (here.size === 0 && listeners.get(conversation) === here) listeners.delete(conversation);
      };
    },
  };
}
