import { appendSays, goneOn } from './append.js';
import { keepCaseLinks } from './case-links.js';
import { keepCounts } from './counts.js';
import { keepFeedback } from './feedback.js';
import { prepared } from './prepared.js';
import { changeCode } from './resume-codes.js';
import { type Db, set, unset } from './schema.js';
import type { Saved, SavedTurn } from './store.js';
import { keep } from './unasked.js';
import { writeTicket } from './write-ticket.js';

/**
 * The conversation moves on only from the version the turn was computed from, and only while the activity still waits.
 * Moving it on holds it against other writers until the transaction ends, so of two turns one wins.
 */
export const saveTurn = (db: Db, turn: SavedTurn): Promise<Saved> => db.transaction().execute((db) => saveIn(db, turn));

/** The same within a transaction. Unless it is saved nothing is written. */
export async function saveIn(db: Db, turn: SavedTurn): Promise<Saved> {
  const { conversation, answers, version, at, says } = turn;
  const [moved] = (
    await moveOn(db, { conversation, answers, version, at, says: says.length, memory: JSON.stringify(turn.memory) })
  ).rows;
  if (!moved) return { kind: (await waiting(db, turn).executeTakeFirst()) ? 'changed-meanwhile' : 'answered-already' };

  await answered(db, { conversation, answers });
  for (const ticket of turn.tickets) await writeTicket(db, ticket);
  await keepFeedback(db, turn);
  await keepCaseLinks(db, turn);
  await changeCode(db, turn);
  await keep(db, turn);
  if (turn.counted) await remember(db, { conversation, counted: JSON.stringify(turn.counted) });
  await keepCounts(db, turn.counts ?? []);
  const activities = await appendSays(db, { id: conversation, ...moved }, says, turn.push);
  return { kind: 'saved', activities };
}

/** The activity the turn answers, while it has no answer. */
const waiting = (db: Db, { conversation, answers }: Answered) =>
  db
    .selectFrom('activities')
    .select('sequence')
    .where('conversation', '=', conversation)
    .where('sequence', '=', answers)
    .where('waiting', '=', set);

interface Answered {
  conversation: string;
  answers: number;
}

const moveOn = prepared((db, { conversation, answers, version, at, says, memory }: Moved) =>
  db
    .updateTable('conversations')
    .set((e) => ({
      memory,
      ...goneOn(e, says, at),
    }))
    .where('id', '=', conversation)
    .where('version', '=', version)
    .where('ended', '=', unset)
    .where((e) => e.exists(waiting(db, { conversation, answers })))
    .returning(['last_sequence', 'last_at']),
);

interface Moved extends Answered {
  version: number;
  at: string;
  says: number;
  memory: string;
}

const answered = prepared((db, { conversation, answers }: Answered) =>
  db
    .updateTable('activities')
    .set({ waiting: 0 })
    .where('conversation', '=', conversation)
    .where('sequence', '=', answers),
);

/** Only turns that count something write it. */
const remember = prepared((db, { conversation, counted }: { conversation: string; counted: string }) =>
  db.updateTable('conversations').set({ counted }).where('id', '=', conversation),
);
