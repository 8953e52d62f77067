import { sql } from 'kysely';
/** Accounts that can be invited, disabled and known to an organisation's sign-in; and the chain of what was done. */
export const accounts = {
    async up(db) {
        const add = (column, type) => sql `alter table officers add column ${sql.ref(column)} ${sql.raw(type)}`.execute(db);
        await add('joined_at', 'text');
        await add('disabled_at', 'text');
        await add('subject', 'text');
        await sql `update officers set joined_at = added_at`.execute(db);
        await db.schema
            .createIndex('officers_subject')
            .unique()
            .on('officers')
            .column('subject')
            .where('subject', 'is not', null)
            .execute();
        await db.schema.createIndex('desk_sessions_officer').on('desk_sessions').column('officer').execute();
        await db.schema
            .createTable('desk_links')
            .addColumn('id', 'text', (c) => c.notNull().primaryKey())
            .addColumn('officer', 'text', (c) => c.notNull().references('officers.id').onDelete('cascade'))
            .addColumn('kind', 'text', (c) => c.notNull())
            .addColumn('until', 'text', (c) => c.notNull())
            .execute();
        await db.schema.createIndex('desk_links_officer').on('desk_links').column('officer').execute();
        await db.schema
            .createTable('sign_in_attempts')
            .addColumn('id', 'text', (c) => c.notNull().primaryKey())
            .addColumn('browser', 'text', (c) => c.notNull())
            .addColumn('verifier', 'text', (c) => c.notNull())
            .addColumn('nonce', 'text', (c) => c.notNull())
            .addColumn('until', 'text', (c) => c.notNull())
            .execute();
        await db.schema
            .createTable('audit')
            .addColumn('sequence', 'integer', (c) => c.notNull().primaryKey())
            .addColumn('at', 'text', (c) => c.notNull())
            .addColumn('kind', 'text', (c) => c.notNull())
            .addColumn('officer', 'text')
            .addColumn('ticket', 'text')
            .addColumn('details', 'text', (c) => c.notNull())
            .addColumn('previous', 'text', (c) => c.notNull())
            .addColumn('hash', 'text', (c) => c.notNull())
            .execute();
        await db.schema.createIndex('audit_ticket').on('audit').columns(['ticket', 'sequence']).execute();
        await db.schema.createIndex('audit_officer').on('audit').columns(['officer', 'sequence']).execute();
        await db.schema.createIndex('audit_kind').on('audit').columns(['kind', 'sequence']).execute();
        await db.schema.createIndex('audit_at').on('audit').column('at').execute();
        await db.schema
            .createTable('audit_head')
            .addColumn('sequence', 'integer', (c) => c.notNull())
            .addColumn('hash', 'text', (c) => c.notNull())
            .execute();
        await sql `insert into audit_head (sequence, hash) values (0, '')`.execute(db);
    },
};
//# sourceMappingURL=migration-accounts.js.map