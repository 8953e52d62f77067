import { sql } from 'kysely';
import type { Count, CountFilter, CountLine, CountStore, Fresh } from './counting.js';
import { preparedRows } from './prepared.js';
import { type Db, upTo } from './schema.js';

const freshness: Readonly<Record<Fresh, number>> = { again: 0, today: 1, ever: 2 };

/** Counts, on any database Kysely speaks to. */
export const countStore = (db: Db): CountStore => ({
  async counts(filter) {
    const rows = await within(db, filter)
      .select(['kind', 'day', 'programme', 'subject'])
      .select((e) => [
        e.fn.countAll().as('times'),
        sql<number | string>`sum(case when fresh = 2 then 1 else 0 end)`.as('traders'),
        sql<number | string>`sum(case when fresh > 0 then 1 else 0 end)`.as('thatDay'),
      ])
      .groupBy(['kind', 'day', 'programme', 'subject'])
      .execute();
    return rows.map(
      ({ kind, day, programme, subject, times, traders, thatDay }): CountLine => ({
        kind,
        day,
        programme,
        subject,
        times: Number(times),
        traders: Number(traders),
        tradersThatDay: Number(thatDay),
      }),
    );
  },

  async countedLanguages({ from, to }, least) {
    const rows = await within(db, { from, to })
      .select('language')
      .where('kind', '=', 'conversation')
      .where('programme', 'is', null)
      .groupBy('language')
      .having(sql<number>`sum(case when fresh > 0 then 1 else 0 end)`, '>=', least)
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

const within = (db: Db, { from, to, programme, language }: CountFilter) =>
  db
    .selectFrom('counts')
    .where('day', '>=', from)
    .where('day', '<=', to)
    .$if(programme === null, (q) => q.where('programme', 'is', null))
    .$if(typeof programme === 'string', (q) => q.where('programme', '=', programme as string))
    .$if(language !== undefined, (q) => q.where('language', '=', language as string));

/** Written in the transaction of what they count. */
export async function keepCounts(db: Db, counts: readonly Count[]): Promise<void> {
  if (counts.length === 0) return;
  await add(
    db,
    counts.map(({ fresh, ...count }) => ({ ...count, fresh: freshness[fresh] })),
  );
}

const add = preparedRows((db, rows: readonly Row[]) =>
  db.insertInto('counts').values(
    rows.map((row) => ({
      kind: row.kind,
      day: row.day,
      programme: row.programme,
      language: row.language,
      subject: row.subject,
      value: row.value,
      fresh: row.fresh,
    })),
  ),
);

type Row = Omit<Count, 'fresh'> & { fresh: number };
