import { randomBytes } from 'node:crypto';
import { addressOf } from '../../http/address.js';
import type { Log } from '../../http/log.js';
import type { HttpServer } from '../../http/server.js';
import type { ConversationId, Store, Unanswered } from '../../store/store.js';
import type { AtOnce } from '../at-once.js';
import { createAccess } from './access.js';
import { activityRoutes } from './activity-routes.js';
import { conversationRoutes } from './conversation-routes.js';
import { cors, createOrigins } from './cors.js';
import type { Hub } from './hub.js';
import { type Parts, root, streamPath } from './parts.js';
import { sessionRoute } from './session-route.js';
import { createStreams } from './stream.js';
import { tokenRoutes } from './token-routes.js';
import { createTokens, secretCheck } from './tokens.js';
import { createTraffic, type Rates } from './traffic.js';
import { uploadRoutes } from './upload-routes.js';

export interface DirectLineOptions {
  store: Store;
  hub: Hub;
  /** Master keys for other people's servers: one, or two while changing from one to the other. */
  secrets: readonly string[];
  now: () => Date;
  log: Log;
  /** Called when an activity that wants a turn is on disk and the client has its answer; `next` is the turn where it is known. */
  onArrival(conversation: ConversationId, next?: Unanswered): void | Promise<void>;
  /** Answers what comes in where that can be had at once; absent: everything waits for its turn. */
  atOnce?: AtOnce;
  /** Called when a client comes back to a conversation. */
  onVisit?(conversation: ConversationId): void;
  /** Called when a client says that its trader types. */
  onTyping?(conversation: ConversationId): void;
  /** How the world reaches us; absent: as the request says. */
  publicUrl?: string | undefined;
  /** Pages of other origins that may call; absent: any, as they still need a token. */
  allowedOrigins?: readonly string[] | undefined;
  tokenLifetimeSeconds?: number;
  keepAliveMilliseconds?: number;
  rates?: Partial<Rates>;
  /** Whether a proxy of ours writes X-Forwarded-For. */
  trustProxy?: boolean;
}

export interface DirectLine {
  mount(server: HttpServer): void;
  /** Streams open now. */
  streams(): number;
  /** Sends every stream away (1001). Close the HTTP server after it. */
  close(): Promise<void>;
}

/** A Direct Line 3.0 server of our own: web chat without a cloud. Answers lie in the store; clients fetch them. */
export async function directLine(options: DirectLineOptions): Promise<DirectLine> {
  const { store, hub, now, log } = options;
  const publicUrl = options.publicUrl ? new URL(options.publicUrl) : undefined;
  const key = await store.secret('directline-key', () => randomBytes(32).toString('base64url'));
  const tokens = createTokens(key, now, options.tokenLifetimeSeconds ?? 1800);
  const origins = createOrigins(publicUrl, options.allowedOrigins);
  const traffic = createTraffic(options.rates ?? {}, now);
  const trustProxy = options.trustProxy ?? false;
  const access = createAccess({ tokens, isSecret: secretCheck(options.secrets), origins, traffic, trustProxy });
  const keepAliveMilliseconds = options.keepAliveMilliseconds ?? 20_000;
  const streams = createStreams({ store, hub, tokens, origins, now, log, keepAliveMilliseconds });

  const announce: Parts['announce'] = (conversation, next) => {
    setImmediate(async () => {
      try {
        await options.onArrival(conversation, next);
      } catch (error) {
        // The activity is on disk and still wants its turn, so nothing is lost; somebody must look, though.
        log.error({ err: error, conversation }, 'a turn failed');
      }
    });
  };

  return {
    mount(server) {
      const parts: Parts = {
        store,
        hub,
        tokens,
        access,
        now,
        publicUrl,
        announce,
        ...(options.atOnce ? { atOnce: options.atOnce } : {}),
        guess: (req) => traffic.guess.spend(addressOf(req, trustProxy)),
        ...(options.onVisit ? { visited: options.onVisit } : {}),
        ...(options.onTyping ? { typing: options.onTyping } : {}),
      };
      server.routes.pre(cors(origins, root));
      tokenRoutes(server.routes, parts);
      conversationRoutes(server.routes, parts);
      activityRoutes(server.routes, parts);
      uploadRoutes(server.routes, parts);
      sessionRoute(server.routes, { ...parts, origins, traffic, trustProxy });
      server.onUpgrade(streamPath, streams.upgrade);
    },
    streams: () => streams.count(),
    close: () => streams.close(),
  };
}
