import { asObject, asText } from './activity.js';
export async function openSession(call, fresh) {
    const { body } = await call('POST', '/chat/session', undefined, fresh ? { fresh: true } : {});
    const { conversationId, token } = asObject(body);
    const session = { conversationId: asText(conversationId), token: asText(token) };
    if (session.conversationId === undefined || session.token === undefined)
        throw new Error('no session in the answer');
    return { conversationId: session.conversationId, token: session.token };
}
