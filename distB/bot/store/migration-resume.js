import { sql } from 'kysely';
/** Codes that take a case elsewhere, and where it went. */
export const resumeCodes = {
    async up(db) {
        await sql `alter table conversations add column moved_to text`.execute(db);
        await db.schema
            .createIndex('conversations_moved_to')
            .on('conversations')
            .column('moved_to')
            .where('moved_to', 'is not', null)
            .execute();
        await db.schema
            .createTable('resume_codes')
            .addColumn('id', 'text', (c) => c.notNull().primaryKey())
            .addColumn('conversation', 'text', (c) => c.notNull().references('conversations.id').onDelete('cascade'))
            .addColumn('until', 'text', (c) => c.notNull())
            .execute();
        await db.schema.createIndex('resume_codes_conversation').on('resume_codes').column('conversation').execute();
        await db.schema.createIndex('resume_codes_until').on('resume_codes').column('until').execute();
    },
};
//# sourceMappingURL=migration-resume.js.map