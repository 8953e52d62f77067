import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { quickContent } from '../../bot/content.js';

export const root = join(import.meta.dirname, '..', '..');

/** Kept from one test file to the next, by the hash of what it is made of; named after the checkout. */
const kept = join(tmpdir(), `fairway-content-${root.replaceAll(/\W+/g, '-')}`);
mkdirSync(kept, { recursive: true });

/** The content of the repository, loaded once per test file. */
export const content = quickContent(root, kept);
export const { knowledge } = content;
