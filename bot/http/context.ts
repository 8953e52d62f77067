import type { Log } from './log.js';

export interface Context {
  log: Log;
  requestId: string;
}

const contexts = new WeakMap<object, Context>();

/** Remembers what belongs to a request without adding to the request itself, which restify likes to log. */
export function keepContext(req: object, context: Context): void {
  contexts.set(req, context);
}

export const contextOf = (req: object): Context | undefined => contexts.get(req);
