import type { Signal } from '../escalation/transition.js';
import type { Ticket } from '../store/desk.js';
import type { ActivityBody } from '../store/store.js';
import { assistant } from './identity.js';

/** The Bot Framework's hand-off events, for clients and hubs that know them. A transfer has no state of its own there. */
export function handoffEvent({ state, transfer }: Signal, ticket: Ticket, message: string): ActivityBody {
  if (state === 'initiate') {
    const { facts, verdict, tier } = ticket.brief as { facts?: unknown; verdict?: unknown; tier?: unknown };
    return {
      type: 'event',
      name: 'handoff.initiate',
      from: assistant,
      value: {
        caseId: ticket.id,
        reason: {
          asked: 'user-request',
          misses: 'no-answer',
          'cannot-tell': 'rule',
          conflict: 'rule',
          anger: 'user-request',
        }[ticket.reason],
        language: ticket.language,
        programme: ticket.programme,
        topic: ticket.topic,
        contactPoint: ticket.team,
        answers: facts ?? {},
        verdict: { kind: verdict ?? null, tier: tier ?? null },
        ...(transfer === undefined ? {} : { 'aeo:transfer': transfer }),
      },
    };
  }
  return {
    type: 'event',
    name: 'handoff.status',
    from: assistant,
    value: { state, caseId: ticket.id, message, ...(transfer === undefined ? {} : { 'aeo:transfer': transfer }) },
  };
}
