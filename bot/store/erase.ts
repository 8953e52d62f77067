import { emptyMemory } from '../../dialogs/memory.js';
import { appendSays, notBefore } from './append.js';
import { record } from './chain.js';
import { readMemory } from './rows.js';
import { type Db, unset } from './schema.js';
import type { ActivityBody, ConversationId, Erased, TicketId } from './store.js';
import { forgetTraders } from './trader-data.js';

const nothing: Erased = { messages: 0, answers: 0, tickets: 0 };

/** Only the first erasure of a conversation removes anything; a second one finds it ended and leaves the farewell. */
export function erase(
  db: Db,
  id: ConversationId,
  farewell: (erased: Erased) => readonly ActivityBody[],
  at: string,
): Promise<Erased> {
  return db.transaction().execute(async (db): Promise<Erased> => {
    const row = await db
      .updateTable('conversations')
      .set((e) => ({ ended: 1, version: e('version', '+', 1), last_at: notBefore(at) }))
      .where('id', '=', id)
      .where('ended', '=', unset)
      .returningAll()
      .executeTakeFirst();
    if (!row) return nothing;

    const said = await db.selectFrom('activities').select('body').where('conversation', '=', id).execute();
    const tickets = await db.selectFrom('tickets').select('id').where('conversation', '=', id).execute();
    const { messages: _messages, tickets: _tickets, ...more } = await forgetTraders(db, [id]);
    const erased: Erased = {
      messages: said.filter(({ body }) => (JSON.parse(body) as ActivityBody).type === 'message').length,
      answers: readMemory(row.memory).answers.length,
      tickets: tickets.length,
    };

    const says = farewell(erased);
    const last_sequence = row.last_sequence + says.length;
    await db
      .updateTable('conversations')
      .set({ memory: JSON.stringify(emptyMemory), last_sequence, ticket: null, ticket_at: null, counted: null })
      .where('id', '=', id)
      .execute();
    await appendSays(db, { id, last_sequence, last_at: row.last_at }, says, row.reference !== null);
    const cases: readonly (TicketId | null)[] = tickets.length > 0 ? tickets.map((it) => it.id as TicketId) : [null];
    await record(
      db,
      cases.map((ticket) => ({ at, kind: 'data-erased', by: null, ticket, details: { ...erased, ...more } })),
    );
    return erased;
  });
}
