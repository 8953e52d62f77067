import { prepared } from './prepared.js';
import { toActivity, toConversation, visible } from './rows.js';
import { set, upTo } from './schema.js';
export async function conversation(db, id) {
    const [row] = (await byId(db, { id })).rows;
    return row && toConversation(row);
}
const byId = prepared((db, { id }) => db.selectFrom('conversations').selectAll().where('id', '=', id));
export async function nextUnanswered(db, id) {
    const [row] = (await oldestWaiting(db, { id })).rows;
    return row && { activity: toActivity(row), conversation: toConversation(row) };
}
const oldestWaiting = prepared((db, { id }) => db
    .selectFrom('activities')
    .innerJoin('conversations', 'conversations.id', 'activities.conversation')
    .select(visible)
    .selectAll('conversations')
    .where('conversation', '=', id)
    // Asked this way SQLite answers from the tiny index of what waits; otherwise it reads the whole conversation.
    .where('sequence', '=', (e) => e
    .selectFrom('activities')
    .select((e) => e.fn.min('sequence').as('first'))
    .where('conversation', '=', id)
    .where('waiting', '=', set)));
export async function activities(db, conversation, after, limit) {
    const rows = await db
        .selectFrom('activities')
        .select(visible)
        .where('conversation', '=', conversation)
        .where('sequence', '>', after)
        .orderBy('sequence')
        .limit(upTo(limit))
        .execute();
    return rows.map(toActivity);
}
//# sourceMappingURL=read.js.map