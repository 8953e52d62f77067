import type { Content } from '../../dialogs/content.js';
import type { DeskNews } from '../escalation/live.js';
import type { Log } from '../http/log.js';
import { type Asked, type Insight, insight } from '../insight/insight.js';
import type { Conversation, ConversationId, Store, StoredActivity } from '../store/store.js';
import { goldenQuestions } from './golden.js';
import { Growth } from './growth.js';
import { Overlay } from './overlay.js';
import { Workshop } from './workshop.js';

/** What the assistant knows while it runs: the files, what officers and editors add, and figures of how it does. */
export interface GrowingContent {
  readonly content: Content;
  readonly growth: Growth;
  insight(asked: Asked): Promise<Insight>;
  /** Takes in what editors approved. */
  start(): Promise<void>;
  /** Talks from other files from the next message on. */
  serve(base: Content): void;
  /** What other instances approved while the connection was lost, and traders who could not be told before. */
  lookAround(): Promise<void>;
  stop(): Promise<void>;
}

interface Parts {
  store: Store;
  now: () => Date;
  log: Log;
  streams: { wake(conversation: ConversationId): void };
  live: { tell(news: readonly DeskNews[], reach: { wake?: ConversationId }): void };
  push: () => void;
}

export function growing(root: string, first: Content, { store, now, log, streams, live, push }: Parts): GrowingContent {
  const workshop = new Workshop();
  let stopped = false;
  const failed = (error: unknown) => {
    if (!stopped) log.error({ err: error }, 'the knowledge could not grow');
  };
  const overlay = new Overlay(first, {
    store,
    workshop,
    failed,
    ready: () => void growth.tell().catch(failed),
  });
  const content = () => overlay.content;
  const tellStreams = ({ id, ticket }: Conversation, said: readonly StoredActivity[]) => {
    streams.wake(id);
    const [line] = said;
    const news: DeskNews[] =
      ticket && line ? [{ kind: 'said', ticket: ticket.id, conversation: id, after: line.sequence - 1 }] : [];
    live.tell(news, { wake: id });
  };
  const golden = goldenQuestions(root);
  const growth = new Growth({ store, content, now, overlay, workshop, golden, tellStreams, push });
  return {
    get content() {
      return overlay.content;
    },
    growth,
    insight: (asked) => insight({ store, workshop, content, now }, asked),
    start: () => overlay.start(),
    serve: (base) => overlay.serve(base),
    async lookAround() {
      await overlay.refresh();
      await growth.tell();
    },
    async stop() {
      stopped = true;
      overlay.stop();
      await workshop.close();
      await growth.settled();
    },
  };
}
