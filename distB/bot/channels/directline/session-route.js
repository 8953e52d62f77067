import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { addressOf } from '../../http/address.js';
import { readJson } from '../../http/body.js';
import { noteConversation } from '../../http/context.js';
import { Refusal } from '../../http/errors.js';
import { handler } from '../../http/handler.js';
import { isSecure } from './parts.js';
import { newConversationId } from './tokens.js';
const cookie = 'fairway-chat';
const seconds = 180 * 24 * 3600;
const Ask = z.looseObject({ fresh: z.boolean().optional() });
/**
 * The token for our own page, which has no secret. A signed cookie ties the browser to its conversation, so a reload, a
 * day or a restart later it goes on. As in Direct Line, a new conversation begins only when the client starts it.
 */
export function sessionRoute(routes, parts) {
    const { store, tokens } = parts;
    routes.post('/chat/session', handler(async (req, res) => {
        if (!fromOurPage(req, parts.origins))
            throw new Refusal(403, 'Forbidden', 'Only our own page may ask for this.');
        parts.traffic.session.spend(addressOf(req, parts.trustProxy));
        const { fresh } = Ask.catch({}).parse((await readJson(req, 1024)) ?? {});
        const before = fresh ? undefined : await lastVisit(req, store, tokens);
        const visit = before ?? {
            conversation: newConversationId(),
            user: `dl_${randomBytes(12).toString('base64url')}`,
        };
        noteConversation(req, visit.conversation);
        const path = `${parts.publicUrl?.pathname.replace(/\/$/, '') ?? ''}/chat`;
        const secure = isSecure(req, parts.publicUrl) ? '; Secure' : '';
        res.setHeader('Set-Cookie', `${cookie}=${await tokens.sign('visit', visit)}; Max-Age=${seconds}; Path=${path}; HttpOnly; SameSite=Strict${secure}`);
        res.send(200, {
            conversationId: visit.conversation,
            token: await tokens.sign('token', { ...visit, channel: 'webchat' }),
            expires_in: tokens.lifetime,
            resumed: before !== undefined,
        });
    }));
}
/** Browsers say where a request comes from; what says nothing is no browser and carries nobody's cookie. */
function fromOurPage(req, origins) {
    const site = req.headers['sec-fetch-site'];
    if (site !== undefined && site !== 'same-origin')
        return false;
    return req.headers.origin === undefined || origins.own(req);
}
async function lastVisit(req, store, tokens) {
    const [, text] = new RegExp(`(?:^|;\\s*)${cookie}=([\\w.-]+)`).exec(req.headers.cookie ?? '') ?? [];
    if (!text)
        return undefined;
    // Expired, forged or signed with the key of another database: the visit starts over.
    const visit = await tokens.read('visit', text).catch(() => undefined);
    const conversation = visit && (await store.conversation(visit.conversation));
    if (!visit || !conversation || conversation.ended)
        return undefined;
    return { conversation: visit.conversation, user: visit.user };
}
//# sourceMappingURL=session-route.js.map