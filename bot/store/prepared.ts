import type { Compilable, CompiledQuery, QueryResult } from 'kysely';
import type { Db } from './schema.js';

/** Stands in a query for a value that is given each time. */
class Blank {
  constructor(readonly name: PropertyKey) {}
}

/**
 * A query that is written and compiled once for each database: doing it anew takes several times as long as running it.
 * `write` gets blanks in place of the values, so it may put them into the query and nothing else.
 */
export function prepared<Values, Row>(
  write: (db: Db, blanks: Values) => Compilable<Row>,
): (db: Db, values: Values) => Promise<QueryResult<Row>> {
  const blanks = new Proxy({}, { get: (_, name) => new Blank(name) }) as Values;
  const compiled = new WeakMap<object, CompiledQuery<Row>>();
  return (db, values) => {
    // A transaction is a `db` of its own, but shares the adapter of its database.
    const { adapter } = db.getExecutor();
    const query = compiled.get(adapter) ?? write(db, blanks).compile();
    compiled.set(adapter, query);
    const parameters = query.parameters.map((value) =>
      value instanceof Blank ? values[value.name as keyof Values] : value,
    );
    return db.executeQuery({ ...query, parameters });
  };
}
