import type { Entry, Ticket } from '../api/types.js';

/** Lines of a conversation in order, each once; the newer reading of a line wins. */
export function merged(known: readonly Entry[], more: readonly Entry[]): readonly Entry[] {
  const all = new Map([...known, ...more].map((entry) => [entry.sequence, entry]));
  return [...all.values()].sort((a, b) => a.sequence - b.sequence);
}

/** Two readings of a ticket may arrive in any order. */
export const newer = (known: Ticket | undefined, read: Ticket): Ticket =>
  known && known.version > read.version ? known : read;
