import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '../../bot/config.js';
import { type RunningServer, startServer } from '../../bot/server.js';
import { content, root } from './content.js';

/** The whole assistant on a port and a database of its own. */
export interface TestServer {
  readonly url: string;
  readonly databaseUrl: string;
  /** Down, as far as anybody outside can tell. */
  stop(): Promise<void>;
  /** Up again, on the same port and the same database. */
  start(): Promise<void>;
  /** Down for good; nothing stays behind. */
  remove(): Promise<void>;
}

export const secret = 'a-secret-for-these-tests-only';

export async function testServer(settings: Partial<Config> = {}): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'fairway-'));
  const databaseUrl = `file:${join(folder, 'fairway.db')}`;
  let port = settings.port ?? 0;
  let running: RunningServer | undefined;

  async function start(): Promise<void> {
    running = await startServer(
      {
        host: '127.0.0.1',
        databaseUrl,
        durable: false,
        publicUrl: undefined,
        directLineSecrets: [secret],
        allowedOrigins: [],
        trustProxy: false,
        logLevel: 'silent',
        production: true,
        botFramework: undefined,
        ...settings,
        // The same port again after a restart.
        port,
      },
      content,
      root,
    );
    port = running.port;
  }

  async function stop(): Promise<void> {
    await running?.stop();
    running = undefined;
  }

  await start();
  return {
    url: `http://127.0.0.1:${port}`,
    databaseUrl,
    start,
    stop,
    async remove() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
