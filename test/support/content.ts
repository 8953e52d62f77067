import { join } from 'node:path';
import { quickContent } from '../../bot/content.js';

export const root = join(import.meta.dirname, '..', '..');

/** The content of the repository, loaded once per test file, with the index that was made before the tests began. */
export const content = quickContent(root);
export const { knowledge } = content;
