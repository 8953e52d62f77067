import { isIP } from 'node:net';
import { isPublic } from './addresses.js';
import { isPrivateHost } from './connect.js';
import { secretsIn } from './sign.js';
const shortestSecret = 24;
/** What is wrong with a setting a team names, in words that do not hold its value. */
export function hookComplaint({ hooks, privateHosts }, name, kind) {
    const value = hooks[name];
    if (value === undefined)
        return 'which is not set.';
    switch (kind) {
        case 'secret':
            return secretsIn(value).length > 0 && secretsIn(value).every((secret) => secret.length >= shortestSecret)
                ? undefined
                : `which must be a secret of at least ${shortestSecret} characters.`;
        case 'url':
            return urlComplaint(value, privateHosts);
    }
}
function urlComplaint(value, privateHosts) {
    const url = URL.canParse(value) ? new URL(value) : undefined;
    if (!url || !/^https?:$/.test(url.protocol))
        return 'which must be an address such as https://example.org/hook.';
    if (url.username !== '' || url.password !== '')
        return 'which must not hold a user or a password.';
    const mayBePrivate = isPrivateHost(url, privateHosts);
    if (url.protocol === 'http:' && !mayBePrivate)
        return 'which must begin with https:// (http:// is for hosts in NOTICE_PRIVATE_HOSTS).';
    const host = url.hostname.replace(/^\[|\]$/g, '');
    if (isIP(host) && !mayBePrivate && !isPublic(host))
        return 'which is an address inside a network. Allow it with NOTICE_PRIVATE_HOSTS if that is meant.';
    return undefined;
}
//# sourceMappingURL=hooks.js.map