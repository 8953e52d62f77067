/** What is to be told outside: one row for each receiver, taken away when it is delivered. */
export const notices = {
    async up(db) {
        await db.schema
            .createTable('notices')
            .addColumn('id', 'text', (c) => c.notNull().primaryKey())
            .addColumn('ticket', 'text', (c) => c.notNull().references('tickets.id').onDelete('cascade'))
            .addColumn('at', 'text', (c) => c.notNull())
            .addColumn('kind', 'text', (c) => c.notNull())
            .addColumn('way', 'text', (c) => c.notNull())
            .addColumn('team', 'text', (c) => c.notNull())
            .addColumn('receiver', 'text', (c) => c.notNull())
            .addColumn('text', 'text', (c) => c.notNull())
            .addColumn('facts', 'text', (c) => c.notNull())
            .addColumn('due_at', 'text', (c) => c.notNull())
            .addColumn('attempts', 'integer', (c) => c.notNull())
            .addColumn('claim', 'text')
            .addColumn('dead', 'integer', (c) => c.notNull())
            .addColumn('error', 'text')
            .addColumn('shown_at', 'text')
            .execute();
        await db.schema
            .createIndex('notices_due')
            .on('notices')
            .columns(['due_at', 'id', 'dead'])
            .where('dead', '=', 0)
            .execute();
        await db.schema
            .createIndex('notices_dead')
            .on('notices')
            .columns(['at', 'team', 'dead'])
            .where('dead', '=', 1)
            .execute();
        await db.schema.createIndex('notices_ticket').on('notices').column('ticket').execute();
        // They waited for somebody to deliver them; nobody ever did, and nobody needs to hear of them now.
        await db.schema.dropTable('intents').execute();
    },
};
//# sourceMappingURL=migration-notices.js.map