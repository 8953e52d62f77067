import { join } from 'node:path';
import { quickContent } from '../../bot/content.js';

/** Before any test: the search index is made when it is missing or out of date, so that no test file makes it for itself. */
export default function makeIndex(): void {
  quickContent(join(import.meta.dirname, '..', '..')).search();
}
