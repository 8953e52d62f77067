import { join } from 'node:path';
import type { Content } from '../dialogs/content.js';
import { mountCaseFiles } from './case-file/routes.js';
import { openBotFramework } from './channels/botframework/open.js';
import { directLine } from './channels/directline/direct-line.js';
import { createHub } from './channels/directline/hub.js';
import { BadConfig, type Config } from './config.js';
import { prepareDesk } from './desk/first-officer.js';
import { mountDesk } from './desk/open.js';
import { loadReplies } from './desk/replies.js';
import { keepRetention } from './desk/retention.js';
import { mountDeskPage } from './desk-page.js';
import { Guesses } from './elsewhere/codes.js';
import { Desk } from './escalation/desk.js';
import { type Desks, loadDesks } from './escalation/desks.js';
import { Live } from './escalation/live.js';
import { growing } from './growth/open.js';
import { mountHealth, mountMetrics } from './health.js';
import { createLog } from './http/log.js';
import { createHttpServer } from './http/server.js';
import { Keeper } from './keeping/keeper.js';
import { Metrics } from './metrics.js';
import { openNotices } from './notices/open.js';
import { noticeDefaults } from './notices/settings.js';
import { mountPages, pages } from './pages.js';
import { openStore } from './store/open.js';
import type { ConversationId, StoredActivity, Unanswered } from './store/store.js';
import { AnswersAtOnce } from './turn/at-once.js';
import type { Parts } from './turn/parts.js';
import { Turns } from './turn/turns.js';

export interface RunningServer {
  port: number;
  /** What makes the desk's set-up link, while there is no officer. */
  setup: string | undefined;
  /** Talks from other content from the next message on. */
  serve(content: Content): void;
  /** Takes no new work, finishes the turns that run, closes sockets and database. */
  stop(): Promise<void>;
}

/** Puts the parts together and listens. What a crash left unanswered is answered before anything new. */
export async function startServer(config: Config, first: Content, root: string): Promise<RunningServer> {
  const settings = config.notices ?? noticeDefaults;
  const desks = loadDesks(config.desksFile ?? join(root, 'bot/desk/desks.yaml'), first.knowledge, settings);
  checkGrants(config, desks);
  const replies = loadReplies(join(root, 'bot/desk/replies.yaml'));
  const log = createLog({ level: config.logLevel });
  const store = await openStore(config.databaseUrl, { durable: config.durable, ownThread: config.ownThread });
  const now = () => new Date();
  const hub = createHub();
  const failed = (error: unknown, conversation: string) =>
    log.error({ err: error, conversation }, 'the dialogue failed');
  const metrics = new Metrics();
  const server = createHttpServer({ log, refused: (status, code) => metrics.refused(status, code) });
  const botFramework =
    config.botFramework &&
    (await openBotFramework({ store, registration: config.botFramework, log, now, trustProxy: config.trustProxy }));
  const push = () => void botFramework?.outbox.flush();
  const notices = openNotices({
    store,
    settings,
    place: () => ({ content: content(), desks, publicUrl: config.publicUrl }),
    streams: hub,
    now,
    log,
  });
  const live = new Live(store, hub, (error) => log.error({ err: error }, 'the desk did not hear of something'));
  const knowledge = growing(root, first, {
    store,
    now,
    log,
    streams: hub,
    live,
    push,
  });
  const content = () => knowledge.content;
  const desk = new Desk({
    store,
    content,
    desks,
    live,
    now,
    streams: hub,
    push,
    noticed: () => notices.courier.wake(),
  });
  // Without a public address people on this machine alone can open what we link to.
  let port = config.port;
  const anywhere = ['0.0.0.0', '::', ''].includes(config.host);
  const address = () => config.publicUrl ?? `http://${anywhere ? 'localhost' : hostInUrl(config.host)}:${port}`;
  /** Something was said that answers no message: open streams and pushing channels go on, on every instance. */
  const saidUnasked = (conversation: ConversationId, said: readonly StoredActivity[]) => {
    hub.wake(conversation, said);
    live.tell([], { wake: conversation });
    push();
  };
  const keeper = new Keeper({
    store,
    content,
    now,
    said: saidUnasked,
    failed: (error, conversation) => log.error({ err: error, conversation }, 'a case could not be looked at'),
  });
  const rulesChanged = () =>
    void keeper
      .rulesChanged()
      .catch((error: unknown) => log.error({ err: error }, 'cases could not be judged by other rules'));
  const parts: Parts = {
    store,
    content,
    now,
    failed,
    desk: {
      desks,
      tell(news) {
        live.tell(news);
        if (news.some(({ kind }) => kind === 'ticket')) notices.courier.wake();
      },
    },
    takeAway: { address, days: config.caseLinkDays ?? 7 },
    elsewhere: {
      minutes: config.resumeCodeMinutes ?? 60,
      guesses: new Guesses(now),
      left: saidUnasked,
    },
    observed: metrics,
  };
  const turns = new Turns(parts, hub, push);
  const arrived = (conversation: ConversationId, next?: Unanswered) => {
    turns
      .arrived(conversation, next)
      .catch((error: unknown) =>
        log.error({ err: error, conversation }, 'a turn failed; it waits for the next message'),
      );
  };
  const atOnce = new AnswersAtOnce(parts, push, (error, conversation) =>
    log.error({ err: error, conversation }, 'after a turn something failed'),
  );
  const line = await directLine({
    store,
    hub,
    now,
    log,
    secrets: config.directLineSecrets,
    onArrival: arrived,
    atOnce,
    onVisit: (conversation) =>
      void keeper
        .visited(conversation)
        .catch((error: unknown) => log.error({ err: error, conversation }, 'a case could not be looked at')),
    onTyping: (conversation) => void desk.traderTypes(conversation).catch(() => {}),
    publicUrl: config.publicUrl,
    trustProxy: config.trustProxy,
    ...(config.allowedOrigins.length > 0 ? { allowedOrigins: config.allowedOrigins } : {}),
  });
  line.mount(server);
  botFramework?.mount(server.routes, { onArrival: arrived, atOnce });
  mountPages(server.routes, pages(root));
  mountCaseFiles(server.routes, { store, content, now, trustProxy: config.trustProxy, address });
  if (!mountDeskPage(server.routes, root)) log.warn('the helpdesk console is not built; /desk says so');
  mountHealth(server.routes, { store, content, now });
  mountMetrics(server.routes, metrics, { store, now, sockets: () => line.streams() });

  const events = await mountDesk(server.routes, {
    desk,
    live,
    store,
    content,
    now,
    log,
    publicUrl: config.publicUrl,
    trustProxy: config.trustProxy,
    ways: { passwords: config.passwords ?? true, organisation: config.oidc !== undefined },
    oidc: config.oidc,
    postRoom: notices.room,
    growing: knowledge,
    retention: config.retention ?? {},
    replies,
  });
  const lookAtClock = () => {
    atOnce.forget();
    keeper.lookAtClock().catch((error: unknown) => log.error({ err: error }, 'reminders could not be looked for'));
    desk.lookAtClock().catch((error: unknown) => log.error({ err: error }, 'the desk could not look at the clock'));
    knowledge.lookAround().catch((error: unknown) => log.error({ err: error }, 'the knowledge could not look around'));
  };
  const clock = setInterval(lookAtClock, 30_000);
  clock.unref();

  try {
    await store.adoptTickets(
      desks.teams.map(({ id }) => id),
      desks.fallback.id,
    );
    const setup = await prepareDesk(store, config.deskAdmin, now());
    await live.start();
    await knowledge.start();
    const recovered = await turns.recover((error, conversation) =>
      log.error({ err: error, conversation }, 'what an earlier run left open cannot be answered'),
    );
    if (recovered > 0) log.info({ conversations: recovered }, 'answered what an earlier run left open');
    push();
    const retention = keepRetention({
      store,
      days: config.retention ?? {},
      tell: (news) => live.tell(news),
      now,
      log,
    });
    port = await server.listen(config.port, config.host);
    notices.courier.start();
    // What became due while nothing ran is not left waiting for the first tick.
    lookAtClock();
    rulesChanged();
    return {
      port,
      setup,
      serve(next) {
        knowledge.serve(next);
        rulesChanged();
      },
      async stop() {
        // Nothing new is taken, and what runs is answered while the streams are still open to hear it.
        clearInterval(clock);
        await retention.stop();
        live.stop();
        await knowledge.stop();
        events.close();
        const closed = server.close();
        await turns.settled();
        await line.close();
        await closed;
        await turns.settled();
        await keeper.settled();
        await botFramework?.outbox.stop();
        await notices.courier.stop();
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

const hostInUrl = (host: string): string => (host.includes(':') ? `[${host}]` : host);

/** @throws {BadConfig} when a group is given a team there is not. */
function checkGrants({ oidc }: Config, desks: Desks): void {
  for (const { group, teams } of oidc?.grants ?? [])
    for (const team of teams)
      if (team !== '*' && !desks.has(team))
        throw new BadConfig(`OIDC_GROUPS gives "${group}" the team "${team}", which the file of teams does not have.`);
}
