import { PostgresDialect } from 'kysely';
import pg from 'pg';
import { storable } from './storable.js';
/** PostgreSQL, for several instances at once. */
export function postgres(url) {
    const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 10_000, keepAlive: true });
    // Without a listener a connection that breaks while idle would end the process; the next query opens a new one.
    pool.on('error', () => { });
    return new PostgresDialect({
        pool: {
            async connect() {
                const client = await pool.connect();
                return {
                    query: (sql, parameters = []) => client.query(sql, storable(parameters)),
                    release: () => client.release(),
                };
            },
            end: () => pool.end(),
        },
    });
}
//# sourceMappingURL=postgres.js.map