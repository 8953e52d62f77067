import { appendSays, goneOn } from './append.js';
import { set, unset, upTo } from './schema.js';
/** Who asked in vain, and is told once there is an answer; on any database Kysely speaks to. */
export const tellingStore = (db) => ({
    async askedInVain({ from, day, programme, language, limit }) {
        const rows = await db
            .selectFrom('feedback')
            .innerJoin('conversations', 'conversations.id', 'feedback.conversation')
            .select([
            'feedback.conversation',
            'feedback.at',
            'feedback.kind',
            'feedback.text',
            'feedback.programme',
            'entries',
        ])
            .where('feedback.kind', 'in', ['refused', 'not-helpful'])
            .where('feedback.text', '!=', '')
            .where('conversations.ended', '=', unset)
            .$if(from !== undefined, (q) => q.where('feedback.at', '>=', from))
            .$if(day !== undefined, (q) => q.where('feedback.at', '<', day))
            .$if(programme !== undefined, (q) => q.where('feedback.programme', '=', programme))
            .$if(language !== undefined, (q) => q.where('feedback.locale', '=', language))
            .orderBy('feedback.at', 'desc')
            .limit(upTo(limit))
            .execute();
        return rows.map((row) => ({
            conversation: row.conversation,
            at: row.at,
            kind: row.kind,
            text: row.text,
            programme: row.programme,
            entries: JSON.parse(row.entries),
        }));
    },
    async addTellings(draft, tellings) {
        await db.transaction().execute(async (db) => {
            for (const { conversation, text } of tellings)
                await db
                    .insertInto('tellings')
                    .values({ draft, conversation, text, waiting: 1 })
                    .onConflict((c) => c.doNothing())
                    .execute();
            await db.updateTable('drafts').set({ told: 1 }).where('id', '=', draft).execute();
        });
    },
    async tellings(limit) {
        const rows = await db
            .selectFrom('tellings')
            .innerJoin('drafts', 'drafts.id', 'tellings.draft')
            .innerJoin('conversations', 'conversations.id', 'tellings.conversation')
            .select(['tellings.draft', 'tellings.conversation', 'tellings.text'])
            .where('waiting', '=', set)
            .where('drafts.status', '=', 'approved')
            .where('ended', '=', unset)
            .where((e) => e.or([e('ticket_at', 'is', null), e('ticket_at', '!=', 'officer')]))
            .orderBy('tellings.draft')
            .orderBy('tellings.conversation')
            .limit(upTo(limit))
            .execute();
        return rows.map(({ draft, conversation, text }) => ({
            draft: draft,
            conversation: conversation,
            text,
        }));
    },
    async tellNow({ draft, conversation, version, at, says, memory, push }) {
        return db.transaction().execute(async (db) => {
            // The conversation first, as every writer does: then nobody waits for somebody who waits for them.
            const held = await db
                .updateTable('conversations')
                .set((e) => ({
                memory: JSON.stringify(memory),
                ...goneOn(e, says.length, at),
            }))
                .where('id', '=', conversation)
                .where('version', '=', version)
                .where('ended', '=', unset)
                .where((e) => e.exists(e
                .selectFrom('tellings')
                .select('draft')
                .where('draft', '=', draft)
                .where('conversation', '=', conversation)
                .where('waiting', '=', set)))
                .returning(['last_sequence', 'last_at'])
                .executeTakeFirst();
            if (!held)
                return { kind: 'not-now' };
            await db
                .updateTable('tellings')
                .set({ waiting: 0, text: '' })
                .where('draft', '=', draft)
                .where('conversation', '=', conversation)
                .execute();
            const activities = await appendSays(db, { id: conversation, ...held }, says, push);
            return { kind: 'told', activities };
        });
    },
});
/**
 * What "delete my data" takes from drafts: what is not approved goes, and what is approved forgets where it came from and how
 * it was asked. Within the transaction of the erasure.
 */
export async function forgetGrowth(db, conversations) {
    await db.deleteFrom('tellings').where('conversation', 'in', conversations).execute();
    const { numDeletedRows } = await db
        .deleteFrom('drafts')
        .where('conversation', 'in', conversations)
        .where('status', '!=', 'approved')
        .executeTakeFirstOrThrow();
    await db
        .updateTable('drafts')
        .set({ conversation: null, ticket: null, message: null, asked: '' })
        .where('conversation', 'in', conversations)
        .execute();
    return Number(numDeletedRows);
}
//# sourceMappingURL=tellings.js.map