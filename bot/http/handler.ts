import type { Next, Request, RequestHandler, Response } from 'restify';
import { contextOf } from './context.js';
import { refuse } from './errors.js';

/**
 * Turns async work into a restify handler. restify logs whatever an async handler returns, headers and all, and sends a
 * thrown message to the client; here a returned value is dropped and an error becomes a clean answer.
 */
export function handler(work: (req: Request, res: Response) => Promise<unknown>): RequestHandler {
  return (req: Request, res: Response, next: Next): void => {
    Promise.resolve()
      .then(() => work(req, res))
      .catch((error: unknown) => {
        refuse(res, error);
        const context = contextOf(req);
        if (res.statusCode >= 500) {
          const { requestId, conversation } = context ?? {};
          context?.log.error({ err: error, requestId, conversation }, 'request failed');
        }
      })
      .finally(() => next());
  };
}
