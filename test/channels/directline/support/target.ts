import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { type DirectLineOptions, directLine } from '../../../../bot/channels/directline/direct-line.js';
import { createHub, type Hub } from '../../../../bot/channels/directline/hub.js';
import { createLog } from '../../../../bot/http/log.js';
import { createHttpServer } from '../../../../bot/http/server.js';
import { openStore } from '../../../../bot/store/open.js';
import type { ConversationId, Store } from '../../../../bot/store/store.js';
import { trivialBot } from './bot.js';

/** `DIRECTLINE_URL` (with /v3/directline) and `DIRECTLINE_SECRET` point the promises at any other server. */
export const remote = process.env.DIRECTLINE_URL;

/** Where each server of ours gets its database; on-postgres.test.ts keeps the same promises on the other kind. */
export const database = { fresh: async (folder: string): Promise<string> => `file:${join(folder, 'test.db')}` };

/** For what only our own server lets a test do: turn its clock, restart it, see its store. */
export const here = !remote;

export interface Local {
  store: Store;
  hub: Hub;
  origin: string;
  /** Conversations whose turn was asked for, in order. */
  arrivals: ConversationId[];
  log(): string;
  advance(milliseconds: number): void;
  /** Closes the Direct Line server as a shutdown does, then starts it again on the same database. */
  shutDown(): Promise<void>;
  startAgain(): Promise<void>;
}

export interface Target {
  base: string;
  secret: string;
  local: Local;
  close(): Promise<void>;
}

type Options = Partial<Omit<DirectLineOptions, 'store' | 'hub' | 'now' | 'onArrival' | 'log'>> & {
  store?: (store: Store) => Store;
};

/** Plenty for a test run: the clock stands still, so nothing would ever be earned back. */
const plenty = { perSecond: 1, burst: 1_000_000 };
export const noLimits = { address: plenty, token: plenty, poll: plenty, session: plenty };

export async function startTarget(options: Options = {}): Promise<Target> {
  if (remote)
    return { base: remote, secret: process.env.DIRECTLINE_SECRET ?? '', local: nothing, close: async () => {} };
  const folder = mkdtempSync(join(tmpdir(), 'fairway-directline-'));
  const databaseUrl = await database.fresh(folder);
  const lines: string[] = [];
  const log = createLog({
    stream: new Writable({ write: (chunk, _encoding, done) => done(void lines.push(String(chunk))) }),
  });
  const secret = 'the-secret-of-this-test';
  const arrivals: ConversationId[] = [];
  let at = Date.now();
  const now = () => new Date(at);
  let port = 0;

  async function start() {
    const store = await openStore(databaseUrl);
    const hub = createHub();
    const answer = trivialBot(store, hub, now);
    const { store: wrap, ...settings } = options;
    const line = await directLine({
      secrets: [secret],
      rates: noLimits,
      ...settings,
      store: wrap ? wrap(store) : store,
      hub,
      now,
      log,
      onArrival: (id) => {
        arrivals.push(id);
        return answer(id);
      },
    });
    const server = createHttpServer({ log });
    line.mount(server);
    port = await server.listen(port, '127.0.0.1');
    return { store, hub, line, server };
  }

  let running: Awaited<ReturnType<typeof start>> | undefined = await start();
  const current = () => {
    if (!running) throw new Error('the server is shut down');
    return running;
  };
  async function shutDown() {
    if (!running) return;
    const { line, server, store } = running;
    running = undefined;
    await line.close();
    await server.close(200);
    await store.close();
  }

  return {
    base: `http://127.0.0.1:${port}/v3/directline`,
    secret,
    local: {
      get store() {
        return current().store;
      },
      get hub() {
        return current().hub;
      },
      origin: `http://127.0.0.1:${port}`,
      arrivals,
      log: () => lines.join(''),
      advance: (milliseconds) => {
        at += milliseconds;
      },
      shutDown,
      startAgain: async () => {
        running = await start();
      },
    },
    async close() {
      await shutDown();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const nothing = new Proxy({} as Local, {
  get() {
    throw new Error('this test looks inside the server; mark it with it.runIf(here)');
  },
});
