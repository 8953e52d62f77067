import { type Activity, BotAdapter, type ResourceResponse, TurnContext } from 'botbuilder';
import type { ActivityBody, Conversation, StoredActivity } from '../store/store.js';
import type { Deliver } from '../turn/parts.js';
import { activityId, assistant } from './identity.js';

/** Where replies of conversations go that live in our own database. Never a real address. */
const here = 'urn:fairway:directline';

/**
 * botbuilder's adapter for clients that fetch from us: nothing leaves the process. What is sent is in the store already, and
 * listeners are woken when the turn is over.
 */
export class InProcess extends BotAdapter {
  /** Runs one turn for an inbound activity; the logic gets a way to deliver what it said. */
  async run(
    inbound: StoredActivity,
    { channel }: Conversation,
    logic: (deliver: Deliver) => Promise<void>,
  ): Promise<void> {
    const activity = wire(inbound.body, inbound, channel) as Partial<Activity>;
    await this.runMiddleware(new TurnContext(this, activity), (context) =>
      logic(async (says) => {
        const out = says.map((said) => ({ ...said.body })) as Partial<Activity>[];
        if (out.length > 0) await context.sendActivities(out);
      }),
    );
  }

  override async sendActivities(_: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    return activities.map(({ id = '' }) => ({ id }));
  }

  override updateActivity = (): Promise<never> => refused('changed');
  override deleteActivity = (): Promise<never> => refused('taken back');
  override continueConversation = (): Promise<never> => refused('begun from outside');
}

/** A transcript only grows. */
const refused = async (what: string): Promise<never> => {
  throw new Error(`A message of a conversation that clients fetch cannot be ${what}.`);
};

const wire = (body: ActivityBody, { conversation, sequence, at }: StoredActivity, channelId: string): ActivityBody => ({
  from: { id: 'trader' },
  ...body,
  id: activityId(conversation, sequence),
  timestamp: at,
  channelId,
  serviceUrl: here,
  conversation: { id: conversation },
  recipient: assistant,
});
