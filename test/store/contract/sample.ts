import type { Ticket, TicketChange } from '../../../bot/store/desk.js';
import type { NewNotice } from '../../../bot/store/notice.js';
import type { ActivityBody, Arrival, ConversationId, SavedTurn, TicketId } from '../../../bot/store/store.js';
import type { Memory } from '../../../dialogs/memory.js';

export const noon = '2026-11-24T12:00:00.000Z';
export const later = (seconds: number): string => new Date(Date.parse(noon) + seconds * 1000).toISOString();

export const message = (text: string): ActivityBody => ({ type: 'message', text });

export const memory: Memory = {
  answers: [{ fact: 'yearsTrading', value: 3 }],
  offered: [{ label: 'Yes', means: { kind: 'answer', fact: 'exports', value: true } }],
  misses: 1,
  greeted: true,
};

/** Where a channel that pushes is reached. */
export const reference: ActivityBody = { serviceUrl: 'https://smba.example/', user: { id: '29:1', name: 'Amina' } };

let opened = 0;
/** A ticket just asked for, for `conversation`. */
export const aTicket = (conversation: ConversationId, more: Partial<Ticket> = {}): Ticket => ({
  id: `F26-${++opened}` as TicketId,
  conversation,
  state: { kind: 'queued' },
  team: 'everybody',
  programme: 'eu',
  topic: 'general',
  language: 'en',
  priority: 'normal',
  reason: 'asked',
  question: 'Which papers do we need?',
  email: null,
  traderName: null,
  openedAt: noon,
  since: noon,
  changedAt: noon,
  claimedAt: null,
  endedAt: null,
  attended: false,
  overdue: false,
  unread: 0,
  version: 1,
  brief: { verdict: 'likely', answers: ['3 years'] },
  ...more,
});

/** Something to tell somebody. */
export const aNotice = (more: Partial<NewNotice> = {}): NewNotice => ({
  kind: 'opened',
  way: 'email',
  team: 'everybody',
  receiver: 'desk@example.org',
  dueAt: noon,
  text: '',
  facts: {
    status: 'queued',
    outcome: null,
    priority: 'normal',
    programme: 'eu',
    topic: 'general',
    language: 'en',
    reason: 'asked',
    openedAt: noon,
    since: noon,
    version: 1,
  },
  ...more,
});

/** The change that opens one. */
export const ticket = (conversation: ConversationId, more: Partial<Ticket> = {}): TicketChange => ({
  ticket: aTicket(conversation, more),
  changes: [],
  notices: [],
});

export const arrival = (conversation: ConversationId, more: Partial<Arrival> = {}): Arrival => ({
  conversation,
  key: null,
  at: noon,
  body: message('hello'),
  wantsTurn: true,
  ...more,
});

/** The turn that answers the first arrival. */
export const turn = (conversation: ConversationId, more: Partial<SavedTurn> = {}): SavedTurn => ({
  conversation,
  version: 0,
  answers: 1,
  memory,
  at: noon,
  says: [message('Welcome.')],
  tickets: [],
  feedback: [],
  push: false,
  ...more,
});
