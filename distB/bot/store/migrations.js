import { accounts } from './migration-accounts.js';
import { caseLinks } from './migration-case-links.js';
import { helpdesk } from './migration-desk.js';
import { growth } from './migration-growth.js';
import { notices } from './migration-notices.js';
import { resumeCodes } from './migration-resume.js';
import { unasked } from './migration-unasked.js';
/** Every step the schema has taken, oldest first. A step that has shipped is never edited; a new one is added. */
const steps = {
    '2026-11-24-conversations': {
        async up(db) {
            await db.schema
                .createTable('conversations')
                .addColumn('id', 'text', (c) => c.notNull().primaryKey())
                .addColumn('channel', 'text', (c) => c.notNull())
                .addColumn('memory', 'text', (c) => c.notNull())
                .addColumn('version', 'integer', (c) => c.notNull())
                .addColumn('last_sequence', 'integer', (c) => c.notNull())
                .addColumn('last_at', 'text', (c) => c.notNull())
                .addColumn('ended', 'integer', (c) => c.notNull())
                .addColumn('reference', 'text')
                .execute();
            await db.schema
                .createTable('activities')
                .addColumn('conversation', 'text', (c) => c.notNull().references('conversations.id').onDelete('cascade'))
                .addColumn('sequence', 'integer', (c) => c.notNull())
                .addColumn('speaker', 'text', (c) => c.notNull())
                .addColumn('at', 'text', (c) => c.notNull())
                .addColumn('body', 'text', (c) => c.notNull())
                .addColumn('sender_key', 'text')
                .addColumn('waiting', 'integer', (c) => c.notNull())
                .addColumn('undelivered', 'integer', (c) => c.notNull())
                .addPrimaryKeyConstraint('activities_pk', ['conversation', 'sequence'])
                .execute();
            // Partial indexes stay tiny, because almost nothing is ever waiting.
            await db.schema
                .createIndex('activities_sender_key')
                .unique()
                .on('activities')
                .columns(['conversation', 'sender_key'])
                .where('sender_key', 'is not', null)
                .execute();
            await db.schema
                .createIndex('activities_waiting')
                .on('activities')
                .columns(['conversation', 'sequence', 'at', 'waiting'])
                .where('waiting', '=', 1)
                .execute();
            await db.schema
                .createIndex('activities_undelivered')
                .on('activities')
                .columns(['at', 'conversation', 'sequence', 'undelivered'])
                .where('undelivered', '=', 1)
                .execute();
            await db.schema
                .createTable('tickets')
                .addColumn('id', 'text', (c) => c.notNull().primaryKey())
                .addColumn('conversation', 'text', (c) => c.notNull().references('conversations.id').onDelete('cascade'))
                .addColumn('programme', 'text')
                .addColumn('reason', 'text', (c) => c.notNull())
                .addColumn('brief', 'text', (c) => c.notNull())
                .addColumn('status', 'text', (c) => c.notNull())
                .addColumn('at', 'text', (c) => c.notNull())
                .execute();
            await db.schema.createIndex('tickets_conversation').on('tickets').column('conversation').execute();
            await db.schema
                .createTable('secrets')
                .addColumn('name', 'text', (c) => c.notNull().primaryKey())
                .addColumn('value', 'text', (c) => c.notNull())
                .execute();
        },
    },
    '2026-11-26-feedback': {
        async up(db) {
            await db.schema
                .createTable('feedback')
                .addColumn('conversation', 'text', (c) => c.notNull().references('conversations.id').onDelete('cascade'))
                .addColumn('at', 'text', (c) => c.notNull())
                .addColumn('kind', 'text', (c) => c.notNull())
                .addColumn('text', 'text', (c) => c.notNull())
                .addColumn('locale', 'text', (c) => c.notNull())
                .addColumn('programme', 'text')
                .addColumn('entries', 'text', (c) => c.notNull())
                .execute();
            await db.schema.createIndex('feedback_conversation').on('feedback').column('conversation').execute();
            await db.schema.createIndex('feedback_at').on('feedback').columns(['at', 'kind']).execute();
        },
    },
    '2026-11-26-helpdesk': helpdesk,
    '2026-11-26-notices': notices,
    '2026-11-27-accounts': accounts,
    '2026-11-28-knowledge-grows': growth,
    '2026-11-28-take-away': caseLinks,
    '2026-11-28-to-elsewhere': resumeCodes,
    '2026-11-28-unasked': unasked,
};
export const migrations = { getMigrations: async () => steps };
//# sourceMappingURL=migrations.js.map