import { sql } from 'kysely';
/** Tickets get owners, teams and a history; officers and their sessions; notes; what waits to be told outside. */
export const helpdesk = {
    async up(db) {
        const add = (table, column, type) => sql `alter table ${sql.table(table)} add column ${sql.ref(column)} ${sql.raw(type)}`.execute(db);
        await add('conversations', 'ticket', 'text');
        await add('conversations', 'ticket_at', 'text');
        // SQLite adds one column at a time, and needs a value for the rows that are there.
        for (const [column, type] of [
            ['team', "text not null default ''"],
            ['topic', "text not null default 'general'"],
            ['language', "text not null default 'en'"],
            ['urgency', 'integer not null default 1'],
            ['question', "text not null default ''"],
            ['email', 'text'],
            ['trader_name', 'text'],
            ['since', "text not null default ''"],
            ['changed_at', "text not null default ''"],
            ['claimed_at', 'text'],
            ['ended_at', 'text'],
            ['waited', 'integer'],
            ['attended', 'integer not null default 0'],
            ['overdue', 'integer not null default 0'],
            ['unread', 'integer not null default 0'],
            ['version', 'integer not null default 1'],
            ['officer', 'text'],
            ['officer_name', 'text'],
            ['outcome', 'text'],
        ])
            await add('tickets', column, type);
        await sql `update tickets set since = at, changed_at = at`.execute(db);
        // Requests of earlier versions waited for nobody; they wait for the desk now, the newest of each conversation.
        await sql `update conversations set ticket = (select max(id) from tickets where conversation = conversations.id
      and status = 'queued' and at = (select max(at) from tickets where conversation = conversations.id and status = 'queued'))
      where ended = 0`.execute(db);
        await sql `update conversations set ticket_at = 'queue' where ticket is not null`.execute(db);
        await sql `update tickets set status = 'closed', outcome = 'no-answer', ended_at = at where status = 'queued'
      and id not in (select ticket from conversations where ticket is not null)`.execute(db);
        await db.schema
            .createIndex('tickets_open')
            .on('tickets')
            .columns(['team', 'status', 'urgency', 'at', 'id'])
            .where('status', 'in', ['queued', 'claimed', 'waiting-for-trader'])
            .execute();
        await db.schema.createIndex('tickets_claimed').on('tickets').columns(['team', 'claimed_at']).execute();
        await db.schema.createIndex('tickets_ended').on('tickets').columns(['status', 'ended_at']).execute();
        await db.schema
            .createTable('ticket_changes')
            .addColumn('ticket', 'text', (c) => c.notNull().references('tickets.id').onDelete('cascade'))
            .addColumn('version', 'integer', (c) => c.notNull())
            .addColumn('place', 'integer', (c) => c.notNull())
            .addColumn('at', 'text', (c) => c.notNull())
            .addColumn('kind', 'text', (c) => c.notNull())
            .addColumn('officer', 'text')
            .addColumn('officer_name', 'text')
            .addColumn('text', 'text', (c) => c.notNull())
            .addPrimaryKeyConstraint('ticket_changes_pk', ['ticket', 'version', 'place'])
            .execute();
        await db.schema
            .createTable('notes')
            .addColumn('id', 'text', (c) => c.notNull().primaryKey())
            .addColumn('ticket', 'text', (c) => c.notNull().references('tickets.id').onDelete('cascade'))
            .addColumn('officer', 'text', (c) => c.notNull())
            .addColumn('officer_name', 'text', (c) => c.notNull())
            .addColumn('at', 'text', (c) => c.notNull())
            .addColumn('text', 'text', (c) => c.notNull())
            .execute();
        await db.schema.createIndex('notes_ticket').on('notes').column('ticket').execute();
        await db.schema
            .createTable('intents')
            .addColumn('id', 'text', (c) => c.notNull().primaryKey())
            .addColumn('ticket', 'text', (c) => c.notNull().references('tickets.id').onDelete('cascade'))
            .addColumn('at', 'text', (c) => c.notNull())
            .addColumn('kind', 'text', (c) => c.notNull())
            .addColumn('team', 'text', (c) => c.notNull())
            .addColumn('officer', 'text')
            .addColumn('email', 'text')
            .addColumn('text', 'text', (c) => c.notNull())
            .execute();
        await db.schema.createIndex('intents_at').on('intents').columns(['at', 'id']).execute();
        await db.schema.createIndex('intents_ticket').on('intents').column('ticket').execute();
        await db.schema
            .createTable('officers')
            .addColumn('id', 'text', (c) => c.notNull().primaryKey())
            .addColumn('email', 'text', (c) => c.notNull().unique())
            .addColumn('name', 'text', (c) => c.notNull())
            .addColumn('role', 'text', (c) => c.notNull())
            .addColumn('teams', 'text', (c) => c.notNull())
            .addColumn('password', 'text', (c) => c.notNull())
            .addColumn('failures', 'integer', (c) => c.notNull())
            .addColumn('locked_until', 'text')
            .addColumn('seen_at', 'text')
            .addColumn('added_at', 'text', (c) => c.notNull())
            .execute();
        await db.schema
            .createTable('desk_sessions')
            .addColumn('id', 'text', (c) => c.notNull().primaryKey())
            .addColumn('officer', 'text', (c) => c.notNull().references('officers.id').onDelete('cascade'))
            .addColumn('csrf', 'text', (c) => c.notNull())
            .addColumn('began_at', 'text', (c) => c.notNull())
            .addColumn('seen_at', 'text', (c) => c.notNull())
            .execute();
    },
};
//# sourceMappingURL=migration-desk.js.map