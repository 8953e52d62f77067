import { dataClasses } from '../store/retention.js';
const day = 24 * 3_600_000;
/** Things removed in one transaction: little enough that nobody who writes has to wait. */
const batch = 200;
/** Erases what is older than its class may be: at the start, and once a day. Several instances may do so at once. */
export function keepRetention(parts) {
    const { store, days, tell, now, log } = parts;
    let stopped = false;
    let running = Promise.resolve();
    async function run() {
        for (const what of dataClasses) {
            const kept = days[what];
            if (kept === undefined)
                continue;
            const before = new Date(now().getTime() - kept * day).toISOString();
            const sum = {};
            for (let more = true; more && !stopped;) {
                const erased = await store.eraseOld(what, before, batch, now().toISOString());
                for (const [name, count] of Object.entries(erased.counts))
                    sum[name] = (sum[name] ?? 0) + count;
                tell(erased.tickets.map(({ id, team }) => ({ kind: 'erased', ticket: id, team })));
                more = erased.more;
                // Whoever waits goes first.
                await new Promise((resolve) => setImmediate(resolve));
            }
            if (Object.keys(sum).length === 0)
                continue;
            log.info({ class: what, before, ...sum }, 'erased what was kept for long enough');
        }
    }
    const quietly = () => {
        running = run().catch((error) => log.error({ err: error }, 'what is too old could not be erased'));
    };
    quietly();
    const timer = setInterval(quietly, day);
    timer.unref();
    return {
        finished: () => running,
        async stop() {
            stopped = true;
            clearInterval(timer);
            await running;
        },
    };
}
//# sourceMappingURL=retention.js.map