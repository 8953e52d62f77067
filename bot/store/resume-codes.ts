import type { CodeChange } from './case.js';
import type { Db } from './schema.js';
import type { ConversationId } from './store.js';

/** Written with the turn that tells it. A conversation has one code at most. */
export async function changeCode(
  db: Db,
  { conversation, at, code }: { conversation: ConversationId; at: string; code?: CodeChange | undefined },
): Promise<void> {
  if (!code) return;
  await db
    .deleteFrom('resume_codes')
    .where((e) => e.or([e('conversation', '=', conversation), e('until', '<=', at)]))
    .execute();
  if (code.kind === 'made')
    await db
      .insertInto('resume_codes')
      .values({ ...code.code, conversation })
      .execute();
}

export async function resumeCode(db: Db, id: string, now: string): Promise<ConversationId | undefined> {
  const row = await db
    .selectFrom('resume_codes')
    .select('conversation')
    .where('id', '=', id)
    .where('until', '>', now)
    .executeTakeFirst();
  return row?.conversation as ConversationId | undefined;
}
