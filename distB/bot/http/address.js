import { isIPv6 } from 'node:net';
/**
 * Whom a rate limit counts. Behind a proxy of ours it is the address that proxy saw (the last one in the list; those
 * before it are claims). A household owns 2^64 IPv6 addresses, so the network stands for the address.
 */
export function addressOf(req, trustProxy = false) {
    const forwarded = trustProxy
        ? String(req.headers['x-forwarded-for'] ?? '')
            .split(',')
            .at(-1)
            ?.trim()
        : undefined;
    const address = forwarded || req.socket.remoteAddress || 'unknown';
    if (!isIPv6(address) || address.startsWith('::ffff:'))
        return address.replace(/^::ffff:/, '');
    return network(address);
}
function network(address) {
    const [head = '', tail] = address.split('::');
    const first = head ? head.split(':') : [];
    const last = tail ? tail.split(':') : [];
    const missing = tail === undefined ? 0 : Math.max(0, 8 - first.length - last.length);
    return [...first, ...Array(missing).fill('0'), ...last].slice(0, 4).join(':');
}
//# sourceMappingURL=address.js.map