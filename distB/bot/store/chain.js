import { hashOf } from './chain-hash.js';
import { upTo } from './schema.js';
/**
 * Adds to the chain, as the last thing of a transaction: whoever has the head of the chain writes alone, and taking it
 * last means that nobody who has it waits for somebody else.
 */
export async function record(db, acts) {
    if (!acts || acts.length === 0)
        return;
    if (!db.isTransaction)
        return db.transaction().execute((db) => record(db, acts));
    const head = await db
        .updateTable('audit_head')
        .set((e) => ({ sequence: e('sequence', '+', acts.length) }))
        .returning(['sequence', 'hash'])
        .executeTakeFirstOrThrow();
    let previous = head.hash;
    for (const [i, { at, kind, by, ticket = null, details = {} }] of acts.entries()) {
        const sequence = head.sequence - acts.length + 1 + i;
        const entry = { sequence, at, kind, by, ticket, details: JSON.stringify(details), previous };
        const hash = hashOf(entry);
        const { by: officer, ...rest } = entry;
        await db
            .insertInto('audit')
            .values({ ...rest, officer, hash })
            .execute();
        previous = hash;
    }
    await db.updateTable('audit_head').set({ hash: previous }).execute();
}
const toEntry = ({ officer, ticket, ...row }) => ({
    ...row,
    by: officer,
    ticket: ticket,
});
/** The audit, on any database Kysely speaks to. */
export const auditStore = (db) => ({
    audit: (acts) => record(db, acts),
    async auditEntries({ kinds, by, ticket, from, until, before, limit }) {
        const rows = await db
            .selectFrom('audit')
            .selectAll()
            .$if(kinds !== undefined, (q) => q.where('kind', 'in', kinds ?? []))
            .$if(by !== undefined, (q) => q.where('officer', '=', by ?? null))
            .$if(ticket !== undefined, (q) => q.where('ticket', '=', ticket ?? null))
            .$if(from !== undefined, (q) => q.where('at', '>=', from ?? ''))
            .$if(until !== undefined, (q) => q.where('at', '<', until ?? ''))
            .$if(before !== undefined, (q) => q.where('sequence', '<', before ?? 0))
            .orderBy('sequence', 'desc')
            .limit(upTo(limit))
            .execute();
        return rows.map(toEntry);
    },
    async auditAfter(sequence, limit) {
        const rows = await db
            .selectFrom('audit')
            .selectAll()
            .where('sequence', '>', sequence)
            .orderBy('sequence')
            .limit(upTo(limit))
            .execute();
        return rows.map(toEntry);
    },
    auditHead: () => db.selectFrom('audit_head').select(['sequence', 'hash']).executeTakeFirstOrThrow(),
});
//# sourceMappingURL=chain.js.map