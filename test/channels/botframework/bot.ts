import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '../../../bot/config.js';
import { type RunningServer, startServer } from '../../../bot/server.js';
import { anonymous } from '../../support/anonymous.js';
import { content, root } from '../../support/content.js';
import type { StubChannel } from './support.js';

/** The whole assistant with its Bot Framework door open, and somebody who knocks. */
export class Bot {
  readonly #folder = mkdtempSync(join(tmpdir(), 'fairway-'));
  #server: RunningServer | undefined;
  #messages = 0;

  constructor(private readonly channel: StubChannel) {}

  async start(botFramework: Config['botFramework'] = anonymous): Promise<void> {
    this.#server = await startServer(
      {
        port: 0,
        host: '127.0.0.1',
        databaseUrl: `file:${join(this.#folder, 'test.db')}`,
        durable: false,
        publicUrl: undefined,
        directLineSecrets: ['a-secret-for-this-test'],
        allowedOrigins: [],
        trustProxy: false,
        logLevel: 'silent',
        production: false,
        botFramework,
      },
      content,
      root,
    );
  }

  async stop(): Promise<void> {
    await this.#server?.stop();
    this.#server = undefined;
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  get url(): string {
    return `http://127.0.0.1:${this.#server?.port}`;
  }

  message(text: string, more: Record<string, unknown> = {}): Record<string, unknown> {
    return {
      type: 'message',
      id: `activity-${++this.#messages}`,
      channelId: 'msteams',
      serviceUrl: this.channel.url,
      conversation: { id: 'a:teams-conversation' },
      from: { id: '29:trader', name: 'Asha' },
      recipient: { id: '28:bot' },
      text,
      ...more,
    };
  }

  post(body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.url}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }
}
