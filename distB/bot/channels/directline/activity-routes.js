import { setTimeout as pause } from 'node:timers/promises';
import { readCode } from '../../../dialogs/elsewhere/code.js';
import { readJson } from '../../http/body.js';
import { contextOf } from '../../http/context.js';
import { Refusal } from '../../http/errors.js';
import { handler } from '../../http/handler.js';
import { activityId } from '../identity.js';
import { readActivity } from './inbound.js';
import { begun, root } from './parts.js';
import { readPage } from './transcript.js';
import { parseWatermark, toWire } from './wire.js';
export function activityRoutes(routes, parts) {
    const { access, store } = parts;
    const path = `${root}/conversations/:conversation/activities`;
    routes.post(path, handler(async (req, res) => {
        const caller = await access.callerOf(req);
        const pass = caller.kind === 'token' ? caller.pass : undefined;
        const inbound = readActivity(await readJson(req), pass);
        if (pass)
            countGuess(parts, req, inbound);
        await take(parts, res, caller.conversation, inbound);
    }));
    routes.get(path, handler(async (req, res) => {
        const { conversation: id } = await access.callerOf(req, 'poll');
        const asked = new URLSearchParams(req.getQuery()).get('watermark');
        res.send(200, await orHold(req, asked, () => read(id, asked)));
    }));
    async function read(id, asked) {
        const conversation = await begun(store, id);
        const page = await readPage(store, id, parseWatermark(asked, conversation.lastSequence) ?? 0);
        return {
            activities: page.activities.map((activity) => toWire(activity, conversation.channel)),
            watermark: String(page.position),
        };
    }
}
/** A code is looked for by guessing from many conversations, but not from many addresses. */
export function countGuess(parts, req, { body }) {
    if (typeof body.text === 'string' && readCode(body.text))
        parts.guess?.(req);
}
/**
 * Accept first: it is on disk and on the streams before the client hears of it. Its answer is so too where it can be had at
 * once; otherwise its turn runs then.
 */
export async function take(parts, res, conversation, inbound) {
    const at = parts.now();
    if (inbound.body.type === 'typing') {
        await begun(parts.store, conversation);
        parts.typing?.(conversation);
        res.send(200, { id: `${conversation}|typing-${at.getTime()}` });
        return;
    }
    const arrival = { conversation, at: at.toISOString(), ...inbound };
    const accepted = (await parts.atOnce?.accept(arrival)) ?? (await parts.store.accept(arrival));
    if (accepted.kind === 'no-such-conversation')
        throw new Refusal(404, 'NotFound', 'There is no such conversation.');
    if (accepted.kind === 'ended')
        throw new Refusal(400, 'ConversationEnded', 'This conversation has ended.');
    const answers = 'answers' in accepted ? accepted.answers : undefined;
    if (accepted.kind === 'accepted')
        parts.hub.wake(conversation, [accepted.activity, ...(answers ?? [])]);
    res.send(200, { id: activityId(conversation, accepted.activity.sequence) });
    if (accepted.kind !== 'accepted' || !inbound.wantsTurn)
        return;
    if ('answers' in accepted)
        parts.atOnce?.answered(accepted);
    else
        parts.announce(conversation, accepted.first ? accepted : undefined);
}
/** A polling client gives up for good at the first 5xx. Trouble of ours is answered late and with nothing new. */
async function orHold(req, asked, work) {
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof Refusal)
            throw error;
        const context = contextOf(req);
        const { requestId, conversation } = context ?? {};
        context?.log.error({ err: error, requestId, conversation }, 'polling is held: the store cannot be read');
        await pause(1000);
        return { activities: [], watermark: asked && /^\d+$/.test(asked) ? asked : '0' };
    }
}
//# sourceMappingURL=activity-routes.js.map