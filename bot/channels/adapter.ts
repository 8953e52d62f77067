import { type Activity, CloudAdapter, ConfigurationBotFrameworkAuthentication, type TurnContext } from 'botbuilder';
import { ClaimsIdentity, type ConnectorClient, type ConnectorFactory } from 'botframework-connector';
import type { ActivityBody, Conversation, StoredActivity } from '../store/store.js';
import type { Deliver } from '../turn/parts.js';
import { activityId, assistant } from './identity.js';

/** Where replies of conversations go that live in our own database. Never a real address. */
const here = 'urn:fairway:directline';

/**
 * Takes turns through botbuilder's own adapter, on every channel. For clients that fetch from us its connector never
 * leaves the process: what is sent is in the store already, and listeners are woken when the turn is over.
 */
export function createAdapter(): InProcess {
  const adapter = new CloudAdapter(new WithoutSignIn({}));
  adapter.onTurnError = async (_context, error) => {
    throw error;
  };
  return new InProcess(adapter, toStore);
}

/**
 * The adapter makes a client for sign-in dialogs before every turn, a tenth of a turn's work. Nobody signs in here, so
 * one is made once.
 */
class WithoutSignIn extends ConfigurationBotFrameworkAuthentication {
  #client: ReturnType<ConfigurationBotFrameworkAuthentication['createUserTokenClient']> | undefined;

  override createUserTokenClient(identity: ClaimsIdentity) {
    this.#client ??= super.createUserTokenClient(identity);
    return this.#client;
  }
}

export class InProcess {
  constructor(
    private readonly adapter: CloudAdapter,
    private readonly connectorFactory: ConnectorFactory,
  ) {}

  /** Runs one turn for an inbound activity; the logic gets a way to deliver what it said. */
  async run(
    inbound: StoredActivity,
    { channel }: Conversation,
    logic: (deliver: Deliver) => Promise<void>,
  ): Promise<void> {
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

const done = async () => ({});
const conversations = { replyToActivity: done, sendToConversation: done, updateActivity: done, deleteActivity: done };
const connector = { conversations } as unknown as ConnectorClient;
const toStore: ConnectorFactory = { create: async () => connector };
