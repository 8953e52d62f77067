import { createServer } from 'node:http';
import restify from 'restify';
import { formatters } from './errors.js';
import { guard } from './guard.js';
import { sentencesOnly } from './log.js';
/** Node listens, restify routes. Node, because restify cannot pass on the limits that only its constructor takes. */
export function createHttpServer(options) {
    const headersTimeout = options.headersTimeout ?? 10_000;
    const front = createServer({
        maxHeaderSize: 16 * 1024,
        headersTimeout,
        requestTimeout: options.requestTimeout ?? 60_000,
        keepAliveTimeout: 30_000,
        connectionsCheckingInterval: Math.min(5_000, headersTimeout),
    });
    front.maxConnections = options.connections ?? 20_000;
    front.maxHeadersCount = 100;
    const routes = restify.createServer({
        name: '',
        // restify asks for the six methods of a log and gets only those.
        log: sentencesOnly(options.log),
        formatters,
        onceNext: true,
    });
    routes.first(guard(options.log, options.refused ?? (() => { })));
    let closing = false;
    front.on('request', (req, res) => {
        // A kept-alive connection becomes idle after its last answer; without this it would hold up the closing.
        res.once('close', () => closing && setImmediate(() => front.closeIdleConnections()));
        routes.server.emit('request', req, res);
    });
    // Node forgets a connection once it is upgraded; closing must not.
    const sockets = new Set();
    front.on('connection', (socket) => {
        sockets.add(socket);
        socket.once('close', () => sockets.delete(socket));
    });
    const upgrades = new Map();
    front.on('upgrade', (req, socket, head) => upgrade(upgrades, req, socket, head));
    return {
        routes,
        onUpgrade: (path, take) => void upgrades.set(path, take),
        listen: (port, host) => listen(front, port, host),
        close(grace = 5_000) {
            closing = true;
            return close(front, sockets, grace);
        },
    };
}
function upgrade(upgrades, req, socket, head) {
    // A client that goes away before it is answered must not end the process.
    socket.on('error', () => socket.destroy());
    const url = URL.canParse(req.url ?? '', 'http://here') ? new URL(req.url ?? '', 'http://here') : undefined;
    const take = url && upgrades.get(url.pathname);
    if (url && take)
        take(req, socket, head, url);
    else
        refuseUpgrade(socket, url ? '404 Not Found' : '400 Bad Request');
}
/** Answers an upgrade that is not wanted. */
export function refuseUpgrade(socket, status) {
    socket.once('finish', () => socket.destroy());
    socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
function listen(front, port, host) {
    return new Promise((resolve, reject) => {
        front.once('error', reject);
        front.listen(port, host, () => {
            front.off('error', reject);
            resolve(front.address().port);
        });
    });
}
function close(front, sockets, grace) {
    if (!front.listening)
        return Promise.resolve();
    return new Promise((resolve) => {
        const impatience = setTimeout(() => {
            for (const socket of sockets)
                socket.destroy();
        }, grace);
        front.close(() => {
            clearTimeout(impatience);
            resolve();
        });
        front.closeIdleConnections();
    });
}
//# sourceMappingURL=server.js.map