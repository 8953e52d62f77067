import type { ConversationId } from '../store/store.js';

/** Who speaks for us on every channel. */
export const assistant = { id: 'fairway', name: 'Fairway', role: 'bot' } as const;

/** The id clients know an activity by. Use it for `replyToId`, but never point it at a row clients do not see. */
export const activityId = (conversation: ConversationId, sequence: number): string =>
  `${conversation}|${String(sequence).padStart(7, '0')}`;
