import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConversationState,
  MemoryStorage,
  MessageFactory,
  type Request,
} from 'botbuilder';
import restify from 'restify';

/**
 * The yardstick: the echo bot of botbuilder's samples, with one counter kept in memory. It says back what was said, and
 * its replies leave through the connector, as they do for every bot behind Azure Bot Service.
 */
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const state = new ConversationState(new MemoryStorage());
const turns = state.createProperty<number>('turns');

const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (req: restify.Request, res: restify.Response) => {
  // restify's request is what it wants; only the published types disagree about `undefined`.
  await adapter.process(req as Request, res, async (context) => {
    const count = (await turns.get(context, 0)) + 1;
    await turns.set(context, count);
    await context.sendActivity(MessageFactory.text(`${count}: ${context.activity.text}`));
    await state.saveChanges(context);
  });
});
server.listen(Number(process.env.PORT), '127.0.0.1', () => console.log('the echo bot is ready'));
