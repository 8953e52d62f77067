import type { Memory } from './memory.js';
import { choicesOf, type Say } from './say.js';

/** What can be tapped after these messages: the last one's choices by number too, all others by their label. */
export function offering(memory: Memory, says: readonly Say[]): Memory {
  const last = says.at(-1);
  if (!last) return memory;
  const { also: _, ...kept } = memory;
  const also = says.flatMap((it) => [...(it === last ? [] : it.choices), ...it.blocks.flatMap(choicesOf)]);
  return { ...kept, offered: [...last.choices], ...(also.length > 0 ? { also } : {}) };
}
