import { createHash } from 'node:crypto';
import type { AuditEntry } from './audit.js';

/** What the first entry holds in place of a hash before it. */
export const noEntry = '';

/** The hash of an entry: over all of it, and so over the hash of the one before. */
export const hashOf = ({ sequence, at, kind, by, ticket, details, previous }: Omit<AuditEntry, 'hash'>): string =>
  createHash('sha256')
    .update(JSON.stringify([sequence, at, kind, by, ticket, details, previous]))
    .digest('hex');
