import type { Request } from 'restify';
import { addressOf } from '../../http/address.js';
import { noteConversation } from '../../http/context.js';
import { Refusal } from '../../http/errors.js';
import type { ConversationId } from '../../store/store.js';
import type { Origins } from './cors.js';
import type { Pass, Tokens } from './tokens.js';
import type { Traffic } from './traffic.js';

/** Who asks: a holder of the secret, for all conversations, or of a token, for one. */
export type Caller = { kind: 'secret' } | { kind: 'token'; pass: Pass };

export interface Access {
  caller(req: Request, call?: 'poll'): Promise<Caller>;
  /** As `caller`, but refused unless this conversation may be reached. */
  callerOf(req: Request, call?: 'poll'): Promise<Caller & { conversation: ConversationId }>;
}

export function createAccess(parts: {
  tokens: Tokens;
  isSecret: (text: string) => boolean;
  origins: Origins;
  traffic: Traffic;
  trustProxy: boolean;
}): Access {
  const { tokens, isSecret, origins, traffic } = parts;

  async function caller(req: Request, call?: 'poll'): Promise<Caller> {
    const [, credential] = /^Bearer\s+(\S+)\s*$/i.exec(req.headers.authorization ?? '') ?? [];
    // Secrets belong to other servers, which speak for many people at once and are trusted not to flood us.
    if (credential && isSecret(credential)) return { kind: 'secret' };
    if (call !== 'poll') traffic.address.spend(addressOf(req, parts.trustProxy));
    if (!credential) throw new Refusal(401, 'Unauthorized', 'Send a token or the secret as a Bearer credential.');
    const pass = await tokens.read('token', credential);
    if (!origins.allow(req, pass.origins)) {
      throw new Refusal(403, 'Forbidden', 'Pages of this origin may not use this token.');
    }
    traffic[call ?? 'token'].spend(pass.conversation);
    return { kind: 'token', pass };
  }

  return {
    caller,
    async callerOf(req, call) {
      const who = await caller(req, call);
      const conversation = String(req.params.conversation) as ConversationId;
      if (who.kind === 'token' && who.pass.conversation !== conversation) {
        throw new Refusal(403, 'Forbidden', 'The token is for another conversation.');
      }
      noteConversation(req, conversation);
      return { ...who, conversation };
    },
  };
}
