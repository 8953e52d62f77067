const contexts = new WeakMap();
/** Remembers what belongs to a request without adding to the request itself, which restify likes to log. */
export function keepContext(req, context) {
    contexts.set(req, context);
}
export const contextOf = (req) => contexts.get(req);
/** From now on what is logged of this request names its conversation. */
export function noteConversation(req, conversation) {
    const context = contexts.get(req);
    if (context)
        context.conversation = conversation;
}
//# sourceMappingURL=context.js.map