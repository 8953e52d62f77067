import type { AcceptedAnswered, Arrival, Unanswered } from '../store/store.js';

/** What is on disk together with its answer, or has been since before. */
export type AcceptedAtOnce = Extract<AcceptedAnswered, { kind: 'accepted' | 'repeated' }>;

/** The shorter way of a message that can be answered while it is written down. */
export interface AtOnce {
  /** `undefined`: nothing was written, and it is accepted the longer way. */
  accept(arrival: Arrival): Promise<AcceptedAtOnce | undefined>;
  /** Called when it is on the streams. Never throws. */
  answered(unanswered: Unanswered): void;
}
