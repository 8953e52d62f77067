import { sentBefore, somethingWaits } from './accept.js';
import type { MovedAsRead, ToWrite, Written } from './accept-answered.js';
import { append } from './append.js';
import { prepared } from './prepared.js';
import { movingOn, writeBeside } from './save-turn.js';
import type { Db } from './schema.js';
import { undoable } from './undoable.js';

/** Moving the conversation on holds it against other writers until the transaction ends, so what is asked after it stays true. */
export const writeAnswered = (db: Db, { moved, senderKey, rows, beside }: ToWrite): Promise<Written> =>
  undoable(db, async (db, undo) => {
    const { numAffectedRows } = await moveOnAsRead(db, moved);
    if (numAffectedRows !== 1n) return { kind: 'changed-meanwhile' };
    const known = await sentBefore(db, beside.conversation, senderKey);
    if (known) undo({ kind: 'repeated', activity: known });
    if (await somethingWaits(db, beside.conversation)) undo({ kind: 'not-first' });
    await append(db, rows);
    await writeBeside(db, beside);
    return { kind: 'written' };
  });

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
