import { type IncomingHttpHeaders, request as plain } from 'node:http';
import { request as secure } from 'node:https';
import { type ClientOptions, WebSocket } from 'ws';
import type { Target } from './target.js';

export interface Activity {
  id: string;
  type: string;
  timestamp: string;
  channelId: string;
  conversation: { id: string };
  from: { id: string; name?: string; role?: string };
  text?: string;
  replyToId?: string;
  channelData?: unknown;
  attachments?: { name: string; contentType: string; size: number }[];
}

export interface Set {
  activities: Activity[];
  watermark: string;
}

export interface Admission {
  conversationId: string;
  token: string;
  expires_in: number;
  streamUrl: string;
}

export interface Call {
  method?: string;
  auth?: string | undefined;
  body?: unknown;
  headers?: Record<string, string>;
}

export interface Answer<T> {
  status: number;
  headers: Headers;
  body: T;
  code: string | undefined;
}

/** A connection for each request: a kept one would not survive the restart of a server in the middle of a test. */
async function exchange(url: URL, { method, auth, body, headers }: Call) {
  const isRaw = body instanceof FormData || typeof body === 'string';
  const encoded = new Response(body === undefined ? null : isRaw ? body : JSON.stringify(body));
  const type = isRaw ? encoded.headers.get('content-type') : 'application/json';
  const bytes = Buffer.from(await encoded.arrayBuffer());
  return new Promise<{ status: number; headers: Headers; text: string }>((resolve, reject) => {
    const sending = (url.protocol === 'https:' ? secure : plain)(url, {
      agent: false,
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: {
        ...(auth ? { authorization: `Bearer ${auth}` } : {}),
        ...(body !== undefined && type ? { 'content-type': type } : {}),
        'content-length': bytes.length,
        ...headers,
      },
    });
    sending.once('error', reject);
    sending.once('response', (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk) => {
        text += chunk;
      });
      answer.once('error', reject);
      answer.once('end', () => resolve({ status: answer.statusCode ?? 0, headers: headersOf(answer.headers), text }));
    });
    sending.end(bytes);
  });
}

const headersOf = (headers: IncomingHttpHeaders): Headers =>
  new Headers(
    Object.entries(headers).flatMap(([name, value]) =>
      [value ?? []].flat().map((one) => [name, one] as [string, string]),
    ),
  );

/** A Direct Line client as thin as can be: plain requests, nothing retried. */
export class Client {
  constructor(readonly target: Pick<Target, 'base' | 'secret'>) {}

  async call<T = Record<string, never>>(path: string, call: Call = {}): Promise<Answer<T>> {
    const url = new URL(path.startsWith('http') ? path : `${this.target.base}${path}`);
    const answer = await exchange(url, call);
    const body = answer.text ? JSON.parse(answer.text) : undefined;
    return { status: answer.status, headers: answer.headers, body: body as T, code: body?.error?.code };
  }

  post = <T = Record<string, never>>(path: string, auth: string | undefined, body?: unknown) =>
    this.call<T>(path, { method: 'POST', auth, body });

  generate = (body?: unknown) => this.post<Admission>('/tokens/generate', this.target.secret, body);

  start = (auth: string, body?: unknown) => this.post<Admission>('/conversations', auth, body);

  /** A started conversation with a token of its own. */
  async begin(parameters?: unknown): Promise<Talk> {
    const { body: reserved } = await this.generate(parameters);
    const { body } = await this.start(reserved.token, { user: {} });
    return new Talk(this, body);
  }
}

export class Talk {
  readonly id: string;
  readonly token: string;

  constructor(
    readonly client: Client,
    readonly admission: Admission,
  ) {
    this.id = admission.conversationId;
    this.token = admission.token;
  }

  call = <T>(path: string, call: Call = {}) =>
    this.client.call<T>(`/conversations/${this.id}${path}`, { auth: this.token, ...call });

  send = (activity: object, auth = this.token) =>
    this.call<{ id: string }>('/activities', { auth, body: { from: { id: 'me' }, ...activity } });

  say = (text: string) => this.send({ type: 'message', text });

  get = (watermark?: string) =>
    this.call<Set>(`/activities${watermark === undefined ? '' : `?watermark=${watermark}`}`);

  reconnect = (watermark?: string) => this.call<Admission>(watermark === undefined ? '' : `?watermark=${watermark}`);

  /** Everything there is after a place, page by page. */
  async all(watermark?: string): Promise<Set> {
    const activities: Activity[] = [];
    let at = watermark;
    for (;;) {
      const { body } = await this.get(at);
      activities.push(...body.activities);
      at = body.watermark;
      if (body.activities.length === 0) return { activities, watermark: at };
    }
  }

  /** Polls until something is there. */
  async until(check: (activities: Activity[]) => boolean): Promise<Activity[]> {
    for (;;) {
      const { activities } = await this.all();
      if (check(activities)) return activities;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  heard = (text: string) => this.until((activities) => activities.some((activity) => activity.text === text));
}

/** An open stream and everything that came over it. */
export class Stream {
  readonly frames: string[] = [];
  readonly closed: Promise<{ code: number; reason: string }>;
  private readonly waiting = new globalThis.Set<() => void>();

  private constructor(readonly socket: WebSocket) {
    socket.on('message', (data) => {
      this.frames.push(String(data));
      for (const look of this.waiting) look();
    });
    this.closed = new Promise((resolve) =>
      socket.once('close', (code, reason) => resolve({ code, reason: String(reason) })),
    );
  }

  /** Rejects with the status of the refusal. */
  static open(url: string, headers: Record<string, string> = {}, options: ClientOptions = {}): Promise<Stream> {
    return new Promise((resolve, reject) => {
      const socket = new WebSocket(url, { ...options, headers });
      const stream = new Stream(socket);
      socket.once('open', () => resolve(stream));
      socket.once('unexpected-response', (_request, response) => {
        reject(new Error(`refused with ${response.statusCode}`));
        socket.terminate();
      });
      socket.on('error', reject);
    });
  }

  get sets(): Set[] {
    return this.frames.filter((frame) => frame !== '').map((frame) => JSON.parse(frame) as Set);
  }

  get activities(): Activity[] {
    return this.sets.flatMap((set) => set.activities);
  }

  get texts(): (string | undefined)[] {
    return this.activities.map((activity) => activity.text);
  }

  get watermark(): string {
    return this.sets.at(-1)?.watermark ?? '0';
  }

  until(check: (stream: Stream) => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (!check(this)) return;
        this.waiting.delete(look);
        resolve();
      };
      this.waiting.add(look);
      look();
    });
  }

  heard = (text: string) => this.until((stream) => stream.texts.includes(text));

  close(): void {
    this.socket.terminate();
  }
}
