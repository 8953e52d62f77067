import type { TicketEvent } from '../../bot/escalation/event.js';
import { transition } from '../../bot/escalation/transition.js';
import { channelOf } from '../../bot/render/channel.js';
import { render } from '../../bot/render/render.js';
import type { Ticket } from '../../bot/store/desk.js';
import type { ConversationId, TicketId } from '../../bot/store/store.js';
import { advance, situation } from '../../dialogs/advance.js';
import type { Content } from '../../dialogs/content.js';
import { emptyMemory, type Memory } from '../../dialogs/memory.js';
import { type Say, say, talk } from '../../dialogs/say.js';
import { fill } from '../../dialogs/texts.js';
import type { Now, Turn } from '../../dialogs/turn.js';
import { type Input, understand } from '../../dialogs/understand/understand.js';
import { content } from './content.js';

export const now: Now = { date: '2026-11-24', ticket: 'F26-TEST-CASE' };

/** One trader talking to the pure dialogue, with no channel, store or clock between. */
export class Conversation {
  memory: Memory = emptyMemory;
  says: readonly Say[] = [];
  requests: Turn['requests'] = [];
  ticket: Ticket | undefined;

  constructor(private readonly with_: Content = content) {
    this.input({ kind: 'hello' });
  }

  input(input: Input): this {
    const waiting = this.ticket?.state.kind === 'queued' ? this.ticket.id : undefined;
    const turn = advance(this.with_, this.memory, input, { ...now, waiting });
    this.memory = turn.memory;
    this.says = turn.says;
    this.requests = turn.requests;
    const told = turn.requests.flatMap((request) => this.desk(request)).map((it) => say('talk', [talk(it)]));
    this.says = [...told, ...turn.says];
    return this;
  }

  /** A desk where somebody is there and nobody else waits. */
  private desk(request: Turn['requests'][number]): readonly string[] {
    const event = eventOf(request);
    const waiting = { teamName: 'Helpdesk', position: 1, waits: [], attendance: { kind: 'here' } as const };
    const moved = event && transition(this.ticket, event, { at: `${now.date}T12:00:00.000Z`, waiting });
    if (moved?.kind !== 'moved') return [];
    this.ticket = moved.ticket.state.kind === 'closed' ? undefined : moved.ticket;
    return moved.says.flatMap((it) =>
      it.from === 'assistant' ? it.told.map(({ text, values }) => fill(this.with_.deskTexts[text], values)) : [it.text],
    );
  }

  /** Types each text in turn. */
  type(...texts: readonly string[]): this {
    for (const text of texts)
      this.input(understand(text, situation(this.with_, this.memory, now.date, this.ticket?.state.kind === 'queued')));
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

function eventOf(request: Turn['requests'][number]): TicketEvent | undefined {
  switch (request.kind) {
    case 'escalate':
      return {
        kind: 'requested',
        request: {
          id: request.ticket as TicketId,
          conversation: 'c' as ConversationId,
          team: 'everybody',
          programme: request.brief.programme,
          topic: 'general',
          language: 'en',
          reason: request.reason,
          question: '',
          traderName: null,
          brief: { ...request.brief },
        },
      };
    case 'add-to-case':
    case 'to-person':
      return { kind: 'trader-said', text: '' };
    case 'email':
      return { kind: 'email-given', email: request.address };
    case 'leave':
      return { kind: 'trader-left' };
    case 'erase':
    case 'take-away':
    case 'resume-code':
    case 'stop-code':
    case 'resume':
    case 'take-back':
    case 'unanswered':
    case 'helped':
    case 'comment':
    case 'case-rated':
    case 'case-why':
      return undefined;
  }
}
