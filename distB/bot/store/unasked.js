import { appendSays, goneOn } from './append.js';
import { unset, upTo } from './schema.js';
const columns = ({ standing, judgedBy, lookAt }) => ({ standing, judged_by: judgedBy, look_at: lookAt });
/** What the assistant does of its own accord, on any database Kysely speaks to. */
export const unaskedStore = (db) => ({
    /** It counts as a turn: of two instances that look at one case at once, the second finds another version. */
    saveUnasked: ({ conversation, version, memory, keeping, at, says, push }) => db.transaction().execute(async (db) => {
        const moved = await db
            .updateTable('conversations')
            .set((e) => ({
            ...columns(keeping),
            memory: JSON.stringify(memory),
            ...goneOn(e, says.length, at),
        }))
            .where('id', '=', conversation)
            .where('version', '=', version)
            .where('ended', '=', unset)
            .where('moved_to', 'is', null)
            .returning(['last_sequence', 'last_at'])
            .executeTakeFirst();
        if (!moved)
            return { kind: 'changed-meanwhile' };
        return { kind: 'saved', activities: await appendSays(db, { id: conversation, ...moved }, says, push) };
    }),
    async toLookAt(now, limit) {
        const rows = await db
            .selectFrom('conversations')
            .select('id')
            .where('look_at', 'is not', null)
            .where('look_at', '<=', now)
            .where('ended', '=', unset)
            .where((e) => e.or([e('ticket_at', 'is', null), e('ticket_at', '!=', 'officer')]))
            .orderBy('look_at')
            .orderBy('id')
            .limit(upTo(limit))
            .execute();
        return rows.map(({ id }) => id);
    },
    async rulesAre(versions, at) {
        await db
            .updateTable('conversations')
            .set({ look_at: at })
            .where('look_at', '>', at)
            .where('judged_by', 'is not', null)
            .where('judged_by', 'not in', versions)
            .execute();
    },
});
//# sourceMappingURL=unasked.js.map