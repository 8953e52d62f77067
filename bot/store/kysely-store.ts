import { type Kysely, sql, type Transaction } from 'kysely';
import { emptyMemory, Memory } from '../../dialogs/memory.js';
import type { Tables } from './schema.js';
import type {
  Accepted,
  ActivityBody,
  Arrival,
  Conversation,
  ConversationId,
  Erased,
  NewTicket,
  Saved,
  SavedTurn,
  Store,
  StoredActivity,
  Ticket,
  TicketId,
} from './store.js';

type Db = Transaction<Tables>;
type ConversationRow = Tables['conversations'];
type ActivityRow = Pick<Tables['activities'], 'conversation' | 'sequence' | 'speaker' | 'at' | 'body'>;
type NewActivity = Pick<Tables['activities'], 'speaker' | 'body' | 'sender_key' | 'waiting' | 'undelivered'>;

const visible = ['conversation', 'sequence', 'speaker', 'at', 'body'] as const;

/** The store on any database Kysely speaks to. `rowLocks`: several writers may be at one conversation at a time. */
export class KyselyStore implements Store {
  constructor(
    private readonly db: Kysely<Tables>,
    private readonly dialect: { rowLocks: boolean },
  ) {}

  async secret(name: string, make: () => string): Promise<string> {
    await this.db
      .insertInto('secrets')
      .values({ name, value: make() })
      .onConflict((c) => c.column('name').doNothing())
      .execute();
    return (await this.db.selectFrom('secrets').select('value').where('name', '=', name).executeTakeFirstOrThrow())
      .value;
  }

  async begin({ id, channel, at, reference }: Parameters<Store['begin']>[0]): Promise<'begun' | 'known'> {
    const result = await this.db
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
      })
      .onConflict((c) => c.column('id').doNothing())
      .executeTakeFirst();
    return Number(result.numInsertedOrUpdatedRows ?? 0) > 0 ? 'begun' : 'known';
  }

  async conversation(id: ConversationId): Promise<Conversation | undefined> {
    const row = await this.db.selectFrom('conversations').selectAll().where('id', '=', id).executeTakeFirst();
    return row && toConversation(row);
  }

  async accept({ conversation, key, at, body, wantsTurn }: Arrival): Promise<Accepted> {
    return this.db.transaction().execute(async (db) => {
      const row = await this.locked(db, conversation);
      if (!row) return { kind: 'no-such-conversation' };
      if (key !== null) {
        const known = await db
          .selectFrom('activities')
          .select(visible)
          .where('conversation', '=', conversation)
          .where('sender_key', '=', key)
          .executeTakeFirst();
        if (known) return { kind: 'repeated', activity: toActivity(known) };
      }
      if (row.ended === 1) return { kind: 'ended' };
      const [activity] = await this.append(db, row, at, [
        { speaker: 'trader', body: JSON.stringify(body), sender_key: key, waiting: wantsTurn ? 1 : 0, undelivered: 0 },
      ]);
      if (!activity) throw new Error('an accepted activity was not written');
      return { kind: 'accepted', activity };
    });
  }

  async nextUnanswered(conversation: ConversationId): Promise<StoredActivity | undefined> {
    const row = await this.db
      .selectFrom('activities')
      .select(visible)
      .where('conversation', '=', conversation)
      .where('waiting', '=', 1)
      .orderBy('sequence')
      .limit(1)
      .executeTakeFirst();
    return row && toActivity(row);
  }

  async unansweredConversations(limit: number): Promise<readonly ConversationId[]> {
    const rows = await this.db
      .selectFrom('activities')
      .select('conversation')
      .distinct()
      .where('waiting', '=', 1)
      .limit(limit)
      .execute();
    return rows.map((row) => row.conversation as ConversationId);
  }

  async saveTurn(turn: SavedTurn): Promise<Saved> {
    return this.db.transaction().execute(async (db): Promise<Saved> => {
      const row = await this.locked(db, turn.conversation);
      const answered = await db
        .updateTable('activities')
        .set({ waiting: 0 })
        .where('conversation', '=', turn.conversation)
        .where('sequence', '=', turn.answers)
        .where('waiting', '=', 1)
        .executeTakeFirst();
      if (!row || row.ended === 1 || answered.numUpdatedRows === 0n) return { kind: 'answered-already' };
      if (row.version !== turn.version) {
        await db
          .updateTable('activities')
          .set({ waiting: 1 })
          .where('conversation', '=', turn.conversation)
          .where('sequence', '=', turn.answers)
          .execute();
        return { kind: 'changed-meanwhile' };
      }
      const says = turn.says.map((body) => assistantSays(body, turn.push));
      const activities = await this.append(db, row, turn.at, says, {
        memory: JSON.stringify(turn.memory),
        version: row.version + 1,
      });
      for (const ticket of turn.tickets) await openTicket(db, turn.conversation, ticket, turn.at);
      return { kind: 'saved', activities };
    });
  }

  async activities(conversation: ConversationId, after: number, limit: number): Promise<readonly StoredActivity[]> {
    const rows = await this.db
      .selectFrom('activities')
      .select(visible)
      .where('conversation', '=', conversation)
      .where('sequence', '>', after)
      .orderBy('sequence')
      .limit(limit)
      .execute();
    return rows.map(toActivity);
  }

  async undelivered(limit: number): Promise<readonly StoredActivity[]> {
    const rows = await this.db
      .selectFrom('activities')
      .select(visible)
      .where('undelivered', '=', 1)
      .orderBy('at')
      .orderBy('conversation')
      .orderBy('sequence')
      .limit(limit)
      .execute();
    return rows.map(toActivity);
  }

  async delivered(conversation: ConversationId, sequences: readonly number[]): Promise<void> {
    if (sequences.length === 0) return;
    await this.db
      .updateTable('activities')
      .set({ undelivered: 0 })
      .where('conversation', '=', conversation)
      .where('sequence', 'in', sequences)
      .execute();
  }

  async outboxLag(now: string): Promise<number> {
    const row = await this.db
      .selectFrom('activities')
      .select('at')
      .where('undelivered', '=', 1)
      .orderBy('at')
      .limit(1)
      .executeTakeFirst();
    return row ? Math.max(0, Date.parse(now) - Date.parse(row.at)) : 0;
  }

  async erase(
    conversation: ConversationId,
    farewell: (erased: Erased) => readonly ActivityBody[],
    at: string,
  ): Promise<Erased> {
    return this.db.transaction().execute(async (db) => {
      const row = await this.locked(db, conversation);
      const memory = row ? readMemory(row.memory) : emptyMemory;
      const messages = await db
        .selectFrom('activities')
        .select((e) => e.fn.countAll().as('count'))
        .where('conversation', '=', conversation)
        .where('body', 'like', '%"type":"message"%')
        .executeTakeFirstOrThrow();
      await db.deleteFrom('activities').where('conversation', '=', conversation).execute();
      const tickets = await db.deleteFrom('tickets').where('conversation', '=', conversation).executeTakeFirst();
      const erased: Erased = {
        messages: Number(messages.count),
        answers: memory.answers.length,
        tickets: Number(tickets.numDeletedRows),
      };
      if (row) {
        const last = farewell(erased).map((body) => assistantSays(body, row.reference !== null));
        await this.append(db, row, at, last, {
          memory: JSON.stringify(emptyMemory),
          version: row.version + 1,
          ended: 1,
        });
      }
      return erased;
    });
  }

  async tickets(conversation: ConversationId): Promise<readonly Ticket[]> {
    const rows = await this.db
      .selectFrom('tickets')
      .selectAll()
      .where('conversation', '=', conversation)
      .orderBy('at')
      .execute();
    return rows.map((row) => ({
      ...row,
      id: row.id as TicketId,
      conversation: row.conversation as ConversationId,
      brief: JSON.parse(row.brief) as ActivityBody,
    }));
  }

  async ping(): Promise<void> {
    await sql`select 1`.execute(this.db);
  }

  async close(): Promise<void> {
    await this.db.destroy();
  }

  /** The conversation's row, held against other writers until the transaction ends. */
  private async locked(db: Db, id: ConversationId): Promise<ConversationRow | undefined> {
    const query = db.selectFrom('conversations').selectAll().where('id', '=', id);
    return (this.dialect.rowLocks ? query.forUpdate() : query).executeTakeFirst();
  }

  /** Adds activities behind the last one and moves the conversation's counters; times never go back. */
  private async append(
    db: Db,
    row: ConversationRow,
    at: string,
    list: readonly NewActivity[],
    more: Partial<Pick<ConversationRow, 'memory' | 'version' | 'ended'>> = {},
  ): Promise<readonly StoredActivity[]> {
    const time = at > row.last_at ? at : row.last_at;
    const rows = list.map((activity, i) => ({
      ...activity,
      conversation: row.id,
      sequence: row.last_sequence + i + 1,
      at: time,
    }));
    if (rows.length > 0) await db.insertInto('activities').values(rows).execute();
    await db
      .updateTable('conversations')
      .set({ ...more, last_sequence: row.last_sequence + rows.length, last_at: time })
      .where('id', '=', row.id)
      .execute();
    return rows.map(toActivity);
  }
}

const assistantSays = (body: ActivityBody, push: boolean): NewActivity => ({
  speaker: 'assistant',
  body: JSON.stringify(body),
  sender_key: null,
  waiting: 0,
  undelivered: push ? 1 : 0,
});

async function openTicket(db: Db, conversation: ConversationId, ticket: NewTicket, at: string): Promise<void> {
  await db
    .insertInto('tickets')
    .values({ ...ticket, brief: JSON.stringify(ticket.brief), conversation, status: 'queued', at })
    .execute();
}

const toActivity = ({ conversation, sequence, speaker, at, body }: ActivityRow): StoredActivity => ({
  conversation: conversation as ConversationId,
  sequence,
  from: speaker,
  at,
  body: JSON.parse(body) as ActivityBody,
});

const toConversation = (row: ConversationRow): Conversation => ({
  id: row.id as ConversationId,
  channel: row.channel,
  memory: readMemory(row.memory),
  version: row.version,
  lastSequence: row.last_sequence,
  ended: row.ended === 1,
  reference: row.reference === null ? null : (JSON.parse(row.reference) as ActivityBody),
});

/** A memory an older version wrote in another shape counts as empty: the trader is asked again, which beats a crash. */
function readMemory(text: string): Memory {
  const read = Memory.safeParse(JSON.parse(text));
  return read.success ? read.data : emptyMemory;
}
