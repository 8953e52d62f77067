import { setTimeout as pause } from 'node:timers/promises';
import { createLimiter } from '../../http/limits.js';
import { createPump } from './pump.js';
import { pageOf, readPage } from './transcript.js';
import { frameOf, typingActivity } from './wire.js';
const patience = 1_000;
/** One open stream, on the connection `wire`: the pump on our side, keep-alive in both directions, and silence for what a client has to say. */
export function connect(parts, socket, wire, conversation, position) {
    const send = (frame) => new Promise((resolve, reject) => {
        socket.send(frame, (error) => (error ? reject(error) : resolve()));
    });
    const sendSet = (set) => send(JSON.stringify(set));
    const pump = createPump({
        position,
        read: async (after, news) => pageOf(news, after) ?? readPage(parts.store, conversation.id, after),
        // One activity a frame: the client library mixes up the activities of two frames that arrive together.
        async send(page) {
            // The frames of a page leave in one packet, though.
            wire.cork();
            const sent = page.activities.map((activity) => send(frameOf(activity, conversation.channel)));
            wire.uncork();
            await Promise.all(sent);
        },
        sendExtra: (from, at) => sendSet({ activities: [typingActivity(conversation, from, parts.now())], watermark: String(at) }),
        failed(error) {
            if (socket.readyState !== socket.OPEN)
                return;
            parts.log.error({ err: error }, 'a stream waits: the store cannot be read');
            setTimeout(() => void pump.run(), patience).unref();
        },
    });
    const stopListening = parts.hub.listen(conversation.id, {
        wake: (news) => void pump.run(news),
        typing: (from) => pump.extra(from),
    });
    let unanswered = 0;
    const keepAlive = setInterval(() => {
        if (unanswered >= 2) {
            socket.terminate();
            return;
        }
        unanswered++;
        socket.ping();
        // For clients that cannot see pings. Reading on catches up with a wake that got lost between instances.
        socket.send('');
        void pump.run();
    }, parts.keepAliveMilliseconds);
    keepAlive.unref();
    const inbound = createLimiter({ perSecond: 5, burst: 50 }, parts.now);
    socket.on('pong', () => {
        unanswered = 0;
    });
    socket.on('message', () => {
        if (!inbound.allows('frames'))
            socket.close(1008, 'too many frames');
    });
    // A broken frame is followed by `close`; there is nothing else to do about it.
    socket.on('error', () => { });
    socket.once('close', () => {
        clearInterval(keepAlive);
        stopListening();
        pump.stop();
    });
    void pump.run();
    const closed = new Promise((resolve) => socket.once('close', () => resolve()));
    return {
        close: (code, reason) => socket.close(code, reason),
        async goAway() {
            await Promise.race([pump.run(), pause(patience)]);
            socket.close(1001, 'going away');
            await Promise.race([closed, pause(patience)]);
            socket.terminate();
        },
    };
}
//# sourceMappingURL=connection.js.map