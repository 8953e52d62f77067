import { advance, situation } from '../dialogs/advance.js';
import type { Content } from '../dialogs/content.js';
import type { Memory } from '../dialogs/memory.js';
import { say, talk } from '../dialogs/say.js';
import { fill } from '../dialogs/texts.js';
import type { Turn } from '../dialogs/turn.js';
import { type Input, understand } from '../dialogs/understand/understand.js';
import { type Inbound, readInbound } from './channels/inbound.js';
import { goodbye, toActivity } from './channels/outbound.js';
import { newTicketId } from './ids.js';
import { type Channel, channelOf } from './render/channel.js';
import { render } from './render/render.js';
import type {
  ActivityBody,
  Conversation,
  ConversationId,
  Erased,
  Store,
  StoredActivity,
  TicketId,
} from './store/store.js';

/** The parts one turn needs. The content is asked for each time, because an editor may have changed it. */
export interface Parts {
  store: Store;
  content: () => Content;
  now: () => Date;
  /** Told when the dialogue itself failed; the trader gets an apology and keeps their answers. */
  failed: (error: unknown, conversation: ConversationId) => void;
}

/** What a turn came to. */
export type Taken =
  /** Nothing was waiting. */
  | { kind: 'idle' }
  | { kind: 'answered'; inbound: StoredActivity; says: readonly StoredActivity[]; escalated: number }
  | { kind: 'erased'; erased: Erased };

/**
 * Answers the oldest waiting activity of a conversation, start to end. What the trader sees and what is remembered is
 * saved in one transaction, so a crash before it repeats the turn and a crash after it repeats nothing.
 */
export async function takeTurn(parts: Parts, id: ConversationId): Promise<Taken> {
  const { store } = parts;
  for (;;) {
    const inbound = await store.nextUnanswered(id);
    const conversation = inbound && (await store.conversation(id));
    if (!inbound || !conversation || conversation.ended) return { kind: 'idle' };

    const channel = channelOf(conversation.channel);
    const content = parts.content();
    const now = parts.now();
    const turn = talkTo(parts, conversation, readInbound(inbound.body), content, now);
    if (turn.requests.some((request) => request.kind === 'erase')) {
      const erased = await store.erase(id, (what) => farewell(what, channel, content), now.toISOString());
      return { kind: 'erased', erased };
    }
    const tickets = turn.requests.flatMap((request) =>
      request.kind === 'escalate'
        ? [
            {
              id: request.ticket as TicketId,
              programme: request.brief.programme,
              reason: request.reason,
              brief: { ...request.brief },
            },
          ]
        : [],
    );
    const saved = await store.saveTurn({
      conversation: id,
      version: conversation.version,
      answers: inbound.sequence,
      memory: turn.memory,
      at: now.toISOString(),
      says: turn.says
        .flatMap((it) => render(it, channel, content))
        .map(toActivity)
        .map(replyTo(inbound)),
      tickets,
      push: channel.push,
    });
    switch (saved.kind) {
      case 'saved':
        return { kind: 'answered', inbound, says: saved.activities, escalated: tickets.length };
      case 'answered-already':
      case 'changed-meanwhile':
        // Somebody else was faster: look again at what is waiting now.
        continue;
    }
  }
}

/** One step of the dialogue. Should it throw, the trader is told plainly and nothing they said is lost. */
function talkTo(parts: Parts, { id, memory }: Conversation, inbound: Inbound, content: Content, now: Date): Turn {
  const date = now.toISOString().slice(0, 10);
  const silent: Turn = { memory, says: [], requests: [] };
  try {
    const input = inputFrom(inbound, content, memory, date);
    return input ? advance(content, memory, input, { date, ticket: newTicketId(now.getUTCFullYear()) }) : silent;
  } catch (error) {
    parts.failed(error, id);
    return { ...silent, says: [say('talk', [talk(content.texts.failed)])] };
  }
}

function inputFrom(inbound: Inbound, content: Content, memory: Memory, date: string): Input | undefined {
  switch (inbound.kind) {
    case 'nothing':
      return undefined;
    case 'hello':
    case 'file':
      return { kind: inbound.kind };
    case 'tap':
      return inbound.means.kind === 'answer'
        ? { ...inbound.means, literal: true }
        : { kind: 'command', command: { name: inbound.means.command, about: inbound.means.about } };
    case 'text':
      return understand(inbound.text, situation(content, memory, date));
  }
}

function farewell(erased: Erased, channel: Channel, content: Content): readonly ActivityBody[] {
  const { texts } = content;
  const text = fill(texts.erased, {
    messages: fill(texts.erasedMessages, { count: erased.messages }),
    answers: fill(texts.erasedAnswers, { count: erased.answers }),
    tickets: fill(texts.erasedTickets, { count: erased.tickets }),
  });
  return [...render(say('goodbye', [talk(text)]), channel, content).map(toActivity), goodbye];
}

const replyTo =
  ({ conversation, sequence }: StoredActivity) =>
  (body: ActivityBody): ActivityBody => ({ ...body, replyToId: activityId(conversation, sequence) });

/** The id under which an activity is known to its channel: conversation and sequence number. */
export const activityId = (conversation: ConversationId, sequence: number): string =>
  `${conversation}|${String(sequence).padStart(7, '0')}`;
