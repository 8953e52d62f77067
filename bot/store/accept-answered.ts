import { rowOf } from './activity-rows.js';
import { ahead } from './ahead.js';
import { fingerprint } from './fingerprint.js';
import { type Beside, type Moved, movedBy } from './moved.js';
import type { Tables } from './schema.js';
import type { AcceptedAnswered, AnsweredArrival } from './store.js';

/** The same as rows: all that has to be written, and what must still be so. */
export interface ToWrite {
  moved: MovedAsRead;
  senderKey: string | null;
  rows: readonly Tables['activities'][];
  beside: Beside;
}

export type Written = { kind: 'written' } | Exclude<AcceptedAnswered, { kind: 'accepted' }>;

/** Answers are computed before anything is locked; so they count only where nothing has happened since. */
export async function acceptAnswered(
  answered: AnsweredArrival,
  write: (it: ToWrite) => Promise<Written>,
): Promise<AcceptedAnswered> {
  const { arrival, read, turn } = answered;
  const { activity, answers, conversation } = ahead(answered);
  const senderKey = fingerprint(arrival.key);
  const { id, version, lastSequence, ticket, movedTo, keeping } = read;
  const { at, tickets, feedback, links, code, counts } = turn;
  const written = await write({
    moved: {
      ...movedBy(turn),
      version,
      lastSequence,
      says: turn.says.length + 1,
      at: conversation.lastAt,
      reference: conversation.reference === null ? null : JSON.stringify(conversation.reference),
      ticket: ticket?.id ?? null,
      ticketAt: ticket?.at ?? null,
      movedTo,
      lookedAt: keeping.lookAt,
    },
    senderKey,
    rows: [rowOf(activity, { senderKey }), ...answers.map((said) => rowOf(said, { undelivered: turn.push }))],
    beside: { conversation: id, at, tickets, feedback, links, code, counts },
  });
  return written.kind === 'written' ? { kind: 'accepted', activity, answers, conversation } : written;
}

/** Moved on only where the conversation is as it was read. */
export interface MovedAsRead extends Moved {
  reference: string | null;
  lastSequence: number;
  ticket: Tables['conversations']['ticket'];
  ticketAt: Tables['conversations']['ticket_at'];
  movedTo: string | null;
  lookedAt: string | null;
}
