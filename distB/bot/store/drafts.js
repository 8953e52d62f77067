import { record } from './chain.js';
import { flag } from './flags.js';
import { draftStatuses } from './growth.js';
import { upTo } from './schema.js';
/** Drafts of articles, on any database Kysely speaks to. */
export const draftStore = (db) => ({
    addDraft: (draft, acts) => db.transaction().execute(async (db) => {
        const { numInsertedOrUpdatedRows: added } = await db
            .insertInto('drafts')
            .values(toRow(draft))
            .onConflict((c) => c.doNothing())
            .executeTakeFirstOrThrow();
        if (added !== 1n)
            return 'known';
        await record(db, acts);
        return 'added';
    }),
    async draft(id) {
        const row = await db.selectFrom('drafts').selectAll().where('id', '=', id).executeTakeFirst();
        return row && toDraft(row);
    },
    async draftOf(conversation, message) {
        const row = await db
            .selectFrom('drafts')
            .selectAll()
            .where('conversation', '=', conversation)
            .where('message', '=', message)
            .executeTakeFirst();
        return row && toDraft(row);
    },
    async draftedMessages(conversation) {
        const rows = await db
            .selectFrom('drafts')
            .select('message')
            .where('conversation', '=', conversation)
            .where('message', 'is not', null)
            .orderBy('message')
            .execute();
        return rows.flatMap(({ message }) => message ?? []);
    },
    async drafts({ status, programme, limit, offset }) {
        const rows = await db
            .selectFrom('drafts')
            .selectAll()
            .$if(status !== undefined, (q) => q.where('status', '=', status))
            .$if(programme !== undefined, (q) => q.where('programme', '=', programme))
            .orderBy('changed_at', 'desc')
            .orderBy('id')
            .limit(upTo(limit))
            .offset(upTo(offset))
            .execute();
        const counted = await db
            .selectFrom('drafts')
            .select(['status', (e) => e.fn.countAll().as('count')])
            .$if(programme !== undefined, (q) => q.where('programme', '=', programme))
            .groupBy('status')
            .execute();
        const counts = Object.fromEntries(draftStatuses.map((it) => [it, Number(counted.find((row) => row.status === it)?.count ?? 0)]));
        const total = status === undefined ? Object.values(counts).reduce((a, b) => a + b, 0) : counts[status];
        return { drafts: rows.map(toDraft), total, counts };
    },
    changeDraft: (draft, acts) => db.transaction().execute(async (db) => {
        const { id, added_at: _, ...row } = toRow(draft);
        const { numUpdatedRows } = await db
            .updateTable('drafts')
            .set(row)
            .where('id', '=', id)
            .where('version', '=', draft.version - 1)
            .executeTakeFirstOrThrow();
        if (numUpdatedRows !== 1n)
            return false;
        await record(db, acts);
        return true;
    }),
    async approvedDrafts() {
        const rows = await db
            .selectFrom('drafts')
            .selectAll()
            .where('status', '=', 'approved')
            .orderBy('decided_at')
            .orderBy('id')
            .execute();
        return rows.map(toDraft);
    },
    async articleTaken(article) {
        const row = await db.selectFrom('drafts').select('id').where('article', '=', article).executeTakeFirst();
        return row !== undefined;
    },
    async keepCheck(id, version, check) {
        await db
            .updateTable('drafts')
            .set({ checked: JSON.stringify(check) })
            .where('id', '=', id)
            .where('version', '=', version)
            .execute();
    },
});
const toRow = (draft) => {
    const { title, phrasings, text, programme, topics, cites, confidence } = draft;
    const content = { title, phrasings, text, programme, topics, cites, confidence };
    return {
        id: draft.id,
        article: draft.article,
        status: draft.status,
        ticket: draft.ticket,
        conversation: draft.conversation,
        message: draft.message,
        programme,
        asked: draft.asked,
        content: JSON.stringify(content),
        officer: draft.officer.id,
        officer_name: draft.officer.name,
        editor: draft.editor?.id ?? null,
        editor_name: draft.editor?.name ?? null,
        reason: draft.reason,
        added_at: draft.addedAt,
        changed_at: draft.changedAt,
        decided_at: draft.decidedAt,
        version: draft.version,
        checked: draft.check === null ? null : JSON.stringify(draft.check),
        told: flag(draft.told),
    };
};
const toDraft = (row) => ({
    ...JSON.parse(row.content),
    id: row.id,
    article: row.article,
    status: row.status,
    ticket: row.ticket,
    conversation: row.conversation,
    message: row.message,
    asked: row.asked,
    officer: { id: row.officer, name: row.officer_name },
    editor: row.editor === null ? null : { id: row.editor, name: row.editor_name ?? '' },
    reason: row.reason,
    addedAt: row.added_at,
    changedAt: row.changed_at,
    decidedAt: row.decided_at,
    version: row.version,
    check: row.checked === null ? null : JSON.parse(row.checked),
    told: row.told === 1,
});
//# sourceMappingURL=drafts.js.map