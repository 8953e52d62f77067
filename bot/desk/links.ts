import { randomBytes } from 'node:crypto';
import type { Link } from '../store/accounts.js';
import { fingerprint } from './sessions.js';

/** How long a link works, in milliseconds. */
const lives: Readonly<Record<Link['kind'], number>> = { invitation: 3 * 24 * 3_600_000, reset: 24 * 3_600_000 };

/** Made once and shown once; the database gets a fingerprint, with which nobody can sign in. */
export function newLink(kind: Link['kind'], now: Date): { token: string; link: Link } {
  const token = randomBytes(24).toString('base64url');
  return { token, link: { id: linkId(token), kind, until: new Date(now.getTime() + lives[kind]).toISOString() } };
}

export const linkId = (token: string): string => fingerprint(`link ${token}`);
