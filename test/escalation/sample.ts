import type { PersonRequest } from '../../bot/escalation/event.js';
import type { Moment } from '../../bot/escalation/transition.js';
import type { Attendance } from '../../bot/escalation/waiting.js';
import type { OfficerId, Person } from '../../bot/store/desk.js';
import type { ConversationId, TicketId } from '../../bot/store/store.js';

export const person = (name: string): Person => ({ id: `o_${name}` as OfficerId, name });

export const request = (number: number): PersonRequest => ({
  id: `F26-TEST-${number}` as TicketId,
  conversation: 'c' as ConversationId,
  team: 'everybody',
  programme: 'india',
  topic: 'general',
  language: 'en',
  reason: 'asked',
  question: 'Which papers do we need?',
  traderName: null,
  brief: {},
});

export const moment = (seconds: number, attendance: Attendance = { kind: 'here' }): Moment => ({
  at: new Date(Date.UTC(2026, 10, 26, 9, 0, seconds)).toISOString(),
  waiting: { teamName: 'Helpdesk', position: 1, waits: [], attendance },
});
