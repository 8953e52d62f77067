import { randomBytes } from 'node:crypto';
import { fingerprint } from './sessions.js';
/** How long a link works, in milliseconds. */
const lives = { invitation: 3 * 24 * 3_600_000, reset: 24 * 3_600_000 };
/** Made once and shown once; the database gets a fingerprint, with which nobody can sign in. */
export function newLink(kind, now) {
    const token = randomBytes(24).toString('base64url');
    return { token, link: { id: linkId(token), kind, until: new Date(now.getTime() + lives[kind]).toISOString() } };
}
export const linkId = (token) => fingerprint(`link ${token}`);
//# sourceMappingURL=links.js.map