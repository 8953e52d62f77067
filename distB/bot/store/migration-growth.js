import { sql } from 'kysely';
/** Drafts of articles, who is to hear of an answer, and counts for figures. */
export const growth = {
    async up(db) {
        await db.schema
            .createTable('drafts')
            .addColumn('id', 'text', (c) => c.notNull().primaryKey())
            .addColumn('article', 'text', (c) => c.unique())
            .addColumn('status', 'text', (c) => c.notNull())
            .addColumn('ticket', 'text')
            .addColumn('conversation', 'text')
            .addColumn('message', 'integer')
            .addColumn('programme', 'text')
            .addColumn('asked', 'text', (c) => c.notNull())
            .addColumn('content', 'text', (c) => c.notNull())
            .addColumn('officer', 'text', (c) => c.notNull())
            .addColumn('officer_name', 'text', (c) => c.notNull())
            .addColumn('editor', 'text')
            .addColumn('editor_name', 'text')
            .addColumn('reason', 'text', (c) => c.notNull())
            .addColumn('added_at', 'text', (c) => c.notNull())
            .addColumn('changed_at', 'text', (c) => c.notNull())
            .addColumn('decided_at', 'text')
            .addColumn('version', 'integer', (c) => c.notNull())
            .addColumn('checked', 'text')
            .addColumn('told', 'integer', (c) => c.notNull())
            .addUniqueConstraint('drafts_message', ['conversation', 'message'])
            .execute();
        await db.schema.createIndex('drafts_status').on('drafts').columns(['status', 'changed_at']).execute();
        await db.schema
            .createTable('tellings')
            .addColumn('draft', 'text', (c) => c.notNull().references('drafts.id').onDelete('cascade'))
            .addColumn('conversation', 'text', (c) => c.notNull().references('conversations.id').onDelete('cascade'))
            .addColumn('text', 'text', (c) => c.notNull())
            .addColumn('waiting', 'integer', (c) => c.notNull())
            .addPrimaryKeyConstraint('tellings_pk', ['draft', 'conversation'])
            .execute();
        await db.schema
            .createIndex('tellings_waiting')
            .on('tellings')
            .columns(['waiting', 'draft', 'conversation'])
            .where('waiting', '=', 1)
            .execute();
        await db.schema.createIndex('tellings_conversation').on('tellings').column('conversation').execute();
        // No key and no conversation: a line cannot be traced back, and none is ever changed.
        await db.schema
            .createTable('counts')
            .addColumn('kind', 'text', (c) => c.notNull())
            .addColumn('day', 'text', (c) => c.notNull())
            .addColumn('programme', 'text')
            .addColumn('language', 'text', (c) => c.notNull())
            .addColumn('subject', 'text', (c) => c.notNull())
            .addColumn('value', 'integer')
            .addColumn('fresh', 'integer', (c) => c.notNull())
            .execute();
        await db.schema.createIndex('counts_day').on('counts').columns(['day', 'kind', 'programme']).execute();
        await sql `alter table conversations add column counted text`.execute(db);
    },
};
//# sourceMappingURL=migration-growth.js.map