import { createHash } from 'node:crypto';
/** What the first entry holds in place of a hash before it. */
export const noEntry = '';
/** The hash of an entry: over all of it, and so over the hash of the one before. */
export const hashOf = ({ sequence, at, kind, by, ticket, details, previous }) => createHash('sha256')
    .update(JSON.stringify([sequence, at, kind, by, ticket, details, previous]))
    .digest('hex');
//# sourceMappingURL=chain-hash.js.map