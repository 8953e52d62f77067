import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { type RunningServer, startServer } from '../../bot/server.js';
import type { Content } from '../../dialogs/content.js';
import { content, root } from '../support/content.js';
import { Http, Line } from '../support/line.js';
import { secret } from '../support/server.js';

/** The whole server on a database of its own, under a clock that the test moves; other content can be served. */
export class Place {
  #running: RunningServer | undefined;
  #http: Http | undefined;

  private constructor(
    readonly databaseUrl: string,
    private readonly end: () => void,
  ) {}

  /** `databaseUrl`: a second instance on the database of a first. */
  static async open(now: string, databaseUrl?: string): Promise<Place> {
    const folder = mkdtempSync(join(tmpdir(), 'fairway-'));
    // Timers go on as they are; only what the clock says is ours.
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) });
    const place = new Place(databaseUrl ?? `file:${join(folder, 'fairway.db')}`, () =>
      rmSync(folder, { recursive: true, force: true }),
    );
    await place.start();
    return place;
  }

  async start(with_: Content = content): Promise<void> {
    this.#running = await startServer(
      {
        host: '127.0.0.1',
        port: 0,
        databaseUrl: this.databaseUrl,
        durable: false,
        publicUrl: undefined,
        directLineSecrets: [secret],
        allowedOrigins: [],
        trustProxy: false,
        logLevel: 'error',
        production: true,
        botFramework: undefined,
      },
      with_,
      root,
    );
    this.#http = new Http(`http://127.0.0.1:${this.#running.port}`, secret);
  }

  async stop(): Promise<void> {
    this.#http?.close();
    await this.#running?.stop();
    this.#running = undefined;
  }

  /** Stopped, the clock put on, started again. */
  async restart(now: string, with_: Content = content): Promise<void> {
    await this.stop();
    vi.setSystemTime(new Date(now));
    await this.start(with_);
  }

  serve(other: Content): void {
    this.#running?.serve(other);
  }

  async close(): Promise<void> {
    await this.stop();
    vi.useRealTimers();
    this.end();
  }

  get http(): Http {
    if (!this.#http) throw new Error('the server is not running');
    return this.#http;
  }

  begin = (): Promise<Line> => Line.begin(this.http);

  /** The same conversation after a restart. */
  again = (line: Line): Line => line.through(this.http);

  /** Comes back to the page: the client rejoins its conversation, as after closing it. */
  async visit(line: Line): Promise<Line> {
    const here = this.again(line);
    const { status } = await this.http.send('GET', `/v3/directline/conversations/${line.id}?watermark=0`);
    if (status !== 200) throw new Error(`the visit was refused: ${status}`);
    return here;
  }
}

/** All messages of the assistant so far. */
export const saidIn = async (line: Line): Promise<readonly string[]> =>
  (await line.transcript()).filter(({ from }) => from.role !== 'user').map(({ text }) => text ?? '');

/** Waits until the assistant has said something with these words, and returns how often. */
export async function hears(line: Line, words: string): Promise<number> {
  for (let left = 200; ; left--) {
    const count = (await saidIn(line)).filter((text) => text.includes(words)).length;
    if (count > 0) return count;
    if (left === 0) throw new Error(`never said: ${words}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** Long enough for anything wrong to be said. */
export const quiet = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 300));

/** An exporter of India who looks ready, up to the verdict. */
export const toVerdict: readonly string[] = [
  'india',
  'We export',
  'Yes',
  'T1',
  'Check if we are ready',
  'Yes',
  '12',
  '5',
  '2',
  'Never, or it was dropped',
  'No',
  'No',
  '0',
  '2',
  'Yes',
];

export async function tell(line: Line, ...texts: readonly string[]): Promise<string> {
  let last = '';
  for (const text of texts) last = await line.ask(text);
  return last;
}
