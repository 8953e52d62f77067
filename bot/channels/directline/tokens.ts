import { createHash, randomBytes } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { Refusal } from '../../http/errors.js';
import { sameText } from '../../same-text.js';
import type { ConversationId } from '../../store/store.js';

const conversation = z.string().transform((id) => id as ConversationId);

/** What a token allows: one conversation, as one user, from some pages. The client library reads `user` from it. */
export const Pass = z.object({
  conversation,
  channel: z.enum(['directline', 'webchat']),
  user: z.string().optional(),
  name: z.string().optional(),
  /** Pages that may use the token; absent: any. */
  origins: z.array(z.string()).optional(),
});
export type Pass = z.infer<typeof Pass>;

/** What a ticket opens: a stream from one place in one conversation, once. */
export const Ticket = z.object({
  conversation,
  from: z.number().int(),
  origin: z.string().optional(),
  origins: z.array(z.string()).optional(),
});
export type Ticket = z.infer<typeof Ticket>;

/** What our own page's cookie remembers. */
export const Visit = z.object({ conversation, user: z.string() });
export type Visit = z.infer<typeof Visit>;

const day = 24 * 3600;
const kinds = {
  token: { schema: Pass, seconds: 1800 },
  ticket: { schema: Ticket, seconds: 60 },
  visit: { schema: Visit, seconds: 180 * day },
} as const;
type Kind = keyof typeof kinds;

export interface Tokens {
  /** Seconds a token is good for. */
  readonly lifetime: number;
  sign<K extends Kind>(kind: K, claims: z.infer<(typeof kinds)[K]['schema']>): Promise<string>;
  /** What was signed, with its unique id; refused with 403 when expired or not ours. */
  read<K extends Kind>(kind: K, text: string): Promise<z.infer<(typeof kinds)[K]['schema']> & { jti: string }>;
}

/** Signed with a key of the store, so they survive a restart and hold on every instance. */
export function createTokens(secret: string, now: () => Date, lifetime: number): Tokens {
  const key = createHash('sha256').update(secret).digest();
  // Clients refresh every 15 minutes whatever they are told: below 30 a single failed refresh would lose them.
  const tokenSeconds = Math.max(lifetime, kinds.token.seconds);
  return {
    lifetime: tokenSeconds,
    sign(kind, claims) {
      const at = Math.floor(now().getTime() / 1000);
      return new SignJWT({ ...claims })
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
        .setAudience(kind)
        .setIssuedAt(at)
        .setExpirationTime(at + (kind === 'token' ? tokenSeconds : kinds[kind].seconds))
        .setJti(randomBytes(12).toString('base64url'))
        .sign(key);
    },
    async read(kind, text) {
      try {
        const { payload } = await jwtVerify(text, key, { algorithms: ['HS256'], audience: kind, currentDate: now() });
        return { ...kinds[kind].schema.parse(payload), jti: String(payload.jti) } as never;
      } catch (error) {
        if (error instanceof errors.JWTExpired) throw new Refusal(403, 'TokenExpired', 'The token has expired.');
        throw new Refusal(403, 'Forbidden', 'The token is not valid here.');
      }
    },
  };
}

/** Whether a text is one of the secrets. All are looked at, so that the time does not tell which. */
export function secretCheck(secrets: readonly string[]): (text: string) => boolean {
  const known = secrets.filter((secret) => secret !== '');
  return (text) => known.reduce((found, secret) => sameText(secret, text) || found, false);
}

/** Unguessable, and safe in an address. */
export const newConversationId = (): ConversationId => randomBytes(18).toString('base64url') as ConversationId;
