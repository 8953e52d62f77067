import { sql } from 'kysely';
import pg from 'pg';
const channel = 'fairway';
/** First pause before a lost connection is made again, in milliseconds; doubled up to a hundred times as long. */
const patience = 100;
/**
 * LISTEN and NOTIFY. Listening needs a connection of its own, made when somebody first listens and made again when it is
 * lost; what was told meanwhile is lost, so listeners must be able to catch up by reading.
 */
export function postgresNews(url, db) {
    const listeners = new Set();
    let client;
    let starting;
    let stopped = false;
    let failures = 0;
    async function connect() {
        const fresh = new pg.Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: 10_000 });
        fresh.on('notification', ({ payload }) => {
            for (const listener of [...listeners])
                listener(payload ?? '');
        });
        // One of these follows whatever ends the connection.
        fresh.on('error', () => { });
        fresh.once('end', () => {
            if (client === fresh)
                again();
        });
        client = fresh;
        try {
            await fresh.connect();
            await fresh.query(`listen ${channel}`);
            failures = 0;
        }
        catch {
            if (client === fresh)
                again();
            await fresh.end().catch(() => { });
        }
    }
    function again() {
        client = undefined;
        starting = undefined;
        if (stopped || listeners.size === 0)
            return;
        failures += 1;
        setTimeout(() => void start(), patience * Math.min(100, 2 ** (failures - 1))).unref();
    }
    function start() {
        if (stopped)
            return Promise.resolve();
        starting ??= connect();
        return starting;
    }
    return {
        async tell(news) {
            await sql `select pg_notify(${channel}, ${news})`.execute(db);
        },
        async hear(listener) {
            listeners.add(listener);
            await start();
            return () => void listeners.delete(listener);
        },
        async stop() {
            stopped = true;
            const last = client;
            client = undefined;
            await last?.end().catch(() => { });
        },
    };
}
//# sourceMappingURL=postgres-news.js.map