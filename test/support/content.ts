import { join } from 'node:path';
import { loadContent } from '../../dialogs/load.js';

export const root = join(import.meta.dirname, '..', '..');

/** The content of the repository, loaded once per test file. */
export const content = loadContent(root);
export const { knowledge } = content;
