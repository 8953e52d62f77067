import { type Activity, CloudAdapter, ConfigurationBotFrameworkAuthentication, type TurnContext } from 'botbuilder';
import { ClaimsIdentity, type ConnectorClient, type ConnectorFactory } from 'botframework-connector';
import type { ActivityBody, ConversationId, StoredActivity } from '../store/store.js';
import type { Deliver } from '../turn.js';
import { activityId, assistant } from './identity.js';

/** Where replies of conversations go that live in our own database. Never a real address. */
const here = 'urn:fairway:directline';

/** Told that a conversation has something new to read. */
export interface Hub {
  wake(conversation: ConversationId): void;
}

/**
 * Takes turns through botbuilder's own adapter, on every channel. For clients that fetch from us its connector never
 * leaves the process: what is sent is in the store already, so delivering means waking whoever listens.
 */
export function createAdapter(hub: Hub): InProcess {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  adapter.onTurnError = async (_context, error) => {
    throw error;
  };
  return new InProcess(adapter, connectorTo(hub));
}

export class InProcess {
  constructor(
    private readonly adapter: CloudAdapter,
    private readonly connectorFactory: ConnectorFactory,
  ) {}

  /** Runs one turn for an inbound activity; the logic gets a way to deliver what it said. */
  async run(inbound: StoredActivity, channel: string, logic: (deliver: Deliver) => Promise<void>): Promise<void> {
    const activity = wire(inbound.body, inbound, channel) as unknown as Activity;
    await this.adapter.processActivityDirect(
      { audience: '', claimsIdentity: nobody, connectorFactory: this.connectorFactory },
      activity,
      (context: TurnContext) =>
        logic(async (says) => {
          const out = says.map((said) => ({ ...said.body })) as Partial<Activity>[];
          if (out.length > 0) await context.sendActivities(out);
        }),
    );
  }
}

/** The adapter wants to know who calls; in our own process nobody does. */
const nobody = new ClaimsIdentity([], 'in-process');

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

function connectorTo(hub: Hub): ConnectorFactory {
  const wake = async (conversation: string) => {
    hub.wake(conversation as ConversationId);
    return {};
  };
  const conversations = { replyToActivity: wake, sendToConversation: wake, updateActivity: wake, deleteActivity: wake };
  return { create: async () => ({ conversations }) as unknown as ConnectorClient };
}
