import { BlockList, isIPv4, isIPv6 } from 'node:net';
/** Everything that is not an ordinary address of the public internet (IANA's special-purpose registry). */
const special = new BlockList();
for (const [network, bits] of [
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.31.196.0', 24],
    ['192.52.193.0', 24],
    ['192.88.99.0', 24],
    ['192.168.0.0', 16],
    ['192.175.48.0', 24],
    ['198.18.0.0', 15],
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['224.0.0.0', 4],
    ['240.0.0.0', 4],
    // Azure answers its machines here, with more than a stranger should know.
    ['168.63.129.16', 32],
])
    special.addSubnet(network, bits, 'ipv4');
/** Of IPv6 only the global unicast space is public at all; these parts of it are not. */
const unicast = new BlockList();
unicast.addSubnet('2000::', 3, 'ipv6');
for (const [network, bits] of [
    ['2001::', 23],
    ['2001:db8::', 32],
    ['2002::', 16],
    ['2620:4f:8000::', 48],
    ['3fff::', 20],
])
    special.addSubnet(network, bits, 'ipv6');
/** Behind these an IPv4 address is meant: mapped ones, and what NAT64 translates. */
const wrapped = new BlockList();
wrapped.addSubnet('::ffff:0:0', 96, 'ipv6');
wrapped.addSubnet('64:ff9b::', 96, 'ipv6');
/** Whether this is the address of a machine on the public internet. Anything else, and what is no address, is not. */
export function isPublic(address) {
    if (isIPv4(address))
        return !special.check(address, 'ipv4');
    // A zone (fe80::1%eth0) only makes sense on a network of one's own.
    if (!isIPv6(address) || address.includes('%'))
        return false;
    if (wrapped.check(address, 'ipv6'))
        return isPublic(lastFour(address));
    return unicast.check(address, 'ipv6') && !special.check(address, 'ipv6');
}
/** The IPv4 address in the last four bytes. */
function lastFour(address) {
    const written = /\d+\.\d+\.\d+\.\d+$/.exec(address)?.[0];
    if (written)
        return written;
    const [head = '', tail] = address.split('::');
    const groups = (tail === undefined ? head : tail).split(':').filter(Boolean);
    const [high = '0', low = '0'] = groups.length >= 2 ? groups.slice(-2) : ['0', ...groups];
    const bits = (Number.parseInt(high, 16) << 16) | Number.parseInt(low, 16);
    return [24, 16, 8, 0].map((shift) => (bits >>> shift) & 255).join('.');
}
//# sourceMappingURL=addresses.js.map