import { lookup as systemLookup } from 'node:dns/promises';
import { isIP, connect as plain } from 'node:net';
import { connect as secure } from 'node:tls';
import { isPublic as isUsuallyPublic } from './addresses.js';
import { Undelivered } from './undelivered.js';
const resolve = (host) => systemLookup(host, { all: true, verbatim: true });
const refused = () => new Undelivered('refused: this is an address inside a network (see NOTICE_PRIVATE_HOSTS)', { final: true });
/**
 * Opens a connection to the host of a URL. The name is looked up once, every address is checked, and only these addresses
 * are connected to, so that a name cannot mean something else a moment later; whom we reached is checked once more.
 * @throws {Undelivered}
 */
export async function connect(url, reach, signal) {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const isPublic = isPrivateHost(url, reach.privateHosts) ? () => true : (reach.isPublic ?? isUsuallyPublic);
    const found = isIP(host)
        ? [{ address: host, family: isIP(host) }]
        : await before(signal, (reach.lookup ?? resolve)(host));
    if (found.length === 0)
        throw new Undelivered('no such host');
    if (!found.every(({ address }) => isPublic(address)))
        throw refused();
    const safe = url.protocol === 'https:';
    const port = Number(url.port) || (safe ? 443 : 80);
    const lookup = (_, options, done) => {
        if (options.all)
            done(null, found);
        else
            done(null, found[0]?.address, found[0]?.family);
    };
    const options = { host, port, lookup: lookup, autoSelectFamily: true };
    const socket = safe
        ? secure({
            ...options,
            ...(isIP(host) ? {} : { servername: host }),
            ALPNProtocols: ['http/1.1'],
            ...(reach.ca === undefined ? {} : { ca: reach.ca }),
        })
        : plain(options);
    const stop = () => socket.destroy(new Undelivered('no answer in time'));
    signal.addEventListener('abort', stop, { once: true });
    socket.once('close', () => signal.removeEventListener('abort', stop));
    if (signal.aborted)
        stop();
    await new Promise((done, fail) => {
        socket.once(safe ? 'secureConnect' : 'connect', done);
        socket.once('error', fail);
    });
    // What goes wrong later is heard by whoever uses the socket; until then it must not end the process.
    socket.on('error', () => { });
    if (!isPublic(socket.remoteAddress ?? '')) {
        socket.destroy();
        throw refused();
    }
    return socket;
}
/** Whether the operator allowed this host to be private. */
export const isPrivateHost = ({ hostname }, privateHosts) => privateHosts.includes(hostname.replace(/^\[|\]$/g, '').toLowerCase());
/** A lookup cannot be cut short, but need not be waited for. */
async function before(signal, work) {
    let stop = () => { };
    const cut = new Promise((_, fail) => {
        stop = () => fail(new Undelivered('no answer in time'));
        signal.addEventListener('abort', stop, { once: true });
        if (signal.aborted)
            stop();
    });
    try {
        return await Promise.race([work, cut]);
    }
    finally {
        signal.removeEventListener('abort', stop);
    }
}
//# sourceMappingURL=connect.js.map