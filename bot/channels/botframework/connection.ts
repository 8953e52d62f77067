import type { Activity, CloudAdapter } from 'botbuilder';
import type { BotFrameworkAuthentication } from 'botframework-connector';
import type { ActivityBody } from '../../store/store.js';
import { authenticationOptions, type BotRegistration } from './settings.js';

/** The Bot Framework as we use it; nothing else of ours touches its SDK. */
export class Connection {
  private constructor(
    private readonly appId: string,
    private readonly authentication: BotFrameworkAuthentication,
    private readonly adapter: CloudAdapter,
    private readonly sdk: typeof import('botbuilder'),
    private readonly connector: typeof import('botframework-connector'),
  ) {}

  /** Loads the SDK, and with it some fifty megabytes of memory. Throws where the registration is none it can use. */
  static async open(registration: BotRegistration): Promise<Connection> {
    const [sdk, connector] = await Promise.all([import('botbuilder'), import('botframework-connector')]);
    const authentication = new sdk.ConfigurationBotFrameworkAuthentication(authenticationOptions(registration));
    const adapter = new sdk.CloudAdapter(authentication);
    adapter.onTurnError = async (_context, error) => {
      throw error;
    };
    return new Connection(registration.MicrosoftAppId, authentication, adapter, sdk, connector);
  }

  /** Throws unless the header proves that the channel sent this. */
  async authenticate(activity: ActivityBody, header: string): Promise<void> {
    await this.authentication.authenticateRequest(activity as unknown as Activity, header);
  }

  /** Whether an error of `authenticate` is about the token, and not about our looking at it. */
  isRefusal(error: unknown): boolean {
    return error instanceof this.connector.AuthenticationError;
  }

  /** Where answers to this are pushed to. */
  referenceTo(activity: ActivityBody): ActivityBody {
    return { ...this.sdk.TurnContext.getConversationReference(activity as unknown as Activity) } as ActivityBody;
  }

  async push(reference: ActivityBody, body: ActivityBody): Promise<void> {
    await this.adapter.continueConversationAsync(this.appId, { ...reference }, async (context) => {
      await context.sendActivities([{ ...body } as Partial<Activity>]);
    });
  }
}
