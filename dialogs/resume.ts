import { Case, type Content } from './content.js';
import type { Memory } from './memory.js';
import { fitting } from './path.js';
import { menuFact } from './question.js';
import { here } from './stand.js';
import type { Turn } from './turn.js';

/** Where the assistant goes on after a person had the conversation: where the trader stood, or at the menu. */
export type Point = 'here' | 'menu';

/** Puts the open question again after somebody else has spoken. */
export function resume(content: Content, before: Memory, point: Point, date: string): Turn {
  const all = fitting(new Case(content, before.answers, date));
  const at = point === 'menu' ? all.without(menuFact) : all;
  const memory: Memory = { ...before, answers: [...at.answers], misses: 0, greeted: true };
  const says = here(at, memory);
  const last = says.at(-1);
  return { memory: last ? { ...memory, offered: [...last.choices] } : memory, says, requests: [] };
}
