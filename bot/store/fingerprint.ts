import { hash } from 'node:crypto';

/** A stranger's key may have any length and any characters; what an index holds may not. */
export const fingerprint = (key: string | null): string | null =>
  key === null ? null : hash('sha256', JSON.stringify(key), 'base64url');
