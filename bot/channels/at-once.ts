import type { AnswerAtOnce, Unanswered } from '../store/store.js';

/** The shorter way of a message that can be answered while it is written down. */
export interface AtOnce {
  answer: AnswerAtOnce;
  /** Called when it is on disk and on the streams. Never throws. */
  answered(unanswered: Unanswered): void;
}
