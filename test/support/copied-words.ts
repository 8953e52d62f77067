import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './content.js';

/**
 * `npm run knowledge:copied -- <text file>…`: facts are taken over from a source, sentences are not. Lists every line of the
 * content that has eight or more words in a row with one of the texts. Titles, names of laws, forms and offices may stay.
 */
export const longest = 8;

export const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];

export const runs = (list: readonly string[]): string[] =>
  list.slice(0, Math.max(0, list.length - longest + 1)).map((_, i) => list.slice(i, i + longest).join(' '));

/** Lines of `text` that share a run with the sources; `cites:` lines name sources and are left out. */
export function copied(text: string, seen: ReadonlySet<string>): { line: number; run: string }[] {
  return text.split('\n').flatMap((line, i) => {
    const run = /^\s*(- )?cites:|study-report#/.test(line) ? undefined : runs(words(line)).find((r) => seen.has(r));
    return run === undefined ? [] : [{ line: i + 1, run }];
  });
}

if (process.argv[1]?.endsWith('copied-words.ts')) {
  const texts = process.argv.slice(2);
  if (texts.length === 0) throw new Error('Name at least one text file: npm run knowledge:copied -- report.txt');
  const seen = new Set(texts.flatMap((file) => runs(words(readFileSync(file, 'utf8')))));
  const files = ['knowledge', 'dialogs'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => join(folder, file)),
  );
  const found = files.flatMap((file) =>
    copied(readFileSync(join(root, file), 'utf8'), seen).map((hit) => `${file}:${hit.line}: ${hit.run}`),
  );
  console.log(found.length === 0 ? 'No line has eight words in a row with these texts.' : found.join('\n'));
  process.exitCode = found.length === 0 ? 0 : 1;
}
