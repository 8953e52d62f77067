import { sql } from 'kysely';
import { preparedRows } from './prepared.js';
import { upTo } from './schema.js';
const freshness = { again: 0, today: 1, ever: 2 };
/** Counts, on any database Kysely speaks to. */
export const countStore = (db) => ({
    async counts(filter) {
        const rows = await within(db, filter)
            .select(['kind', 'day', 'programme', 'subject'])
            .select((e) => [
            e.fn.countAll().as('times'),
            sql `sum(case when fresh = 2 then 1 else 0 end)`.as('traders'),
            sql `sum(case when fresh > 0 then 1 else 0 end)`.as('thatDay'),
        ])
            .groupBy(['kind', 'day', 'programme', 'subject'])
            .execute();
        return rows.map(({ kind, day, programme, subject, times, traders, thatDay }) => ({
            kind,
            day,
            programme,
            subject,
            times: Number(times),
            traders: Number(traders),
            tradersThatDay: Number(thatDay),
        }));
    },
    async countedLanguages({ from, to }, least) {
        const rows = await within(db, { from, to })
            .select('language')
            .where('kind', '=', 'conversation')
            .where('programme', 'is', null)
            .groupBy('language')
            .having(sql `sum(case when fresh > 0 then 1 else 0 end)`, '>=', least)
            .orderBy('language')
            .execute();
        return rows.map(({ language }) => language);
    },
    async countedValues(kind, filter, limit) {
        const rows = await within(db, filter)
            .select(['value', 'fresh'])
            .where('kind', '=', kind)
            .where('value', 'is not', null)
            .orderBy('day', 'desc')
            .limit(upTo(limit))
            .execute();
        return rows.map(({ value, fresh }) => ({ value: Number(value), fresh: fresh === 2 }));
    },
});
const within = (db, { from, to, programme, language }) => db
    .selectFrom('counts')
    .where('day', '>=', from)
    .where('day', '<=', to)
    .$if(programme === null, (q) => q.where('programme', 'is', null))
    .$if(typeof programme === 'string', (q) => q.where('programme', '=', programme))
    .$if(language !== undefined, (q) => q.where('language', '=', language));
/** Written in the transaction of what they count. */
export async function keepCounts(db, counts) {
    if (counts.length === 0)
        return;
    await add(db, counts.map(({ fresh, ...count }) => ({ ...count, fresh: freshness[fresh] })));
}
const add = preparedRows((db, rows) => db.insertInto('counts').values(rows.map((row) => ({
    kind: row.kind,
    day: row.day,
    programme: row.programme,
    language: row.language,
    subject: row.subject,
    value: row.value,
    fresh: row.fresh,
}))));
//# sourceMappingURL=counts.js.map