import { sql } from 'kysely';
/** How a case was judged, by which rules, and when to look at it again of our own accord. */
export const unasked = {
    async up(db) {
        for (const column of ['standing', 'judged_by', 'look_at'])
            await sql `alter table conversations add column ${sql.id(column)} text`.execute(db);
        await db.schema
            .createIndex('conversations_look_at')
            .on('conversations')
            .columns(['look_at', 'id'])
            .where('look_at', 'is not', null)
            .execute();
    },
};
//# sourceMappingURL=migration-unasked.js.map