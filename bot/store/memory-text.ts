import { emptyMemory, Memory } from '../../dialogs/memory.js';

/**
 * Memories by their text, the one used last at the end. A conversation that goes on reads what it wrote a moment ago, and
 * checking that again takes longer than reading it from the database.
 */
const known = new Map<string, Memory>();
/** Conversations that go on at one time, and characters of a memory that is kept: some megabytes at most. */
const most = 200;
const longest = 10_000;

/** A memory as the database keeps it. */
export function memoryText(memory: Memory): string {
  const text = JSON.stringify(memory);
  remember(text, memory);
  return text;
}

/** A memory an older version wrote in another shape counts as empty: the trader is asked again, which beats a crash. */
export function readMemory(text: string): Memory {
  const read = known.get(text) ?? Memory.safeParse(JSON.parse(text)).data ?? emptyMemory;
  remember(text, read);
  return read;
}

function remember(text: string, memory: Memory): void {
  if (text.length > longest) return;
  known.delete(text);
  known.set(text, memory);
  if (known.size <= most) return;
  for (const oldest of known.keys()) {
    known.delete(oldest);
    return;
  }
}
