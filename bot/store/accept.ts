import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { notBefore } from './append.js';
import { prepared } from './prepared.js';
import { toActivity, toConversation, visible } from './rows.js';
import { type Db, type Flag, flag, set, unset } from './schema.js';
import type { Accepted, Arrival, ConversationId, StoredActivity } from './store.js';

/**
 * Taking the next sequence number also holds the conversation against other writers until the transaction ends, on
 * either database; so numbers have no holes and of two arrivals with one key the second sees the first.
 */
export function accept(db: Db, { conversation, key, at, body, wantsTurn, reference }: Arrival): Promise<Accepted> {
  const senderKey = key === null ? null : fingerprint(key);
  return db.transaction().execute(async (db): Promise<Accepted> => {
    const [moved] = (
      await takeNumber(db, { conversation, at, reference: reference ? JSON.stringify(reference) : null })
    ).rows;
    if (!moved) return { kind: (await exists(db, conversation)) ? 'ended' : 'no-such-conversation' };

    const activity: StoredActivity = {
      conversation,
      sequence: moved.last_sequence,
      from: 'trader',
      at: moved.last_at,
      body,
    };
    const { numAffectedRows: written } = await writeDown(db, {
      conversation,
      sequence: activity.sequence,
      at: activity.at,
      body: JSON.stringify(body),
      senderKey,
      waiting: flag(wantsTurn),
    });
    if (written === 1n)
      return { kind: 'accepted', activity, conversation: toConversation(moved), first: moved.before === 0 };

    // A repeat. Nobody has seen the number yet: it goes back.
    await db
      .updateTable('conversations')
      .set({ last_sequence: moved.last_sequence - 1 })
      .where('id', '=', conversation)
      .execute();
    const known = await db
      .selectFrom('activities')
      .select(visible)
      .where('conversation', '=', conversation)
      .where('sender_key', '=', senderKey)
      .executeTakeFirstOrThrow();
    return { kind: 'repeated', activity: toActivity(known) };
  });
}

const takeNumber = prepared((db, { conversation, at, reference }: Addressed) =>
  db
    .updateTable('conversations')
    .set((e) => ({
      last_sequence: e('last_sequence', '+', 1),
      last_at: notBefore(at),
      reference: sql<string | null>`coalesce(${reference}, reference)`,
    }))
    .where('id', '=', conversation)
    .where('ended', '=', unset)
    .returningAll()
    .returning((e) =>
      e
        .selectFrom('activities')
        .select((e) => e.cast<number>(e.fn.countAll(), 'integer').as('before'))
        .whereRef('activities.conversation', '=', 'conversations.id')
        .where('waiting', '=', set)
        .as('before'),
    ),
);

interface Addressed {
  conversation: string;
  at: string;
  reference: string | null;
}

const writeDown = prepared((db, { conversation, sequence, at, body, senderKey, waiting }: Written) =>
  db
    .insertInto('activities')
    .values({ conversation, sequence, speaker: 'trader', at, body, sender_key: senderKey, waiting, undelivered: 0 })
    .onConflict((c) => c.columns(['conversation', 'sender_key']).where('sender_key', 'is not', null).doNothing()),
);

interface Written {
  conversation: string;
  sequence: number;
  at: string;
  body: string;
  senderKey: string | null;
  waiting: Flag;
}

const exists = async (db: Db, id: ConversationId): Promise<boolean> =>
  (await db.selectFrom('conversations').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;

/** A stranger's key may have any length and any characters; what an index holds may not. */
const fingerprint = (key: string): string => createHash('sha256').update(JSON.stringify(key)).digest('base64url');
