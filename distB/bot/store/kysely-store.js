import { emptyMemory } from '../../dialogs/memory.js';
import { accept } from './accept.js';
import { acceptAnswered } from './accept-answered.js';
import { accountStore } from './account-rows.js';
import { caseLink } from './case-links.js';
import { auditStore } from './chain.js';
import { countStore } from './counts.js';
import { draftStore } from './drafts.js';
import { erase } from './erase.js';
import { eraseOld } from './erase-old.js';
import { caseRating, comments, unanswered } from './feedback.js';
import { moveCase } from './move-case.js';
import { noticeStore } from './notices.js';
import { officerStore } from './officers.js';
import { delivered, outboxLag, undelivered, undeliveredConversations } from './outbox.js';
import { activities, conversation, nextUnanswered } from './read.js';
import { resumeCode } from './resume-codes.js';
import { saveTurn } from './save-turn.js';
import { set, upTo } from './schema.js';
import { secret } from './secret.js';
import { tellingStore } from './tellings.js';
import { ticketStore } from './tickets.js';
import { unaskedStore } from './unasked.js';
import { writeAnswered } from './write-answered.js';
/** The store on any database Kysely speaks to. `scrub` overwrites what an erasure left in the database's own files. */
export const kyselyStore = (db, scrub, news) => ({
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
            moved_to: null,
            standing: null,
            judged_by: null,
            look_at: null,
            counted: null,
        })
            .onConflict((c) => c.column('id').doNothing())
            .executeTakeFirstOrThrow();
        return begun === 1n ? 'begun' : 'known';
    },
    conversation: (id) => conversation(db, id),
    accept: (arrival) => accept(db, arrival),
    acceptAnswered: (answered) => acceptAnswered(answered, (it) => writeAnswered(db, it)),
    writeAnswered: (it) => writeAnswered(db, it),
    nextUnanswered: (id) => nextUnanswered(db, id),
    async unansweredConversations(limit) {
        const rows = await db
            .selectFrom('activities')
            .select('conversation')
            .where('waiting', '=', set)
            .groupBy('conversation')
            .orderBy((e) => e.fn.min('at'))
            .limit(upTo(limit))
            .execute();
        return rows.map((row) => row.conversation);
    },
    saveTurn: (turn) => saveTurn(db, turn),
    activities: (conversation, after, limit) => activities(db, conversation, after, limit),
    undeliveredConversations: (limit) => undeliveredConversations(db, limit),
    undelivered: (conversation, limit) => undelivered(db, conversation, limit),
    delivered: (conversation, sequences) => delivered(db, conversation, sequences),
    outboxLag: (now) => outboxLag(db, now),
    async erase(conversation, farewell, at) {
        const erased = await erase(db, conversation, farewell, at);
        await scrub(db);
        return erased;
    },
    ...ticketStore(db),
    ...officerStore(db),
    ...draftStore(db),
    ...tellingStore(db),
    ...countStore(db),
    ...accountStore(db),
    ...auditStore(db),
    async eraseOld(what, before, limit, at) {
        const batch = await eraseOld(db, what, before, limit, at);
        if (!batch.more && Object.keys(batch.counts).length > 0)
            await scrub(db);
        return batch;
    },
    ...noticeStore(db),
    ...news,
    caseLink: (id, now) => caseLink(db, id, now),
    resumeCode: (id, now) => resumeCode(db, id, now),
    moveCase: (move) => moveCase(db, move),
    ...unaskedStore(db),
    unanswered: (limit) => unanswered(db, limit),
    comments: (limit) => comments(db, limit),
    caseRating: (conversation, ticket) => caseRating(db, conversation, ticket),
    async ping() {
        await db.selectFrom('secrets').select('name').limit(upTo(1)).execute();
    },
    async close() {
        await news.stop();
        await db.destroy();
    },
});
//# sourceMappingURL=kysely-store.js.map