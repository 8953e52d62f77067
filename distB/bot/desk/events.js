import { sees } from '../escalation/attendance.js';
import { forOfficers, root, shown, withTickets } from './parts.js';
import { entryView, noteView } from './views.js';
const heartbeat = 15_000;
/** A page that takes nothing any more is sent away, and comes back to read what it missed. */
const mostWaiting = 4 * 1024 * 1024;
const streamsEach = 20;
/** What happens at the desk, as it happens, to officers who may see it. */
export function eventRoute(routes, parts) {
    const open = new Set();
    routes.get(`${root}/events`, forOfficers(parts, withTickets, async (who, _req, res) => {
        let { officer } = who;
        const mine = [...open].filter((stream) => stream.officer === officer.id);
        if (mine.length >= streamsEach)
            mine[0]?.end();
        res.writeHead(200, {
            'Content-Type': 'text/event-stream; charset=utf-8',
            'Cache-Control': 'no-store',
            'X-Accel-Buffering': 'no',
        });
        const send = (event, data) => {
            if (res.writableLength > mostWaiting)
                end();
            else
                res.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
        };
        // What is being looked up must not be overtaken by what comes after it.
        let queue = Promise.resolve();
        const stopListening = parts.live.listen((seen) => {
            queue = queue
                .then(() => show(seen))
                .catch((error) => parts.log.error({ err: error }, 'an event was not shown'));
        });
        const beat = setInterval(() => void check(), heartbeat);
        beat.unref();
        const stream = { officer: officer.id, end };
        open.add(stream);
        res.once('close', () => {
            clearInterval(beat);
            stopListening();
            open.delete(stream);
        });
        send('hello', { at: parts.now().toISOString(), officer: { id: officer.id, name: officer.name } });
        function end() {
            res.end();
            res.destroy();
        }
        /** Also finds out that a session ended, or that its officer may see more or less now. */
        async function check() {
            try {
                const holds = await parts.sessions.holds(who.session.id);
                if (!holds) {
                    send('signed-out', {});
                    return end();
                }
                officer = holds.officer;
                await parts.sessions.seen(holds.session, holds.officer);
                res.write(': still here\n\n');
            }
            catch (error) {
                parts.log.error({ err: error }, 'a session could not be looked up');
            }
        }
        async function show(seen) {
            if (seen.kind === 'erased') {
                if (sees(officer, seen.team))
                    send('gone', { ticket: seen.ticket, why: 'erased' });
                return;
            }
            if (seen.kind === 'account') {
                if (seen.officer === officer.id)
                    await check();
                return;
            }
            const { ticket } = seen;
            if (!sees(officer, ticket.team)) {
                if (seen.kind === 'ticket' && seen.left !== undefined && sees(officer, seen.left))
                    send('gone', { ticket: ticket.id, why: 'transferred' });
                return;
            }
            switch (seen.kind) {
                case 'ticket':
                    return send('ticket', { change: seen.change, ticket: await shown(parts, ticket), by: seen.by });
                case 'said':
                    return send('message', {
                        ticket: ticket.id,
                        entries: seen.activities.filter(({ body }) => body.type !== 'conversationUpdate').map(entryView),
                    });
                case 'note':
                    return send('note', { ticket: ticket.id, note: noteView(seen.note) });
                case 'typing':
                    return send('typing', { ticket: ticket.id, from: seen.from, name: seen.name });
            }
        }
    }));
    return {
        close() {
            for (const { end } of [...open])
                end();
        },
    };
}
//# sourceMappingURL=events.js.map