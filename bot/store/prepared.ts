import type { Compilable, CompiledQuery, QueryResult } from 'kysely';
import type { Db } from './schema.js';

/** Stands in a query for a value that is given each time. */
class Blank {
  constructor(readonly read: (values: never) => unknown) {}
}

const blanksFor = <Values>(read: (values: never, name: PropertyKey) => unknown): Values =>
  new Proxy({}, { get: (_, name) => new Blank((values) => read(values, name)) }) as Values;

/**
 * A query that is written and compiled once for each database: doing it anew takes several times as long as running it.
 * `write` gets blanks in place of the values, so it may put them into the query and nothing else.
 */
export function prepared<Values, Row>(
  write: (db: Db, blanks: Values) => Compilable<Row>,
): (db: Db, values: Values) => Promise<QueryResult<Row>> {
  const blanks = blanksFor<Values>((values: Values, name) => values[name as keyof Values]);
  return compiledOnce((db) => write(db, blanks));
}

/** The same for as many rows at once as are given, one at least: compiled once for each number of them. */
export function preparedRows<Values, Row>(
  write: (db: Db, blanks: readonly Values[]) => Compilable<Row>,
): (db: Db, rows: readonly Values[]) => Promise<QueryResult<Row>> {
  const queries = new Map<number, (db: Db, rows: readonly Values[]) => Promise<QueryResult<Row>>>();
  return (db, rows) => {
    const known = queries.get(rows.length);
    if (known) return known(db, rows);
    const blanks = rows.map((_, i) =>
      blanksFor<Values>((rows: readonly Values[], name) => rows[i]?.[name as keyof Values]),
    );
    const made = compiledOnce<readonly Values[], Row>((db) => write(db, blanks));
    queries.set(rows.length, made);
    return made(db, rows);
  };
}

function compiledOnce<Values, Row>(
  write: (db: Db) => Compilable<Row>,
): (db: Db, values: Values) => Promise<QueryResult<Row>> {
  const compiled = new WeakMap<object, CompiledQuery<Row>>();
  return (db, values) => {
    // A transaction is a `db` of its own, but shares the adapter of its database.
    const { adapter } = db.getExecutor();
    const query = compiled.get(adapter) ?? write(db).compile();
    compiled.set(adapter, query);
    const parameters = query.parameters.map((value) => (value instanceof Blank ? value.read(values as never) : value));
    return db.executeQuery({ ...query, parameters });
  };
}
