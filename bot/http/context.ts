import type { Log } from './log.js';

export interface Context {
  log: Log;
  requestId: string;
  /** Which conversation the request is about, once that is known and allowed. */
  conversation?: string;
}

const contexts = new WeakMap<object, Context>();

/** Remembers what belongs to a request without adding to the request itself, which restify likes to log. */
export function keepContext(req: object, context: Context): void {
  contexts.set(req, context);
}

export const contextOf = (req: object): Context | undefined => contexts.get(req);

/** From now on what is logged of this request names its conversation. */
export function noteConversation(req: object, conversation: string): void {
  const context = contexts.get(req);
  if (context) context.conversation = conversation;
}
