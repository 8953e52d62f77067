import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Content } from '../dialogs/content.js';
import { loadContent } from '../dialogs/load.js';
import type { ParsedTexts } from '../knowledge/content-file.js';

const Remembered = z.record(z.string(), z.unknown());

/**
 * Loads the content as loadContent does. Parsing a megabyte of YAML takes longer than anything else at a start, so what
 * each text says is kept beside the compiled program, by the hash of the text; everything is still checked every time.
 * @throws {BrokenContent}
 */
export function quickContent(root: string): Content {
  const file = join(root, 'dist/content.json');
  const before = read(file);
  const now: Record<string, unknown> = {};
  let changed = false;
  const known: ParsedTexts = {
    get: (text) => {
      const key = hash(text);
      const value = before[key];
      if (value !== undefined) now[key] = value;
      return value;
    },
    set: (text, value) => {
      now[hash(text)] = value;
      changed = true;
    },
  };
  const content = loadContent(root, known);
  if (changed) write(file, JSON.stringify(now));
  return content;
}

const hash = (text: string): string => createHash('sha256').update(text).digest('base64url');

function read(file: string): Readonly<Record<string, unknown>> {
  try {
    return Remembered.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return {};
  }
}

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch {
    // A read-only source tree: the next start parses again, which only takes longer.
  }
}
