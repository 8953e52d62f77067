import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '../../bot/config.js';
import { hashPassword } from '../../bot/desk/passwords.js';
import { newOfficerId } from '../../bot/ids.js';
import { type RunningServer, startServer } from '../../bot/server.js';
import type { Officer, Role } from '../../bot/store/desk.js';
import { openStore } from '../../bot/store/open.js';
import { content, root } from './content.js';
import { secret } from './program.js';

export const password = 'a long enough password';

export const teams = `
teams:
  - { id: everybody, name: Helpdesk }
  - { id: india, name: India desk, programmes: [india] }
fallback: everybody
`;

/** A whole server on a database, with teams of its own. */
export async function deskServer(
  databaseUrl: string,
  desks = teams,
  more: Partial<Config> = {},
): Promise<RunningServer & { url: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'fairway-desk-'));
  writeFileSync(join(folder, 'desks.yaml'), desks);
  const server = await startServer(
    {
      port: 0,
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
      deskAdmin: { email: 'admin@example.org', password },
      desksFile: join(folder, 'desks.yaml'),
      ...more,
    },
    content,
    root,
  );
  rmSync(folder, { recursive: true });
  return { ...server, url: `http://127.0.0.1:${server.port}` };
}

let hashed: Promise<string> | undefined;

/** Adds officers behind the server's back: name, role, teams. */
export async function addOfficers(
  databaseUrl: string,
  list: readonly (readonly [string, Role, readonly string[]])[],
): Promise<void> {
  hashed ??= hashPassword(password);
  const store = await openStore(databaseUrl);
  for (const [name, role, teams] of list) {
    const officer: Officer = {
      id: newOfficerId(),
      name,
      email: `${name.toLowerCase()}@example.org`,
      role,
      teams,
      password: await hashed,
      failures: 0,
      lockedUntil: null,
      seenAt: null,
    };
    await store.addOfficer(officer, new Date().toISOString());
  }
  await store.close();
}

export interface Reply {
  status: number;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  body: any;
}

let pages = 0;

/** An officer's page, without the page: keeps the cookie, sends the token, hears the events. */
export class Console {
  /** Its own, where the server trusts a proxy: what one page tries then slows down no other. */
  readonly address = `10.0.${(++pages >> 8) & 255}.${pages & 255}`;
  cookie = '';
  csrf = '';
  readonly events: { event: string; data: Record<string, unknown> }[] = [];
  /** Told of each event as it comes. */
  heard: (event: string, data: Record<string, unknown>) => void = () => {};
  #close: (() => void) | undefined;

  constructor(readonly url: string) {}

  static async signIn(url: string, name: string): Promise<Console> {
    const console = new Console(url);
    const { status, body } = await console.send('POST', 'session', { email: `${name}@example.org`, password });
    if (status !== 200) throw new Error(`${name} cannot sign in: ${status} ${JSON.stringify(body)}`);
    return console;
  }

  /** The same officer's page on another instance. */
  at(url: string): Console {
    return Object.assign(new Console(url), { cookie: this.cookie, csrf: this.csrf });
  }

  async send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Reply> {
    const response = await fetch(`${this.url}/desk/api/${path}`, {
      method,
      headers: {
        'x-forwarded-for': this.address,
        ...(this.cookie ? { cookie: this.cookie } : {}),
        ...(method === 'GET' ? {} : { 'x-csrf-token': this.csrf }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const read: unknown = text === '' ? undefined : JSON.parse(text);
    const cookie = response.headers.get('set-cookie');
    if (cookie) this.cookie = cookie.split(';', 1)[0] ?? '';
    if (typeof read === 'object' && read !== null && 'csrf' in read) this.csrf = String(read.csrf);
    return { status: response.status, headers: Object.fromEntries(response.headers), body: read };
  }

  get = (path: string) => this.send('GET', path);
  post = (path: string, body: unknown = {}) => this.send('POST', path, body);

  /** The only ticket in the queue, once it is there. */
  async waiting(): Promise<string> {
    for (let i = 0; i < 300; i++) {
      const { body } = await this.get('tickets?status=queued');
      if (body.tickets.length > 0) return body.tickets.at(-1).id;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error('nobody waits');
  }

  /** Hears what happens. */
  listen(): Promise<void> {
    return new Promise((resolve, reject) => {
      const asked = request(`${this.url}/desk/api/events`, { headers: { cookie: this.cookie } }, (response) => {
        if (response.statusCode !== 200) reject(new Error(`no events: ${response.statusCode}`));
        let rest = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          const parts = (rest + chunk).split('\n\n');
          rest = parts.pop() ?? '';
          for (const part of parts) {
            // A text may hold other signs that a pattern would take for the end of a line.
            const field = (name: string) =>
              part
                .split('\n')
                .find((line) => line.startsWith(`${name}: `))
                ?.slice(name.length + 2);
            const [event, data] = [field('event'), field('data')];
            if (event && data) this.#take(event, JSON.parse(data) as Record<string, unknown>);
            if (event === 'hello') resolve();
          }
        });
        response.on('error', () => {});
      });
      asked.on('error', reject);
      asked.end();
      this.#close = () => asked.destroy();
    });
  }

  #take(event: string, data: Record<string, unknown>): void {
    this.events.push({ event, data });
    this.heard(event, data);
  }

  /** Waits for an event. */
  async hears(
    event: string,
    holds: (data: Record<string, unknown>) => boolean = () => true,
  ): Promise<Record<string, unknown>> {
    for (let i = 0; i < 500; i++) {
      const found = this.events.find((it) => it.event === event && holds(it.data));
      if (found) return found.data;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(`no event "${event}": ${this.events.map((it) => it.event).join(', ')}`);
  }

  close(): void {
    this.#close?.();
  }
}

/** Waits until it is so. Whoever asks the desk each time looks less often, as a page does: it counts the calls of a session. */
export async function until<T>(
  look: () => Promise<T | undefined | false> | T | undefined | false,
  what: string,
  patience = 5000,
  every = 10,
): Promise<T> {
  for (let waited = 0; waited < patience; waited += every) {
    const found = await look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, every));
  }
  throw new Error(`it did not come about: ${what}`);
}
