import type { Db } from './schema.js';

/** A transaction that may say no halfway: `undo` ends it with that outcome, and nothing of it stays. */
export async function undoable<Outcome>(
  db: Db,
  work: (db: Db, undo: (outcome: Outcome) => never) => Promise<Outcome>,
): Promise<Outcome> {
  try {
    return await db.transaction().execute((db) =>
      work(db, (outcome) => {
        throw new Undone(outcome);
      }),
    );
  } catch (error) {
    if (error instanceof Undone) return error.outcome as Outcome;
    throw error;
  }
}

class Undone extends Error {
  constructor(readonly outcome: unknown) {
    super('undone on purpose');
  }
}
