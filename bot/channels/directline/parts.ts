import type { Request } from 'restify';
import { Refusal } from '../../http/errors.js';
import type { Conversation, ConversationId, Store, Unanswered } from '../../store/store.js';
import type { AtOnce } from '../at-once.js';
import type { Access } from './access.js';
import type { Hub } from './hub.js';
import type { Pass, Tokens } from './tokens.js';

/** What the routes work with. */
export interface Parts {
  store: Store;
  hub: Hub;
  tokens: Tokens;
  access: Access;
  now: () => Date;
  publicUrl: URL | undefined;
  /** Starts the turn of an activity that has been accepted and answered; `next` is the one that waits longest, where known. */
  announce(conversation: ConversationId, next?: Unanswered): void;
  atOnce?: AtOnce;
  /** Counts a resume code against the address it is typed from; refuses it when there were too many. */
  guess?(req: Request): void;
  /** A client came back to its conversation. */
  visited?(conversation: ConversationId): void;
  /** Somebody types. */
  typing?(conversation: ConversationId): void;
}

export const root = '/v3/directline';
export const streamPath = `${root}/stream`;

/** A conversation that has begun. */
export async function begun(store: Store, id: ConversationId): Promise<Conversation> {
  const conversation = await store.conversation(id);
  if (!conversation) throw new Refusal(404, 'NotFound', 'There is no such conversation.');
  return conversation;
}

/** Whether the browser reached us by https, as far as we can tell. */
export function isSecure(req: Request, publicUrl: URL | undefined): boolean {
  if (publicUrl) return publicUrl.protocol === 'https:';
  // A proxy's word; somebody who forges it only breaks the address in their own answer.
  return String(req.headers['x-forwarded-proto'] ?? '').startsWith('https');
}

/** The answer that lets a client into its conversation. The stream address is absolute: clients open it as it is. */
export async function admission(parts: Parts, req: Request, pass: Pass, from: number, watermark?: number) {
  const { origin } = req.headers;
  const token = await parts.tokens.sign('token', pass);
  const ticket = await parts.tokens.sign('ticket', {
    conversation: pass.conversation,
    from,
    ...(origin ? { origin } : {}),
    ...(pass.origins ? { origins: pass.origins } : {}),
  });
  const scheme = isSecure(req, parts.publicUrl) ? 'wss' : 'ws';
  const host = parts.publicUrl?.host ?? req.headers.host ?? 'localhost';
  const prefix = parts.publicUrl?.pathname.replace(/\/$/, '') ?? '';
  const place = watermark === undefined ? '' : `watermark=${watermark}&`;
  return {
    conversationId: pass.conversation,
    token,
    expires_in: parts.tokens.lifetime,
    streamUrl: `${scheme}://${host}${prefix}${streamPath}?${place}t=${ticket}`,
  };
}
