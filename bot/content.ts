import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { z } from 'zod';
import type { Content } from '../dialogs/content.js';
import { loadContent } from '../dialogs/load.js';
import type { ParsedTexts } from '../knowledge/content-file.js';
import type { IndexKeeper, SearchIndex } from '../knowledge/search/search.js';

const Remembered = z.record(z.string(), z.unknown());

/**
 * Loads the content as loadContent does. Parsing megabytes of YAML and making the search index take longer than anything
 * else at a start, so what each text says, and the index of all of them, are kept beside the compiled program, by the hash
 * of the texts; everything is still checked every time.
 * @throws {BrokenContent}
 */
export function quickContent(root: string): Content {
  const file = join(root, 'dist/content.json');
  const before = read(file);
  const now: Record<string, unknown> = {};
  const seen = createHash('sha256').update(searchCode());
  let changed = false;
  const known: ParsedTexts = {
    get: (text) => {
      const key = hash(text);
      seen.update(key);
      const value = before[key];
      if (value !== undefined) now[key] = value;
      return value;
    },
    set: (text, value) => {
      now[hash(text)] = value;
      changed = true;
    },
  };
  const content = loadContent(
    root,
    known,
    keeper(join(root, indexFile), () => seen.copy().digest('base64url')),
  );
  if (changed) write(file, JSON.stringify(now));
  return content;
}

const hash = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** The program run from its sources keeps its own, because its code is written differently. */
const indexFile = extname(import.meta.filename) === '.ts' ? 'dist/search-source.bin' : 'dist/search.bin';

/** The index is also made of the program that makes it: an edited weight must not meet an old index. */
function searchCode(): string {
  const folder = join(import.meta.dirname, '../knowledge/search');
  return readdirSync(folder)
    .filter((name) => /\.[jt]s$/.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
}

/** Keeps the index in one file: the key of what it was made from, and the index itself. Only this program writes there. */
function keeper(file: string, key: () => string): IndexKeeper {
  return {
    get() {
      try {
        const kept = deserialize(readFileSync(file)) as { key: string; index: SearchIndex };
        return kept.key === key() ? kept.index : undefined;
      } catch {
        return undefined;
      }
    },
    set(index) {
      write(file, serialize({ key: key(), index }));
    },
  };
}

function read(file: string): Readonly<Record<string, unknown>> {
  try {
    return Remembered.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return {};
  }
}

function write(file: string, text: string | Buffer): void {
  try {
    // Aside first: another process must never read half a file.
    const aside = `${file}.${process.pid}`;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(aside, text);
    renameSync(aside, file);
  } catch {
    // A read-only source tree: the next start makes it again, which only takes longer.
  }
}
