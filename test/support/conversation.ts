import { channelOf } from '../../bot/render/channel.js';
import { render } from '../../bot/render/render.js';
import { advance, situation } from '../../dialogs/advance.js';
import type { Content } from '../../dialogs/content.js';
import { emptyMemory, type Memory } from '../../dialogs/memory.js';
import type { Say } from '../../dialogs/say.js';
import type { Now, Turn } from '../../dialogs/turn.js';
import { type Input, understand } from '../../dialogs/understand/understand.js';
import { content } from './content.js';

export const now: Now = { date: '2026-11-24', ticket: 'F26-TEST-CASE' };

/** One trader talking to the pure dialogue, with no channel, store or clock between. */
export class Conversation {
  memory: Memory = emptyMemory;
  says: readonly Say[] = [];
  requests: Turn['requests'] = [];

  constructor(private readonly with_: Content = content) {
    this.input({ kind: 'hello' });
  }

  input(input: Input): this {
    const turn = advance(this.with_, this.memory, input, now);
    this.memory = turn.memory;
    this.says = turn.says;
    this.requests = turn.requests;
    return this;
  }

  /** Types each text in turn. */
  type(...texts: readonly string[]): this {
    for (const text of texts) this.input(understand(text, situation(this.with_, this.memory, now.date)));
    return this;
  }

  answer(fact: string, value: Extract<Input, { kind: 'answer' }>['value']): this {
    return this.input({ kind: 'answer', fact, value, literal: true });
  }

  /** The words of the last turn, as a text-only channel shows them. */
  get words(): string {
    return this.says
      .flatMap((say) => render(say, channelOf('sms'), this.with_))
      .map((out) => out.text)
      .join('\n\n');
  }

  get choices(): readonly string[] {
    return this.says.at(-1)?.choices.map((choice) => choice.label) ?? [];
  }

  get answers(): Readonly<Record<string, unknown>> {
    return Object.fromEntries(this.memory.answers.map(({ fact, value }) => [fact, value]));
  }
}
