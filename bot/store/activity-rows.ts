import { bodyText } from './body-text.js';
import { flag } from './flags.js';
import type { Tables } from './schema.js';
import type { ActivityBody, Conversation, ConversationId, StoredActivity } from './store.js';

/** A conversation whose counters were moved: the last number taken, and when. */
export interface MovedOn {
  id: ConversationId;
  last_sequence: number;
  last_at: string;
}

export const placeOf = ({ id, last_sequence, last_at }: MovedOn): Place => ({
  id,
  lastSequence: last_sequence,
  lastAt: last_at,
});

type Place = Pick<Conversation, 'id' | 'lastSequence' | 'lastAt'>;

/** What is said takes the last numbers. */
export function saidAt(
  { id, lastSequence, lastAt }: Place,
  says: readonly Pick<StoredActivity, 'from' | 'body'>[],
): readonly StoredActivity[] {
  const first = lastSequence - says.length + 1;
  return says.map(({ from, body }, i) => ({ conversation: id, sequence: first + i, from, at: lastAt, body }));
}

export const byAssistant = (body: ActivityBody) => ({ from: 'assistant' as const, body });

/** One activity as its row. */
export const rowOf = (
  { conversation, sequence, from, at, body }: StoredActivity,
  more: { senderKey?: string | null; waiting?: boolean; undelivered?: boolean },
): Tables['activities'] => ({
  conversation,
  sequence,
  speaker: from,
  at,
  body: bodyText(body),
  sender_key: more.senderKey ?? null,
  waiting: flag(more.waiting ?? false),
  undelivered: flag(more.undelivered ?? false),
});
