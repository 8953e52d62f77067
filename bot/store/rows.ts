import { type Counted, nothingCounted } from './counting.js';
import { readMemory } from './memory-text.js';
import type { Tables } from './schema.js';
import type { ActivityBody, Conversation, ConversationId, StoredActivity, TicketId } from './store.js';

/** The columns of an activity that the port shows. */
export const visible = ['conversation', 'sequence', 'speaker', 'at', 'body'] as const;

export const toActivity = (row: Pick<Tables['activities'], (typeof visible)[number]>): StoredActivity => ({
  conversation: row.conversation as ConversationId,
  sequence: row.sequence,
  from: row.speaker,
  at: row.at,
  body: JSON.parse(row.body) as ActivityBody,
});

export const toConversation = (row: Tables['conversations']): Conversation => ({
  id: row.id as ConversationId,
  channel: row.channel,
  memory: readMemory(row.memory),
  version: row.version,
  lastSequence: row.last_sequence,
  lastAt: row.last_at,
  ended: row.ended === 1,
  reference: row.reference === null ? null : (JSON.parse(row.reference) as ActivityBody),
  movedTo: row.moved_to as ConversationId | null,
  keeping: { standing: row.standing, judgedBy: row.judged_by, lookAt: row.look_at },
  ticket: row.ticket === null ? null : { id: row.ticket as TicketId, at: row.ticket_at ?? 'queue' },
  counted: row.counted === null ? nothingCounted : (JSON.parse(row.counted) as Counted),
});
