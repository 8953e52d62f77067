import { PostgresAdapter, sql } from 'kysely';
/** A set flag in a `where`. Written out, because SQLite does not use a partial index for a bound value. */
export const set = sql.lit(1);
export const unset = sql.lit(0);
/** A limit, written out as well: SQLite would plan the query anew for each bound one. */
export const upTo = (limit) => sql.lit(limit);
/** Whether others may write at the same time, and rows have to be held against them. */
export const isPostgres = (db) => db.getExecutor().adapter instanceof PostgresAdapter;
//# sourceMappingURL=schema.js.map