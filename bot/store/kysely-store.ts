import { emptyMemory } from '../../dialogs/memory.js';
import { accept } from './accept.js';
import { erase } from './erase.js';
import type { News } from './news.js';
import { noticeStore } from './notices.js';
import { officerStore } from './officers.js';
import { delivered, outboxLag, undelivered } from './outbox.js';
import { toActivity, toConversation, visible } from './rows.js';
import { saveTurn } from './save-turn.js';
import { type Db, set, upTo } from './schema.js';
import { secret } from './secret.js';
import type { ConversationId, Store } from './store.js';
import { ticketStore } from './tickets.js';

/** The store on any database Kysely speaks to. `scrub` overwrites what an erasure left in the database's own files. */
export const kyselyStore = (db: Db, scrub: (db: Db) => Promise<void>, news: News): Store => ({
  secret: (name, make) => secret(db, name, make),

  async begin({ id, channel, at, reference }) {
    const { numInsertedOrUpdatedRows: begun } = await db
      .insertInto('conversations')
      .values({
        id,
        channel,
        memory: JSON.stringify(emptyMemory),
        version: 0,
        last_sequence: 0,
        last_at: at,
        ended: 0,
        reference: reference === null ? null : JSON.stringify(reference),
        ticket: null,
        ticket_at: null,
      })
      .onConflict((c) => c.column('id').doNothing())
      .executeTakeFirstOrThrow();
    return begun === 1n ? 'begun' : 'known';
  },

  async conversation(id) {
    const row = await db.selectFrom('conversations').selectAll().where('id', '=', id).executeTakeFirst();
    return row && toConversation(row);
  },

  accept: (arrival) => accept(db, arrival),

  async nextUnanswered(conversation) {
    const row = await db
      .selectFrom('activities')
      .select(visible)
      .where('conversation', '=', conversation)
      // Asked this way SQLite answers from the tiny index of what waits; otherwise it reads the whole conversation.
      .where('sequence', '=', (e) =>
        e
          .selectFrom('activities')
          .select((e) => e.fn.min('sequence').as('first'))
          .where('conversation', '=', conversation)
          .where('waiting', '=', set),
      )
      .executeTakeFirst();
    return row && toActivity(row);
  },

  async unansweredConversations(limit) {
    const rows = await db
      .selectFrom('activities')
      .select('conversation')
      .where('waiting', '=', set)
      .groupBy('conversation')
      .orderBy((e) => e.fn.min('at'))
      .limit(upTo(limit))
      .execute();
    return rows.map((row) => row.conversation as ConversationId);
  },

  saveTurn: (turn) => saveTurn(db, turn),

  async activities(conversation, after, limit) {
    const rows = await db
      .selectFrom('activities')
      .select(visible)
      .where('conversation', '=', conversation)
      .where('sequence', '>', after)
      .orderBy('sequence')
      .limit(upTo(limit))
      .execute();
    return rows.map(toActivity);
  },

  undelivered: (limit) => undelivered(db, limit),
  delivered: (conversation, sequences) => delivered(db, conversation, sequences),
  outboxLag: (now) => outboxLag(db, now),

  async erase(conversation, farewell, at) {
    const erased = await erase(db, conversation, farewell, at);
    await scrub(db);
    return erased;
  },

  ...ticketStore(db),
  ...officerStore(db),
  ...noticeStore(db),
  ...news,

  async ping() {
    await db.selectFrom('secrets').select('name').limit(upTo(1)).execute();
  },

  async close() {
    await news.stop();
    await db.destroy();
  },
});
