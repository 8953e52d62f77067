import { join } from 'node:path';
import { loadKnowledge } from '../../knowledge/load.js';

export const root = join(import.meta.dirname, '..', '..');

/** The content of the repository, loaded once per test file. */
export const knowledge = loadKnowledge(join(root, 'knowledge'));
