import type { Content } from '../dialogs/content.js';
import { createAdapter } from './channels/adapter.js';
import { openBotFramework } from './channels/botframework/open.js';
import { directLine } from './channels/directline/direct-line.js';
import { createHub } from './channels/directline/hub.js';
import { withPush } from './channels/runner.js';
import type { Config } from './config.js';
import { mountHealth } from './health.js';
import { createLog } from './http/log.js';
import { createHttpServer } from './http/server.js';
import { mountPages, pages } from './pages.js';
import { openStore } from './store/open.js';
import { Turns } from './turns.js';

export interface RunningServer {
  port: number;
  /** Takes no new work, finishes the turns that run, closes sockets and database. */
  stop(): Promise<void>;
}

/** Puts the parts together and listens. What a crash left unanswered is answered before anything new. */
export async function startServer(config: Config, content: Content, root: string): Promise<RunningServer> {
  const log = createLog({ level: config.logLevel });
  const store = await openStore(config.databaseUrl, { durable: config.durable });
  const now = () => new Date();
  const hub = createHub();
  const failed = (error: unknown, conversation: string) =>
    log.error({ err: error, conversation }, 'the dialogue failed');
  const server = createHttpServer({ log });
  const botFramework = config.botFramework && openBotFramework({ store, registration: config.botFramework, log, now });
  const runner = withPush(createAdapter(), botFramework?.outbox);
  const turns = new Turns({ store, content: () => content, now, failed }, runner, hub);
  const line = await directLine({
    store,
    hub,
    now,
    log,
    secrets: config.directLineSecrets,
    onArrival: (conversation) => turns.arrived(conversation),
    publicUrl: config.publicUrl,
    trustProxy: config.trustProxy,
    ...(config.allowedOrigins.length > 0 ? { allowedOrigins: config.allowedOrigins } : {}),
  });
  line.mount(server);
  botFramework?.mount(server.routes, (conversation) => void turns.arrived(conversation));
  mountPages(server.routes, pages(root));
  mountHealth(server.routes, store, now);

  try {
    const recovered = await turns.recover((error, conversation) =>
      log.error({ err: error, conversation }, 'what an earlier run left open cannot be answered'),
    );
    if (recovered > 0) log.info({ conversations: recovered }, 'answered what an earlier run left open');
    await botFramework?.outbox.flush();
    const port = await server.listen(config.port, config.host);
    return {
      port,
      async stop() {
        await line.close();
        await server.close();
        await turns.settled();
        await botFramework?.outbox.stop();
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}
