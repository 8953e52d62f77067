import { sentBefore, somethingWaits } from './accept.js';
import { append } from './append.js';
import { prepared } from './prepared.js';
import { movingOn, writeBeside } from './save-turn.js';
/** Moving the conversation on holds it against other writers until the transaction ends, so what is asked after it stays true. */
export async function writeAnswered(db, { moved, senderKey, rows, beside }) {
    try {
        return await db.transaction().execute(async (db) => {
            const { numAffectedRows } = await moveOnAsRead(db, moved);
            if (numAffectedRows !== 1n)
                return { kind: 'changed-meanwhile' };
            const known = await sentBefore(db, beside.conversation, senderKey);
            if (known)
                throw new Otherwise({ kind: 'repeated', activity: known });
            if (await somethingWaits(db, beside.conversation))
                throw new Otherwise({ kind: 'not-first' });
            await append(db, rows);
            await writeBeside(db, beside);
            return { kind: 'written' };
        });
    }
    catch (error) {
        if (error instanceof Otherwise)
            return error.outcome;
        throw error;
    }
}
/** Says no inside the transaction, so that nothing of it stays. */
class Otherwise extends Error {
    outcome;
    constructor(outcome) {
        super(outcome.kind);
        this.outcome = outcome;
    }
}
const moveOnAsRead = prepared((db, it) => movingOn(db, it)
    .clearReturning()
    .set({ reference: it.reference })
    .where('last_sequence', '=', it.lastSequence)
    .where('ticket', 'is not distinct from', it.ticket)
    .where('ticket_at', 'is not distinct from', it.ticketAt)
    .where('moved_to', 'is not distinct from', it.movedTo)
    .where('look_at', 'is not distinct from', it.lookedAt));
//# sourceMappingURL=write-answered.js.map