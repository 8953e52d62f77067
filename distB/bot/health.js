import { handler } from './http/handler.js';
/** Answers wait this long in the outbox, in milliseconds, before an operator should look. */
const patience = 60_000;
/** Live: the process answers. Ready: it can also work, which needs content, the database and an outbox that drains. */
export function mountHealth(server, { store, content, now }) {
    server.get('/health/live', handler(async (_req, res) => res.send(200, { status: 'live' })));
    server.get('/health/ready', handler(async (_req, res) => {
        const database = await store.ping().then(() => true, () => false);
        const outboxLag = database ? await store.outboxLag(now().toISOString()) : 0;
        const programmes = content().knowledge.programmes.size;
        const ready = database && programmes > 0 && outboxLag < patience;
        res.send(ready ? 200 : 503, {
            status: ready ? 'ready' : 'not ready',
            database,
            content: { programmes },
            outboxLagMilliseconds: outboxLag,
        });
    }));
}
/** Prometheus' page. It says nothing of anybody; an operator who wants it unseen keeps the path inside at the proxy. */
export function mountMetrics(server, metrics, parts) {
    server.get('/metrics', handler(async (_req, res) => {
        const now = parts.now().toISOString();
        const outboxLagMilliseconds = await parts.store.outboxLag(now);
        const notices = await parts.store.noticeFigures(now);
        const text = metrics.text({ sockets: parts.sockets(), outboxLagMilliseconds, notices });
        res.setHeader('Content-Type', 'text/plain; version=0.0.4; charset=utf-8');
        res.sendRaw(200, text);
    }));
}
//# sourceMappingURL=health.js.map