import { BotAdapter, TurnContext } from 'botbuilder';
import { activityId, assistant } from './identity.js';
/** Where replies of conversations go that live in our own database. Never a real address. */
const here = 'urn:fairway:directline';
/**
 * botbuilder's adapter for clients that fetch from us: nothing leaves the process. What is sent is in the store already, and
 * listeners are woken when the turn is over.
 */
export class InProcess extends BotAdapter {
    /** Runs one turn for an inbound activity; the logic gets a way to deliver what it said. */
    async run(inbound, { channel }, logic) {
        const activity = wire(inbound.body, inbound, channel);
        await this.runMiddleware(new TurnContext(this, activity), (context) => logic(async (says) => {
            const out = says.map((said) => ({ ...said.body }));
            if (out.length > 0)
                await context.sendActivities(out);
        }));
    }
    async sendActivities(_, activities) {
        return activities.map(({ id = '' }) => ({ id }));
    }
    updateActivity = () => refused('changed');
    deleteActivity = () => refused('taken back');
    continueConversation = () => refused('begun from outside');
}
/** A transcript only grows. */
const refused = async (what) => {
    throw new Error(`A message of a conversation that clients fetch cannot be ${what}.`);
};
const wire = (body, { conversation, sequence, at }, channelId) => ({
    from: { id: 'trader' },
    ...body,
    id: activityId(conversation, sequence),
    timestamp: at,
    channelId,
    serviceUrl: here,
    conversation: { id: conversation },
    recipient: assistant,
});
//# sourceMappingURL=adapter.js.map