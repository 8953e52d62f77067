import type { Reason } from '../../dialogs/turn.js';
import type { Outcome, Person, Priority } from '../store/desk.js';
import type { ActivityBody, ConversationId, TicketId } from '../store/store.js';

/** A request for a person, before anybody has it. */
export interface PersonRequest {
  id: TicketId;
  conversation: ConversationId;
  team: string;
  programme: string | null;
  topic: string;
  language: string;
  reason: Reason;
  question: string;
  traderName: string | null;
  brief: ActivityBody;
}

/** Everything that can happen to a ticket. */
export type TicketEvent =
  | { kind: 'requested'; request: PersonRequest }
  /** The trader wrote something for the officer: while waiting, an addition to the case; with one, a message. */
  | { kind: 'trader-said'; text: string }
  | { kind: 'email-given'; email: string }
  /** "never mind", "back to the assistant" */
  | { kind: 'trader-left' }
  | { kind: 'claimed'; officer: Person }
  | { kind: 'officer-said'; officer: Person; text: string }
  | {
      kind: 'transferred';
      by: Actor;
      to: { kind: 'team'; team: string } | { kind: 'officer'; officer: Person; team: string };
      reason: string;
      priority?: Priority | undefined;
    }
  | { kind: 'returned'; by: Actor }
  | { kind: 'closed'; by: Actor; outcome: Exclude<Outcome, 'withdrawn'>; summary: string }
  /** The trader has not answered for long. */
  | { kind: 'trader-silent' }
  /** Nobody of the team has reacted for long. */
  | { kind: 'nobody-reacted' };

/** An officer who acts; a lead may move what somebody else holds. */
export interface Actor extends Person {
  mayMoveAny: boolean;
}
