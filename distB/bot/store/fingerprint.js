import { createHash } from 'node:crypto';
/** A stranger's key may have any length and any characters; what an index holds may not. */
export const fingerprint = (key) => key === null ? null : createHash('sha256').update(JSON.stringify(key)).digest('base64url');
//# sourceMappingURL=fingerprint.js.map