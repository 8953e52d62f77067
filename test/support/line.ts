import { Agent, request } from 'node:http';
import { WebSocket } from 'ws';
import { secret } from './program.js';

export interface Activity {
  id: string;
  type: string;
  text?: string;
  from: { id: string; role?: string };
  replyToId?: string;
  channelData?: { clientActivityID?: string; fairway?: { kind: string } };
  suggestedActions?: { actions: { value: string }[] };
}

export interface Answer {
  status: number;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  text: string;
}

const root = '/v3/directline';

/** A plain HTTP client with kept connections: what a load driver can afford. Rejects when the connection breaks. */
export class Http {
  private readonly agent: Agent;

  constructor(
    readonly origin: string,
    private readonly credential: string = secret,
    sockets = 64,
  ) {
    this.agent = new Agent({ keepAlive: true, maxSockets: sockets });
  }

  send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const payload = body === undefined || Buffer.isBuffer(body) ? body : JSON.stringify(body);
    const url = new URL(path, this.origin);
    return new Promise((resolve, reject) => {
      const asked = request(
        {
          host: url.hostname,
          port: url.port,
          path: url.pathname + url.search,
          method,
          agent: this.agent,
          headers: {
            ...(this.credential ? { Authorization: `Bearer ${this.credential}` } : {}),
            ...(payload === undefined
              ? {}
              : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(payload) }),
            ...headers,
          },
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              text: Buffer.concat(chunks).toString('utf8'),
            }),
          );
        },
      );
      asked.on('error', reject);
      asked.end(payload);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}

/** What a conversation goes over. */
export interface Wire {
  readonly origin: string;
  send(method: 'GET' | 'POST', path: string, body?: unknown): Promise<Answer>;
}

/** One conversation of a Direct Line client that holds the secret or its token. */
export class Line {
  private constructor(
    private readonly http: Wire,
    readonly id: string,
    readonly token: string,
    readonly streamUrl: string,
  ) {}

  static async begin(http: Wire): Promise<Line> {
    const { status, text } = await http.send('POST', `${root}/conversations`, {});
    if (status !== 201) throw new Error(`no conversation could be started: ${status} ${text}`);
    const { conversationId, token, streamUrl } = JSON.parse(text) as {
      conversationId: string;
      token: string;
      streamUrl: string;
    };
    return new Line(http, conversationId, token, streamUrl);
  }

  /** The same conversation through another client, for example after a restart on another port. */
  through = (http: Wire): Line => new Line(http, this.id, this.token, this.streamUrl);

  get path(): string {
    return `${root}/conversations/${this.id}/activities`;
  }

  post(activity: unknown): Promise<Answer> {
    return this.http.send('POST', this.path, activity);
  }

  say(text: string, clientActivityID?: string): Promise<Answer> {
    return this.post({
      type: 'message',
      from: { id: 'trader' },
      text,
      ...(clientActivityID ? { channelData: { clientActivityID } } : {}),
    });
  }

  /** Everything visible from the beginning. */
  async transcript(): Promise<Activity[]> {
    const all: Activity[] = [];
    let watermark = '0';
    for (;;) {
      const { status, text } = await this.http.send('GET', `${this.path}?watermark=${watermark}`);
      if (status !== 200) throw new Error(`the transcript cannot be read: ${status} ${text}`);
      const page = JSON.parse(text) as { activities: Activity[]; watermark: string };
      if (page.activities.length === 0) return all;
      all.push(...page.activities);
      watermark = page.watermark;
    }
  }

  /** Polls until the activity of that id has an answer, and returns the answers. */
  async answersTo(id: string): Promise<Activity[]> {
    for (;;) {
      const found = (await this.transcript()).filter((activity) => activity.replyToId === id);
      if (found.length > 0) return found;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  /** Says something and waits for the answer's words. */
  async ask(text: string): Promise<string> {
    const { status, text: body } = await this.say(text);
    if (status !== 200) throw new Error(`not accepted: ${status} ${body}`);
    const answers = await this.answersTo((JSON.parse(body) as { id: string }).id);
    return answers.map((answer) => answer.text ?? '').join('\n');
  }

  /** Opens the stream; `take` gets every activity that comes over it. */
  listen(take: (activity: Activity) => void): Promise<WebSocket> {
    return new Promise((resolve, reject) => {
      const socket = new WebSocket(this.streamUrl, { perMessageDeflate: false });
      socket.once('open', () => resolve(socket));
      socket.on('error', reject);
      socket.on('message', (data: Buffer) => {
        if (data.length === 0) return;
        for (const activity of (JSON.parse(data.toString('utf8')) as { activities: Activity[] }).activities)
          take(activity);
      });
    });
  }
}
