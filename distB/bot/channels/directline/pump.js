import { Rounds } from '../../rounds.js';
/** Moves one client through its conversation. One run at a time, so each activity leaves exactly once and in order. */
export function createPump(parts) {
    let { position } = parts;
    let stopped = false;
    const extras = [];
    const known = [];
    const rounds = new Rounds(async () => {
        try {
            for (const extra of extras.splice(0))
                await parts.sendExtra(extra, position);
            for (let more = true; more && !stopped;) {
                const page = await parts.read(position, known.splice(0));
                if (stopped)
                    return;
                if (page.activities.length > 0)
                    await parts.send(page);
                position = page.position;
                more = page.more;
            }
        }
        catch (error) {
            if (!stopped)
                parts.failed(error);
        }
    });
    function run(news = []) {
        if (stopped)
            return Promise.resolve();
        known.push(...news);
        return rounds.run();
    }
    return {
        run,
        extra(extra) {
            extras.push(extra);
            void run();
        },
        stop() {
            stopped = true;
            extras.length = 0;
        },
    };
}
//# sourceMappingURL=pump.js.map