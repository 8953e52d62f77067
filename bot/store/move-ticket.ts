import { createHash } from 'node:crypto';
import { goneOn } from './append.js';
import { record } from './chain.js';
import type { Move, Moved, Said } from './desk.js';
import { memories } from './memory-text.js';
import { toActivity, visible } from './rows.js';
import { type Db, flag, unset } from './schema.js';
import type { ConversationId, StoredActivity } from './store.js';
import { writeTicket } from './write-ticket.js';

/**
 * What an officer, or time, does. It counts as a turn of the conversation: a turn of the assistant that was being computed
 * meanwhile finds another version, and is computed again under the new owner.
 */
export async function moveTicket(db: Db, move: Move): Promise<Moved> {
  const { conversation } = move.ticket;
  const key = move.says[0]?.key;
  const moved = await db.transaction().execute(async (db): Promise<Moved> => {
    const held = await db
      .updateTable('conversations')
      .set((e) => ({
        ...goneOn(e, move.says.length, move.at),
        ...(move.memory ? { memory: memories.write(conversation, move.memory) } : {}),
      }))
      .where('id', '=', conversation)
      .where('version', '=', move.version)
      .where('ended', '=', unset)
      .returning(['last_sequence', 'last_at'])
      .executeTakeFirst();
    if (!held) return { kind: 'changed-meanwhile' };
    await writeTicket(db, move);
    const activities = await append(db, conversation, held, move);
    await record(db, move.acts);
    return { kind: 'moved', activities };
  });
  if (moved.kind === 'moved' || key === undefined) return moved;
  const said = await saidWith(db, conversation, key);
  return said.length > 0 ? { kind: 'repeated', activities: said } : moved;
}

export async function saidWith(db: Db, conversation: ConversationId, key: string): Promise<readonly StoredActivity[]> {
  const rows = await db
    .selectFrom('activities')
    .select(visible)
    .where('conversation', '=', conversation)
    .where('sender_key', '=', fingerprint(key))
    .execute();
  return rows.map(toActivity);
}

async function append(
  db: Db,
  conversation: ConversationId,
  { last_sequence, last_at }: { last_sequence: number; last_at: string },
  { says, push }: Move,
): Promise<readonly StoredActivity[]> {
  const first = last_sequence - says.length + 1;
  const activities = says.map(
    ({ from, body }: Said, i): StoredActivity => ({ conversation, sequence: first + i, from, at: last_at, body }),
  );
  for (const [i, { sequence, from, at, body }] of activities.entries()) {
    const key = says[i]?.key;
    await db
      .insertInto('activities')
      .values({
        conversation,
        sequence,
        speaker: from,
        at,
        body: JSON.stringify(body),
        sender_key: key === undefined ? null : fingerprint(key),
        waiting: 0,
        undelivered: flag(push),
      })
      .execute();
  }
  return activities;
}

/** What an index holds may not have any length; and no key of an officer may be one of a trader. */
const fingerprint = (key: string): string => createHash('sha256').update(`officer ${key}`).digest('base64url');
