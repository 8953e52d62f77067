import { randomUUID } from 'node:crypto';
import { readJson } from '../../http/body.js';
import { noteConversation } from '../../http/context.js';
import { handler } from '../../http/handler.js';
import { assistant } from '../identity.js';
import { admission, begun, root } from './parts.js';
import { newPass, readParameters } from './token-routes.js';
import { isVisible, parseWatermark } from './wire.js';
export function conversationRoutes(routes, parts) {
    const { access, store, hub } = parts;
    routes.post(`${root}/conversations`, handler(async (req, res) => {
        const caller = await access.caller(req);
        const parameters = readParameters(await readJson(req));
        const pass = caller.kind === 'token' ? caller.pass : newPass(parameters);
        noteConversation(req, pass.conversation);
        const { begin, started } = await start(parts, pass, parameters.user?.id ?? undefined, parameters.locale ?? undefined);
        const conversation = await begun(store, pass.conversation);
        const from = await firstPlace(store, conversation);
        if (started)
            hub.wake(pass.conversation);
        res.send(begin === 'begun' ? 201 : 200, await admission(parts, req, pass, from));
        if (started)
            parts.announce(pass.conversation);
        else
            parts.visited?.(pass.conversation);
    }));
    routes.get(`${root}/conversations/:conversation`, handler(async (req, res) => {
        const caller = await access.callerOf(req);
        const conversation = await begun(store, caller.conversation);
        const asked = new URLSearchParams(req.getQuery()).get('watermark');
        const watermark = parseWatermark(asked, conversation.lastSequence);
        const pass = caller.kind === 'token' ? caller.pass : passTo(conversation);
        // No place named means from now on.
        res.send(200, await admission(parts, req, pass, watermark ?? conversation.lastSequence, watermark));
        parts.visited?.(conversation.id);
    }));
    routes.get(`${root}/session/getsessionid`, handler(async (req, res) => {
        await access.caller(req);
        res.send(200, { sessionId: randomUUID() });
    }));
}
/**
 * Begins the conversation and tells the bot. Both steps may be repeated, so a crash between them is mended by the
 * client's next attempt.
 */
async function start({ store, now }, pass, named, locale) {
    const at = now().toISOString();
    const begin = await store.begin({ id: pass.conversation, channel: pass.channel, at, reference: null });
    const user = pass.user ?? named;
    const member = user ? { id: user, ...(pass.name ? { name: pass.name } : {}), role: 'user' } : undefined;
    const accepted = await store.accept({
        conversation: pass.conversation,
        key: 'start',
        at,
        body: {
            type: 'conversationUpdate',
            membersAdded: member ? [assistant, member] : [assistant],
            from: member ?? { id: 'trader', role: 'user' },
            recipient: assistant,
            ...(locale ? { locale } : {}),
        },
        wantsTurn: true,
    });
    return { begin, started: accepted.kind === 'accepted' };
}
/**
 * Where a starting client's stream begins: now. But a client whose first answer got lost asks again, and must not miss
 * the greeting; until the trader has spoken there is nothing else to see, so it begins at the beginning.
 */
async function firstPlace(store, conversation) {
    const early = await store.activities(conversation.id, 0, 10);
    const spoken = early.length === 10 || early.some((activity) => activity.from === 'trader' && isVisible(activity));
    return spoken ? conversation.lastSequence : 0;
}
/** A client that reconnects with the secret overwrites it by the token it is answered with. */
const passTo = (conversation) => ({
    conversation: conversation.id,
    channel: conversation.channel === 'webchat' ? 'webchat' : 'directline',
});
//# sourceMappingURL=conversation-routes.js.map