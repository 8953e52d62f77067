import { Refusal } from '../../http/errors.js';
import { bodyText } from '../../store/body-text.js';
import { activityId, assistant } from '../identity.js';
const speakers = {
    trader: { id: 'trader', role: 'user' },
    assistant,
    officer: { id: 'officer', name: 'Officer', role: 'bot' },
};
/** A conversationUpdate tells the bot that somebody came. It keeps its sequence number; watermarks just pass over it. */
export const isVisible = (activity) => activity.body.type !== 'conversationUpdate';
export function toWire(activity, channel) {
    const from = typeof activity.body.from === 'object' ? activity.body.from : {};
    return {
        ...activity.body,
        id: activityId(activity.conversation, activity.sequence),
        timestamp: activity.at,
        channelId: channel,
        conversation: { id: activity.conversation },
        from: { ...speakers[activity.from], ...from },
        ...(activity.from === 'trader' ? { recipient: assistant } : {}),
    };
}
const added = ['id', 'timestamp', 'channelId', 'conversation', 'recipient'];
/** What is sent of one activity on a stream: `toWire` as JSON. Its body is JSON already, so nearly always only the rest is added. */
export function frameOf(activity, channel) {
    const { body, from: speaker, conversation, sequence, at } = activity;
    const complete = Object.keys(speakers[speaker]).every((key) => typeof body.from === 'object' && key in (body.from ?? {}));
    const text = complete && !added.some((key) => key in body)
        ? `${bodyText(body).slice(0, -1)},${JSON.stringify({
            id: activityId(conversation, sequence),
            timestamp: at,
            channelId: channel,
            conversation: { id: conversation },
            ...(speaker === 'trader' ? { recipient: assistant } : {}),
        }).slice(1)}`
        : JSON.stringify(toWire(activity, channel));
    return `{"activities":[${text}],"watermark":"${sequence}"}`;
}
export function typingActivity(conversation, from, at) {
    return {
        type: 'typing',
        id: `${conversation.id}|typing-${at.getTime()}`,
        timestamp: at.toISOString(),
        channelId: conversation.channel,
        conversation: { id: conversation.id },
        from: speakers[from],
    };
}
/** A client's place in a conversation; `undefined` when it names none. */
export function parseWatermark(text, last) {
    // A client that prints its empty variable means none.
    if (!text || text === 'null' || text === 'undefined')
        return undefined;
    const watermark = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    if (!(watermark <= last))
        throw new Refusal(400, 'BadArgument', 'This watermark is not one of this conversation.');
    return watermark;
}
//# sourceMappingURL=wire.js.map