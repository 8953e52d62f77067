import { createHash } from 'node:crypto';
import { notBefore } from './append.js';
import { toActivity, visible } from './rows.js';
import { type Db, flag, unset } from './schema.js';
import type { Accepted, Arrival, ConversationId, StoredActivity } from './store.js';

/**
 * Taking the next sequence number also holds the conversation against other writers until the transaction ends, on
 * either database; so numbers have no holes and of two arrivals with one key the second sees the first.
 */
export function accept(db: Db, { conversation, key, at, body, wantsTurn, reference }: Arrival): Promise<Accepted> {
  const senderKey = key === null ? null : fingerprint(key);
  return db.transaction().execute(async (db): Promise<Accepted> => {
    const moved = await db
      .updateTable('conversations')
      .set((e) => ({
        last_sequence: e('last_sequence', '+', 1),
        last_at: notBefore(at),
        ...(reference ? { reference: JSON.stringify(reference) } : {}),
      }))
      .where('id', '=', conversation)
      .where('ended', '=', unset)
      .returning(['last_sequence', 'last_at'])
      .executeTakeFirst();
    if (!moved) return { kind: (await exists(db, conversation)) ? 'ended' : 'no-such-conversation' };

    const activity: StoredActivity = {
      conversation,
      sequence: moved.last_sequence,
      from: 'trader',
      at: moved.last_at,
      body,
    };
    const { numInsertedOrUpdatedRows: written } = await db
      .insertInto('activities')
      .values({
        conversation,
        sequence: activity.sequence,
        speaker: activity.from,
        at: activity.at,
        body: JSON.stringify(body),
        sender_key: senderKey,
        waiting: flag(wantsTurn),
        undelivered: 0,
      })
      .onConflict((c) => c.columns(['conversation', 'sender_key']).where('sender_key', 'is not', null).doNothing())
      .executeTakeFirstOrThrow();
    if (written === 1n) return { kind: 'accepted', activity };

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

const exists = async (db: Db, id: ConversationId): Promise<boolean> =>
  (await db.selectFrom('conversations').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;

/** A stranger's key may have any length and any characters; what an index holds may not. */
const fingerprint = (key: string): string => createHash('sha256').update(JSON.stringify(key)).digest('base64url');
