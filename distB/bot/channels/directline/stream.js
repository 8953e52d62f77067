import { WebSocketServer } from 'ws';
import { Refusal } from '../../http/errors.js';
import { refuseUpgrade } from '../../http/server.js';
import { connect } from './connection.js';
import { begun } from './parts.js';
import { parseWatermark } from './wire.js';
const socketsPerConversation = 20;
export function createStreams(parts) {
    const server = new WebSocketServer({ noServer: true, maxPayload: 64 * 1024, perMessageDeflate: false });
    const open = new Map();
    const used = new Map();
    let closing = false;
    /** Single use: remembered for as long as the ticket could be good. */
    function firstUse(id) {
        const at = parts.now().getTime();
        for (const [old, since] of used) {
            if (at - since < 120_000)
                break;
            used.delete(old);
        }
        if (used.has(id))
            return false;
        used.set(id, at);
        return true;
    }
    async function admit(req, url) {
        const ticket = await parts.tokens.read('ticket', url.searchParams.get('t') ?? '');
        if (!fromItsPage(req, ticket) || !parts.origins.allow(req, ticket.origins)) {
            throw new Refusal(403, 'Forbidden', 'This stream was promised to another page.');
        }
        if (!firstUse(ticket.jti))
            throw new Refusal(403, 'Forbidden', 'A stream address works once.');
        const conversation = await begun(parts.store, ticket.conversation);
        const asked = parseWatermark(url.searchParams.get('watermark'), conversation.lastSequence);
        return { conversation, position: asked ?? ticket.from };
    }
    function attach(socket, wire, { conversation, position }) {
        if (closing) {
            socket.close(1001, 'going away');
            return;
        }
        const here = open.get(conversation.id) ?? new Set();
        open.set(conversation.id, here);
        // The oldest goes: most likely it is the one whose phone lost its network.
        if (here.size >= socketsPerConversation)
            [...here][0]?.close(4001, 'collision');
        const connection = connect(parts, socket, wire, conversation, position);
        here.add(connection);
        socket.once('close', () => {
            here.delete(connection);
            if (here.size === 0 && open.get(conversation.id) === here)
                open.delete(conversation.id);
        });
    }
    return {
        upgrade(req, socket, head, url) {
            if (closing) {
                refuseUpgrade(socket, '503 Service Unavailable');
                return;
            }
            admit(req, url)
                .then((admitted) => server.handleUpgrade(req, socket, head, (webSocket) => attach(webSocket, socket, admitted)))
                .catch((error) => {
                if (!(error instanceof Refusal))
                    parts.log.error({ err: error }, 'a stream could not be opened');
                refuseUpgrade(socket, error instanceof Refusal ? statusLine(error.status) : '503 Service Unavailable');
            });
        },
        count: () => [...open.values()].reduce((sum, here) => sum + here.size, 0),
        async close() {
            closing = true;
            const all = [...open.values()].flatMap((connections) => [...connections]);
            await Promise.all(all.map((connection) => connection.goAway()));
        },
    };
}
/** A page that named itself when it got the ticket must be the one that uses it. */
const fromItsPage = (req, ticket) => !ticket.origin || req.headers.origin === ticket.origin;
const statusLine = (status) => ({ 400: '400 Bad Request', 403: '403 Forbidden', 404: '404 Not Found' })[status] ?? '503 Service Unavailable';
//# sourceMappingURL=stream.js.map