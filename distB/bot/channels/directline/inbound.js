import { z } from 'zod';
import { check } from '../../http/check.js';
import { Refusal } from '../../http/errors.js';
/** Only what we look at or must cap. Anything else a client sends is carried along untouched. */
const Activity = z.looseObject({
    type: z.string().min(1).max(100),
    from: z.looseObject({ id: z.string().min(1).max(200), name: z.string().max(200).nullish() }),
    text: z.string().max(32_000).nullish(),
    name: z.string().max(200).nullish(),
    locale: z.string().max(50).nullish(),
    attachments: z.array(z.looseObject({})).max(20).nullish(),
    channelData: z.unknown().optional(),
});
const ClientId = z.looseObject({ clientActivityID: z.string().min(1).max(200) });
/** Set by us alone; a client that sends them is ignored. */
const ours = new Set(['id', 'timestamp', 'channelId', 'conversation', 'serviceUrl', 'recipient', 'callerId']);
/** An activity as a client sends it. The user of the token speaks, whatever the activity says. */
export function readActivity(raw, pass) {
    const checked = check(Activity, raw);
    if (!checked.success)
        throw complaint(checked.error.issues[0]);
    const activity = checked.data;
    const kept = Object.fromEntries(Object.entries(raw).filter(([key]) => !ours.has(key)));
    const user = pass?.user ? { id: pass.user, ...(pass.name ? { name: pass.name } : {}) } : {};
    // Most clients send none, and finding out what is wrong with nothing takes longer than all the rest.
    const id = activity.channelData === undefined ? undefined : check(ClientId, activity.channelData);
    return {
        body: {
            ...kept,
            ...(activity.attachments ? { attachments: activity.attachments.map(withoutContents) } : {}),
            from: { ...activity.from, ...user, role: 'user' },
        },
        key: id?.success ? `client:${id.data.clientActivityID}` : null,
        wantsTurn: wantsTurn(activity),
    };
}
function wantsTurn(activity) {
    if (activity.type === 'event')
        return activity.name === 'webchat/join';
    return activity.type === 'message' || activity.type === 'endOfConversation';
}
/** We keep no documents, and a data link is one. */
function withoutContents(attachment) {
    const isData = (value) => typeof value === 'string' && /^\s*data:/i.test(value);
    return Object.fromEntries(Object.entries(attachment).filter(([, value]) => !isData(value)));
}
function complaint(issue) {
    const where = issue?.path.join('.') || 'The activity';
    const missing = issue?.code === 'invalid_type' && /received undefined/.test(issue.message);
    return missing
        ? new Refusal(400, 'MissingProperty', `${where} is missing.`)
        : new Refusal(400, 'BadArgument', `${where} is not as it should be.`);
}
//# sourceMappingURL=inbound.js.map