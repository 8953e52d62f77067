import type { Memory } from './memory.js';
import { besideOf, type Say } from './say.js';

/** What can be tapped after these messages: the last one's choices by number too, all others by their label. */
export function offering(memory: Memory, says: readonly Say[]): Memory {
  const last = says.at(-1);
  if (!last) return memory;
  const { beside: _, ...kept } = memory;
  const beside = says.flatMap((it) => [...(it === last ? [] : it.choices), ...besideOf(it)]);
  return { ...kept, offered: [...last.choices], ...(beside.length > 0 ? { beside } : {}) };
}
