import { rowOf } from './activity-rows.js';
import { append } from './append.js';
import { fingerprint } from './fingerprint.js';
import { prepared } from './prepared.js';
import { toActivity, toConversation, visible } from './rows.js';
import { isPostgres, set, upTo } from './schema.js';
/**
 * Reading the conversation holds it against other writers until the transaction ends, on either database; so numbers have no
 * holes and of two arrivals with one key the second sees the first.
 */
export function accept(db, { conversation: id, key, at, body, wantsTurn, reference }) {
    const senderKey = fingerprint(key);
    return db.transaction().execute(async (db) => {
        const [held] = (await hold(db, { id })).rows;
        if (!held)
            return { kind: 'no-such-conversation' };
        if (held.ended === 1)
            return { kind: 'ended' };
        const known = await sentBefore(db, id, senderKey);
        if (known)
            return { kind: 'repeated', activity: known };
        const sequence = held.last_sequence + 1;
        const last = held.last_at < at ? at : held.last_at;
        const address = reference ? JSON.stringify(reference) : held.reference;
        const activity = { conversation: id, sequence, from: 'trader', at: last, body };
        const conversation = toConversation({ ...held, last_sequence: sequence, last_at: last, reference: address });
        const first = wantsTurn && !(await somethingWaits(db, id));
        await append(db, [rowOf(activity, { senderKey, waiting: wantsTurn })]);
        await countUp(db, { id, sequence, last, address });
        return { kind: 'accepted', activity, conversation, first };
    });
}
/** SQLite holds the whole file, by the way a transaction begins. */
const hold = prepared((db, { id }) => db
    .selectFrom('conversations')
    .selectAll()
    .where('id', '=', id)
    .$if(isPostgres(db), (q) => q.forUpdate()));
/** Asked by itself, once the conversation is held: within that statement PostgreSQL would answer as of before the wait. */
const anyWaiting = prepared((db, { id }) => db
    .selectFrom('activities')
    .select('sequence')
    .where('conversation', '=', id)
    .where('waiting', '=', set)
    .limit(upTo(1)));
export const somethingWaits = async (db, id) => (await anyWaiting(db, { id })).rows.length > 0;
/** What arrived under the same key. */
export async function sentBefore(db, id, senderKey) {
    if (senderKey === null)
        return undefined;
    const [row] = (await ofKey(db, { id, senderKey })).rows;
    return row && toActivity(row);
}
const ofKey = prepared((db, { id, senderKey }) => db.selectFrom('activities').select(visible).where('conversation', '=', id).where('sender_key', '=', senderKey));
const countUp = prepared((db, { id, sequence, last, address }) => db
    .updateTable('conversations')
    .set({ last_sequence: sequence, last_at: last, reference: address })
    .where('id', '=', id));
//# sourceMappingURL=accept.js.map