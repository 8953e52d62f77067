import { appendSays, notBefore } from './append.js';
import { type Db, set, unset } from './schema.js';
import type { Saved, SavedTurn } from './store.js';
import { writeTicket } from './write-ticket.js';

/**
 * The conversation moves on only from the version the turn was computed from, and only while the activity still waits.
 * Moving it on holds it against other writers until the transaction ends, so of two turns one wins.
 */
export function saveTurn(db: Db, turn: SavedTurn): Promise<Saved> {
  return db.transaction().execute(async (db): Promise<Saved> => {
    const moved = await db
      .updateTable('conversations')
      .set((e) => ({
        memory: JSON.stringify(turn.memory),
        version: turn.version + 1,
        last_sequence: e('last_sequence', '+', turn.says.length),
        last_at: notBefore(turn.at),
      }))
      .where('id', '=', turn.conversation)
      .where('version', '=', turn.version)
      .where('ended', '=', unset)
      .where((e) => e.exists(waiting(db, turn)))
      .returning(['last_sequence', 'last_at'])
      .executeTakeFirst();
    if (!moved)
      return { kind: (await waiting(db, turn).executeTakeFirst()) ? 'changed-meanwhile' : 'answered-already' };

    await db
      .updateTable('activities')
      .set({ waiting: 0 })
      .where('conversation', '=', turn.conversation)
      .where('sequence', '=', turn.answers)
      .execute();
    for (const ticket of turn.tickets) await writeTicket(db, ticket);
    const activities = await appendSays(db, { id: turn.conversation, ...moved }, turn.says, turn.push);
    return { kind: 'saved', activities };
  });
}

/** The activity the turn answers, while it has no answer. */
const waiting = (db: Db, { conversation, answers }: SavedTurn) =>
  db
    .selectFrom('activities')
    .select('sequence')
    .where('conversation', '=', conversation)
    .where('sequence', '=', answers)
    .where('waiting', '=', set);
