import { createHash } from 'node:crypto';
import type { Content } from '../../dialogs/content.js';
import type { Programme } from '../../knowledge/programme.js';

const known = new WeakMap<Programme, string>();

/** Which state of a programme's rules this is: the same pack gives the same letters, and any change other ones. */
export function contentVersion({ knowledge }: Content, programme: Programme): string {
  const version =
    known.get(programme) ??
    createHash('sha256')
      .update(JSON.stringify([programme, [...knowledge.facts.values()]]))
      .digest('hex')
      .slice(0, 12);
  known.set(programme, version);
  return version;
}
