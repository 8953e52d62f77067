import { fingerprint, sentBefore, somethingWaits } from './accept.js';
import { ahead } from './ahead.js';
import { append, rowOf } from './append.js';
import { prepared } from './prepared.js';
import { type Beside, type Moved, movedBy, movingOn, writeBeside } from './save-turn.js';
import type { Db, Tables } from './schema.js';
import type { AcceptedAnswered, AnsweredArrival, StoredActivity } from './store.js';

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
    rows: [
      rowOf(activity, { senderKey }),
      ...answers.map((said: StoredActivity) => rowOf(said, { undelivered: turn.push })),
    ],
    beside: { conversation: id, at, tickets, feedback, links, code, counts },
  });
  return written.kind === 'written' ? { kind: 'accepted', activity, answers, conversation } : written;
}

/** Moving the conversation on holds it against other writers until the transaction ends, so what is asked after it stays true. */
export async function writeAnswered(db: Db, { moved, senderKey, rows, beside }: ToWrite): Promise<Written> {
  try {
    return await db.transaction().execute(async (db): Promise<Written> => {
      const { numAffectedRows } = await moveOnAsRead(db, moved);
      if (numAffectedRows !== 1n) return { kind: 'changed-meanwhile' };
      const known = await sentBefore(db, beside.conversation, senderKey);
      if (known) throw new Otherwise({ kind: 'repeated', activity: known });
      if (await somethingWaits(db, beside.conversation)) throw new Otherwise({ kind: 'not-first' });
      await append(db, rows);
      await writeBeside(db, beside);
      return { kind: 'written' };
    });
  } catch (error) {
    if (error instanceof Otherwise) return error.outcome;
    throw error;
  }
}

/** Says no inside the transaction, so that nothing of it stays. */
class Otherwise extends Error {
  constructor(readonly outcome: Exclude<Written, { kind: 'written' }>) {
    super(outcome.kind);
  }
}

interface MovedAsRead extends Moved {
  reference: string | null;
  lastSequence: number;
  ticket: Tables['conversations']['ticket'];
  ticketAt: Tables['conversations']['ticket_at'];
  movedTo: string | null;
  lookedAt: string | null;
}

const moveOnAsRead = prepared((db, it: MovedAsRead) =>
  movingOn(db, it)
    .clearReturning()
    .set({ reference: it.reference })
    .where('last_sequence', '=', it.lastSequence)
    .where('ticket', 'is not distinct from', it.ticket)
    .where('ticket_at', 'is not distinct from', it.ticketAt)
    .where('moved_to', 'is not distinct from', it.movedTo)
    .where('look_at', 'is not distinct from', it.lookedAt),
);
