import { randomBytes } from 'node:crypto';
import { addressOf } from '../../http/address.js';
import { createAccess } from './access.js';
import { activityRoutes } from './activity-routes.js';
import { conversationRoutes } from './conversation-routes.js';
import { cors, createOrigins } from './cors.js';
import { root, streamPath } from './parts.js';
import { sessionRoute } from './session-route.js';
import { createStreams } from './stream.js';
import { tokenRoutes } from './token-routes.js';
import { createTokens, secretCheck } from './tokens.js';
import { createTraffic } from './traffic.js';
import { uploadRoutes } from './upload-routes.js';
/** A Direct Line 3.0 server of our own: web chat without a cloud. Answers lie in the store; clients fetch them. */
export async function directLine(options) {
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
    const announce = (conversation, next) => {
        setImmediate(async () => {
            try {
                await options.onArrival(conversation, next);
            }
            catch (error) {
                // The activity is on disk and still wants its turn, so nothing is lost; somebody must look, though.
                log.error({ err: error, conversation }, 'a turn failed');
            }
        });
    };
    return {
        mount(server) {
            const parts = {
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
//# sourceMappingURL=direct-line.js.map