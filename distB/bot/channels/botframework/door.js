import { createHash } from 'node:crypto';
import { z } from 'zod';
import { addressOf } from '../../http/address.js';
import { readJson } from '../../http/body.js';
import { check } from '../../http/check.js';
import { contextOf, noteConversation } from '../../http/context.js';
import { Refusal } from '../../http/errors.js';
import { handler } from '../../http/handler.js';
import { quietly } from './quietly.js';
import { mayAnswerTo } from './settings.js';
const account = z.looseObject({ id: z.string().min(1).max(1000) });
const Inbound = z.looseObject({
    type: z.string().min(1).max(100),
    id: z.string().max(1000).optional(),
    channelId: z.string().min(1).max(100),
    serviceUrl: z.string().max(2000),
    conversation: account,
    from: account,
    recipient: account,
    text: z.string().max(32_000).nullish(),
    membersAdded: z.array(account).max(1000).nullish(),
    entities: z
        .array(z.looseObject({ type: z.string(), text: z.string().optional() }))
        .max(100)
        .nullish(),
});
/** `POST /api/messages`: Teams and every other channel of the Bot Framework. Written down first, answered after. */
export function mountBotFramework(server, parts) {
    server.post('/api/messages', handler(async (req, res) => {
        // Channels are servers. A page in somebody's browser has no business here, least of all where no token is asked for.
        if (req.headers.origin !== undefined)
            throw new Refusal(403, 'Forbidden', 'This address is not for web pages.');
        const read = check(Inbound, await readJson(req));
        if (!read.success)
            throw new Refusal(400, 'BadArgument', 'The body is no Bot Framework activity.');
        const activity = read.data;
        await authenticate(parts, activity, req);
        if (!mayAnswerTo(activity.serviceUrl, parts.registration)) {
            throw new Refusal(403, 'Forbidden', 'The serviceUrl is not on the list of hosts this server answers to.');
        }
        const { conversation, accepted } = await accept(parts, activity);
        noteConversation(req, conversation);
        // An invoke wants its own answer at once; we offer none of the things it can ask for.
        if (activity.type === 'invoke')
            res.send(200, {});
        else
            res.send(200);
        if (accepted.kind === 'repeated' || !wantsTurn(activity))
            return;
        if ('answers' in accepted)
            parts.atOnce.answered(accepted);
        else
            parts.onArrival(conversation, accepted.first ? accepted : undefined);
    }));
}
/** Only refused tokens count: a channel's own servers send none, and may come from the same proxy as somebody who guesses. */
async function authenticate(parts, activity, req) {
    const header = String(req.headers.authorization ?? '');
    const connection = await parts.connection();
    try {
        await quietly(() => connection.authenticate(activity, header));
    }
    catch (error) {
        // Before the log, so that it cannot be filled by guessing.
        parts.guesses.spend(addressOf(req, parts.trustProxy));
        const context = contextOf(req);
        const reason = error instanceof Error ? error.message.slice(0, 200) : 'unknown';
        context?.log.warn({ requestId: context.requestId, reason }, 'a Bot Framework token was refused');
        throw new Refusal(401, 'Unauthorized', connection.isRefusal(error) ? 'The token is missing or not valid for this bot.' : 'The token cannot be checked.');
    }
}
/** Writes it down, with its answer where that can be had at once. Repeated: the channel has delivered it before. */
async function accept({ store, now, connection, atOnce }, activity) {
    const at = now().toISOString();
    const reference = (await connection()).referenceTo(activity);
    const arrival = {
        key: activity.id ? `channel:${activity.id}` : null,
        at,
        body: kept(activity),
        wantsTurn: wantsTurn(activity),
        reference,
    };
    // The channel's conversation lasts for ever; after "delete my data" ours begins anew beside the closed one.
    for (let generation = 0;; generation += 1) {
        const conversation = conversationFor(activity, generation);
        await store.begin({ id: conversation, channel: activity.channelId, at, reference });
        const here = { ...arrival, conversation };
        const accepted = (await atOnce.accept(here)) ?? (await store.accept(here));
        if (accepted.kind === 'accepted' || accepted.kind === 'repeated')
            return { conversation, accepted };
    }
}
const conversationFor = ({ channelId, conversation }, generation) => createHash('sha256')
    .update(JSON.stringify([channelId, conversation.id, generation]))
    .digest('base64url');
/** What the dialogue needs of it, without the mentions of ourselves that a channel leaves in the text. */
function kept(activity) {
    const { id: _id, conversation: _conversation, serviceUrl: _service, channelData: _data, ...body } = activity;
    const mentions = (activity.entities ?? []).flatMap((entity) => entity.type === 'mention' && entity.text && mentioned(entity) === activity.recipient.id ? [entity.text] : []);
    if (mentions.length === 0 || !activity.text)
        return body;
    const words = mentions.reduce((text, mention) => text.replaceAll(mention, ' '), activity.text);
    // Teams puts a blank that does not break after a mention, sometimes as HTML.
    return { ...body, text: words.replaceAll('&nbsp;', ' ').trim() };
}
const mentioned = (entity) => {
    const read = check(account, entity.mentioned);
    return read.success ? read.data.id : undefined;
};
function wantsTurn({ type, membersAdded, recipient, name }) {
    if (type === 'message')
        return true;
    if (type === 'event')
        return name === 'webchat/join';
    return type === 'conversationUpdate' && (membersAdded?.some((member) => member.id !== recipient.id) ?? false);
}
//# sourceMappingURL=door.js.map