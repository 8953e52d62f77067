/** Links to case files. */
export const caseLinks = {
    async up(db) {
        await db.schema
            .createTable('case_links')
            .addColumn('id', 'text', (c) => c.notNull().primaryKey())
            .addColumn('conversation', 'text', (c) => c.notNull().references('conversations.id').onDelete('cascade'))
            .addColumn('made_at', 'text', (c) => c.notNull())
            .addColumn('until', 'text', (c) => c.notNull())
            .addColumn('answers', 'text', (c) => c.notNull())
            .addColumn('day', 'text', (c) => c.notNull())
            .execute();
        await db.schema.createIndex('case_links_conversation').on('case_links').column('conversation').execute();
        await db.schema.createIndex('case_links_until').on('case_links').column('until').execute();
    },
};
//# sourceMappingURL=migration-case-links.js.map