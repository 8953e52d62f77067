import { emptyMemory } from '../../dialogs/memory.js';
import { appendSays, notBefore } from './append.js';
import { record } from './chain.js';
import { readMemory } from './memory-text.js';
import { type Db, type Tables, unset } from './schema.js';
import type { ActivityBody, Awaitable, ConversationId, Erased, TicketId } from './store.js';
import { forgetTraders } from './trader-data.js';

const nothing: Erased = { messages: 0, answers: 0, tickets: 0 };

/**
 * Only the first erasure of a conversation removes anything; a second one finds it ended and leaves the farewell. Places the
 * case came from hold words of the same trader, so they go with it.
 */
export function erase(
  db: Db,
  id: ConversationId,
  farewell: (erased: Erased) => Awaitable<readonly ActivityBody[]>,
  at: string,
): Promise<Erased> {
  return db.transaction().execute(async (db): Promise<Erased> => {
    const here = await end(db, id, at);
    if (!here) return nothing;
    const before: Ended[] = [];
    for (let wave: readonly string[] = [id]; wave.length > 0; ) {
      const found = await db.selectFrom('conversations').select('id').where('moved_to', 'in', wave).execute();
      wave = found.map((row) => row.id).filter((other) => other !== id && before.every((it) => it.row.id !== other));
      for (const other of wave) {
        const ended = await end(db, other as ConversationId, at);
        if (ended) before.push(ended);
      }
    }
    const all = [here, ...before];
    const sum = (of: 'messages' | 'answers' | 'tickets') => all.reduce((count, { erased }) => count + erased[of], 0);
    const erased: Erased = { messages: sum('messages'), answers: sum('answers'), tickets: sum('tickets') };
    for (const { row } of all) {
      const says = await farewell(erased);
      const last_sequence = row.last_sequence + says.length;
      await db
        .updateTable('conversations')
        .set({
          memory: JSON.stringify(emptyMemory),
          last_sequence,
          ticket: null,
          ticket_at: null,
          moved_to: null,
          standing: null,
          judged_by: null,
          look_at: null,
          counted: null,
        })
        .where('id', '=', row.id)
        .execute();
      await appendSays(
        db,
        { id: row.id as ConversationId, last_sequence, last_at: row.last_at },
        says,
        row.reference !== null,
      );
    }
    const cases = all.flatMap((it) => it.cases);
    const more: Record<string, number> = {};
    for (const it of all) for (const [name, count] of Object.entries(it.more)) more[name] = (more[name] ?? 0) + count;
    await record(
      db,
      (cases.length > 0 ? cases : [null]).map((ticket) => ({
        at,
        kind: 'data-erased' as const,
        by: null,
        ticket,
        details: { ...erased, ...more },
      })),
    );
    return erased;
  });
}

interface Ended {
  row: Tables['conversations'];
  erased: Erased;
  cases: readonly TicketId[];
  /** What else was taken away, by its name in the audit. */
  more: Readonly<Record<string, number>>;
}

/** Ends a conversation and removes all it held; `undefined` where it has ended before. */
async function end(db: Db, id: ConversationId, at: string): Promise<Ended | undefined> {
  const row = await db
    .updateTable('conversations')
    .set((e) => ({ ended: 1, version: e('version', '+', 1), last_at: notBefore(at) }))
    .where('id', '=', id)
    .where('ended', '=', unset)
    .returningAll()
    .executeTakeFirst();
  if (!row) return undefined;
  const said = await db.selectFrom('activities').select('body').where('conversation', '=', id).execute();
  const tickets = await db.selectFrom('tickets').select('id').where('conversation', '=', id).execute();
  const { messages: _messages, tickets: _tickets, ...more } = await forgetTraders(db, [id]);
  return {
    row,
    cases: tickets.map((it) => it.id as TicketId),
    more,
    erased: {
      messages: said.filter(({ body }) => (JSON.parse(body) as ActivityBody).type === 'message').length,
      answers: readMemory(row.memory).answers.length,
      tickets: tickets.length,
    },
  };
}
