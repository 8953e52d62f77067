import { asObject, asText } from './activity.js';
import type { Call } from './http.js';

export interface Session {
  conversationId: string;
  token: string;
}

/**
 * Asks our own server for a token. A cookie remembers which conversation is ours, so a reload comes back to the same one;
 * `fresh` starts another.
 */
export async function openSession(call: Call, fresh: boolean): Promise<Session> {
  const { body } = await call('POST', '/chat/session', undefined, fresh ? { fresh: true } : {});
  const { conversationId, token } = asObject(body);
  const session = { conversationId: asText(conversationId), token: asText(token) };
  if (session.conversationId === undefined || session.token === undefined) throw new Error('no session in the answer');
  return { conversationId: session.conversationId, token: session.token };
}
