import { emptyMemory } from '../../dialogs/memory.js';
import { appendSays, notBefore } from './append.js';
import type { CaseMove, MovedCase } from './case.js';
import { saveIn } from './save-turn.js';
import { type Db, unset } from './schema.js';
import type { ConversationId, StoredActivity } from './store.js';
import { undoable } from './undoable.js';

export const moveCase = (db: Db, move: CaseMove): Promise<MovedCase> =>
  undoable(db, async (db, undo) => {
    const { by, from, turn } = move;
    // Two cases that change places at once would wait for each other for ever; in one order they do not.
    await hold(db, [from.id, turn.conversation].sort());
    if (by.kind === 'code') {
      const used = await db
        .deleteFrom('resume_codes')
        .where('id', '=', by.id)
        .where('conversation', '=', from.id)
        .where('until', '>', turn.at)
        .executeTakeFirstOrThrow();
      if (used.numDeletedRows !== 1n) undo({ kind: 'code-gone' });
    }
    const left = (await leave(db, move)) ?? undo({ kind: 'changed-meanwhile' });
    const saved = await saveIn(db, turn);
    if (saved.kind !== 'saved') return undo(saved);
    await carryAlong(db, from.id, turn.conversation);
    return { kind: 'saved', activities: saved.activities, left };
  });

/** Holds the rows against other writers until the transaction ends. */
async function hold(db: Db, ids: readonly string[]): Promise<void> {
  for (const id of ids)
    await db
      .updateTable('conversations')
      .set((e) => ({ version: e.ref('version') }))
      .where('id', '=', id)
      .execute();
}

/** `undefined` where it cannot be left as it was read. */
async function leave(db: Db, { from, turn }: CaseMove): Promise<readonly StoredActivity[] | undefined> {
  const left = await db
    .updateTable('conversations')
    .set((e) => ({
      memory: JSON.stringify({ ...emptyMemory, greeted: true }),
      version: e('version', '+', 1),
      last_sequence: e('last_sequence', '+', from.says.length),
      last_at: notBefore(turn.at),
      moved_to: turn.conversation,
      standing: null,
      judged_by: null,
      look_at: null,
    }))
    .where('id', '=', from.id)
    .where('version', '=', from.version)
    .where('ended', '=', unset)
    .where('moved_to', 'is', null)
    .returning(['last_sequence', 'last_at'])
    .executeTakeFirst();
  return left && appendSays(db, { id: from.id, ...left }, from.says, from.push);
}

/** What hangs on the case: the request for a person with all earlier ones, and the links. A code of either place is over. */
async function carryAlong(db: Db, from: ConversationId, to: ConversationId): Promise<void> {
  const old = await db
    .selectFrom('conversations')
    .select(['ticket', 'ticket_at'])
    .where('id', '=', from)
    .executeTakeFirstOrThrow();
  await db
    .updateTable('conversations')
    .set({ ...old, moved_to: null })
    .where('id', '=', to)
    .execute();
  await db.updateTable('conversations').set({ ticket: null, ticket_at: null }).where('id', '=', from).execute();
  await db.updateTable('tickets').set({ conversation: to }).where('conversation', '=', from).execute();
  await db.updateTable('case_links').set({ conversation: to }).where('conversation', '=', from).execute();
  // What the trader waits to hear of; where both places wait for the same, once is enough.
  await db
    .deleteFrom('tellings')
    .where('conversation', '=', from)
    .where('draft', 'in', (e) =>
      e.selectFrom('tellings as here').select('here.draft').where('here.conversation', '=', to),
    )
    .execute();
  await db.updateTable('tellings').set({ conversation: to }).where('conversation', '=', from).execute();
  await db.deleteFrom('resume_codes').where('conversation', 'in', [from, to]).execute();
}
