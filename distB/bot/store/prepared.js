/** Stands in a query for a value that is given each time. */
class Blank {
    read;
    constructor(read) {
        this.read = read;
    }
}
const blanksFor = (read) => new Proxy({}, { get: (_, name) => new Blank((values) => read(values, name)) });
/**
 * A query that is written and compiled once for each database: doing it anew takes several times as long as running it.
 * `write` gets blanks in place of the values, so it may put them into the query and nothing else.
 */
export function prepared(write) {
    const blanks = blanksFor((values, name) => values[name]);
    return compiledOnce((db) => write(db, blanks));
}
/** The same for as many rows at once as are given, one at least: compiled once for each number of them. */
export function preparedRows(write) {
    const queries = new Map();
    return (db, rows) => {
        const known = queries.get(rows.length);
        if (known)
            return known(db, rows);
        const blanks = rows.map((_, i) => blanksFor((rows, name) => rows[i]?.[name]));
        const made = compiledOnce((db) => write(db, blanks));
        queries.set(rows.length, made);
        return made(db, rows);
    };
}
function compiledOnce(write) {
    const compiled = new WeakMap();
    return (db, values) => {
        // A transaction is a `db` of its own, but shares the adapter of its database.
        const { adapter } = db.getExecutor();
        const query = compiled.get(adapter) ?? write(db).compile();
        compiled.set(adapter, query);
        const parameters = query.parameters.map((value) => (value instanceof Blank ? value.read(values) : value));
        return db.executeQuery({ ...query, parameters });
    };
}
//# sourceMappingURL=prepared.js.map