import { isNumbered } from './ask.js';
import { Case, type Content } from './content.js';
import type { Memory } from './memory.js';
import { obey } from './obey.js';
import { fitting, type Step, walk } from './path.js';
import { questionFor } from './question.js';
import { besideOf, say, talk } from './say.js';
import { here, openFact, saysFrom } from './stand.js';
import { take, withRemark } from './take.js';
import type { Now, Turn } from './turn.js';
import { unclear } from './unclear.js';
import type { Input, Situation } from './understand/understand.js';

/** One step of a conversation. Pure: the same arguments always give the same turn. */
export function advance(content: Content, before: Memory, input: Input, now: Now): Turn {
  const at = fitting(new Case(content, before.answers, now.date));
  const old = before.greeted ? walk(at) : [];
  const memory: Memory = { ...before, answers: [...at.answers], greeted: true };
  const turn = move(at, memory, input, old, now);
  // Whoever writes before being greeted is greeted first, whatever they wrote.
  const greeting =
    before.greeted || input.kind === 'hello' || input.kind === 'answer' ? [] : saysFrom([], at).slice(0, -1);
  const says = [...greeting, ...turn.says];
  const last = says.at(-1);
  const { beside: _, ...rest } = turn.memory;
  const beside = says.flatMap(besideOf);
  return {
    ...turn,
    says,
    memory: last ? { ...rest, offered: [...last.choices], ...(beside.length > 0 ? { beside } : {}) } : turn.memory,
  };
}

/** What stands open for `understand`. */
export function situation(content: Content, memory: Memory, date: string): Situation {
  const at = fitting(new Case(content, memory.answers, date));
  const open = openFact(at, memory);
  const fact = open === undefined ? undefined : questionFor(open, at);
  return { at, open, offered: memory.offered, beside: memory.beside ?? [], numbered: fact ? isNumbered(fact) : true };
}

function move(at: Case, memory: Memory, input: Input, old: readonly Step[], now: Now): Turn {
  const calm: Memory = { ...memory, misses: 0 };
  switch (input.kind) {
    case 'hello':
      // A page may say hello twice, when it opens and when it joins; one greeting is enough.
      return { memory: calm, says: old.length === 0 ? saysFrom([], at) : [], requests: [] };
    case 'answer':
      return take(at, calm, input, old);
    case 'command':
      return obey({ at, memory: calm, old, now }, input.command);
    case 'file':
      return { memory: calm, says: withRemark(say('talk', [talk(at.say('noFiles'))]), here(at, calm)), requests: [] };
    case 'which-paper':
      return { memory: calm, says: [say('question', [talk(at.say('whichPaper'))], input.choices)], requests: [] };
    case 'unclear': {
      const misses = memory.misses + 1;
      return {
        memory: { ...memory, misses },
        says: unclear(at, openFact(at, memory), input.misfit, misses, here(at, memory)),
        requests: [],
      };
    }
  }
}
