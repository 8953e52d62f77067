import type { Person } from '../store/desk.js';

/** Why an event cannot happen to a ticket as it stands. */
export type Refused =
  | { kind: 'already-claimed'; by: Person }
  | { kind: 'not-yours'; by: Person | null }
  | { kind: 'ticket-closed' }
  | { kind: 'nothing-to-do' };
