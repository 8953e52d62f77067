import { contextOf } from './context.js';
import { refuse } from './errors.js';
/**
 * Turns async work into a restify handler. restify logs whatever an async handler returns, headers and all, and sends a
 * thrown message to the client; here a returned value is dropped and an error becomes a clean answer.
 */
export function handler(work) {
    return (req, res, next) => {
        Promise.resolve()
            .then(() => work(req, res))
            .catch((error) => {
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
//# sourceMappingURL=handler.js.map