import type {
  ActivityBody,
  Arrival,
  ConversationId,
  NewTicket,
  SavedTurn,
  TicketId,
} from '../../../bot/store/store.js';
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
export const ticket = (): NewTicket => ({
  id: `F26-${++opened}` as TicketId,
  programme: 'eu',
  reason: 'asked for a person',
  brief: { verdict: 'likely', answers: ['3 years'] },
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
