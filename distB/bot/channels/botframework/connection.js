import { authenticationOptions } from './settings.js';
/** The Bot Framework as we use it; nothing else of ours touches its SDK. */
export class Connection {
    appId;
    authentication;
    adapter;
    sdk;
    connector;
    constructor(appId, authentication, adapter, sdk, connector) {
        this.appId = appId;
        this.authentication = authentication;
        this.adapter = adapter;
        this.sdk = sdk;
        this.connector = connector;
    }
    /** Loads the SDK, and with it some fifty megabytes of memory. Throws where the registration is none it can use. */
    static async open(registration) {
        const [sdk, connector] = await Promise.all([import('botbuilder'), import('botframework-connector')]);
        const authentication = new sdk.ConfigurationBotFrameworkAuthentication(authenticationOptions(registration));
        const adapter = new sdk.CloudAdapter(authentication);
        adapter.onTurnError = async (_context, error) => {
            throw error;
        };
        return new Connection(registration.MicrosoftAppId, authentication, adapter, sdk, connector);
    }
    /** Throws unless the header proves that the channel sent this. */
    async authenticate(activity, header) {
        await this.authentication.authenticateRequest(activity, header);
    }
    /** Whether an error of `authenticate` is about the token, and not about our looking at it. */
    isRefusal(error) {
        return error instanceof this.connector.AuthenticationError;
    }
    /** Where answers to this are pushed to. */
    referenceTo(activity) {
        return { ...this.sdk.TurnContext.getConversationReference(activity) };
    }
    async push(reference, body) {
        await this.adapter.continueConversationAsync(this.appId, { ...reference }, async (context) => {
            await context.sendActivities([{ ...body }]);
        });
    }
}
//# sourceMappingURL=connection.js.map