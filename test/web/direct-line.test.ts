import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DirectLine } from '../../bot/web/direct-line.js';
import { type Call, Refusal } from '../../bot/web/http.js';
import type { LinkState } from '../../bot/web/link.js';
import type { Socket } from '../../bot/web/stream.js';

class FakeSocket implements Socket {
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: (() => void) | null = null;
  onerror: (() => void) | null = null;
  closed = false;
  constructor(readonly url: string) {}
  close() {
    this.closed = true;
  }
  push(...numbers: number[]) {
    this.onmessage?.({ data: JSON.stringify({ activities: numbers.map(activity), watermark: `${numbers.at(-1)}` }) });
  }
}

const activity = (number: number) => ({ type: 'message', id: `c1|${number}`, from: { id: 'bot' }, text: `${number}` });

/** A Direct Line server in a few lines, with switches for what goes wrong. */
class World {
  log: unknown[] = [];
  calls: string[] = [];
  sockets: FakeSocket[] = [];
  socketsWork = true;
  reachable = true;
  started = false;
  tokens = 0;
  expired = false;
  unknown = false;
  conversation = 'c1';
  seen: string[] = [];
  history: string[] = [];
  states: LinkState[] = [];
  conversations: string[] = [];

  call: Call = async (method, path, token, body) => {
    this.calls.push(`${method} ${path}`);
    if (!this.reachable) throw new TypeError('fetch failed');
    if (path === '/chat/session') {
      this.expired = false;
      if ((body as { fresh?: boolean }).fresh) {
        this.conversation = 'c2';
        this.log = [];
        this.unknown = this.started = false;
      }
      this.tokens += 1;
      return { status: 200, body: { conversationId: this.conversation, token: `t${this.tokens}`, expires_in: 1800 } };
    }
    expect(token).toMatch(/^t\d/);
    if (this.expired) throw new Refusal(403, 'TokenExpired');
    if (this.unknown) throw new Refusal(404, 'NotFound');
    if (path.endsWith('/conversations')) {
      const status = this.started ? 200 : 201;
      this.started = true;
      return { status, body: { conversationId: this.conversation, token, streamUrl: `wss://x/s${this.log.length}` } };
    }
    const url = new URL(path, 'http://x');
    const from = Number(url.searchParams.get('watermark'));
    if (url.pathname.endsWith('/activities') && method === 'GET') {
      const page = this.log.slice(from, from + 2);
      return { status: 200, body: { activities: page, watermark: `${from + page.length}` } };
    }
    return { status: 200, body: { token, streamUrl: `wss://x/again${from}` } };
  };

  line = new DirectLine(
    {
      call: (...args) => this.call(...args),
      openSocket: (url) => {
        const socket = new FakeSocket(url);
        this.sockets.push(socket);
        queueMicrotask(() => (this.socketsWork ? socket.onopen?.() : socket.onerror?.()));
        return socket;
      },
      random: () => 1,
      now: Date.now,
      hidden: () => false,
      locale: 'en',
    },
    {
      conversation: (id) => this.conversations.push(id),
      activities: (list, history) => {
        for (const { text, type } of list) (history ? this.history : this.seen).push(text || type);
      },
      state: (state) => this.states.push(state),
    },
  );

  get socket(): FakeSocket {
    const socket = this.sockets.at(-1);
    if (socket === undefined) throw new Error('no socket was opened');
    return socket;
  }
}

const outgoing = {
  type: 'message',
  text: 'hi',
  from: { id: 'trader' },
  locale: 'en',
  channelData: { clientActivityID: 'x' },
} as const;

let world: World;
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => {
  vi.useFakeTimers();
  world = new World();
});
afterEach(() => vi.useRealTimers());

describe('the connection', () => {
  it('starts a new conversation and listens', async () => {
    world.line.start();
    await pass(1);
    world.socket.push(1, 2);
    world.socket.onmessage?.({ data: '' });
    expect(world.seen).toEqual(['1', '2']);
    expect(world.states).toEqual(['connecting', 'online']);
  });

  it('draws the history of a resumed one, page by page, and drops what comes twice', async () => {
    world.started = true;
    world.log = [1, 2, 3, 4, 5].map(activity);
    world.line.start();
    await pass(1);
    world.socket.push(5, 6);
    expect(world.history).toEqual(['1', '2', '3', '4', '5']);
    expect(world.seen).toEqual(['6']);
  });

  it('comes back from the last watermark after a drop', async () => {
    world.line.start();
    await pass(1);
    world.socket.push(1, 2, 3);
    world.socket.onclose?.();
    await pass(600);
    expect(world.socket.url).toBe('wss://x/again3');
    world.socket.push(3, 4);
    expect(world.seen).toEqual(['1', '2', '3', '4']);
    expect(world.states).toEqual(['connecting', 'online', 'connecting', 'online']);
  });

  it('asks from the beginning when it broke before the first frame', async () => {
    world.line.start();
    await pass(1);
    world.socket.onclose?.();
    await pass(600);
    expect(world.calls.at(-1)).toBe('GET /v3/directline/conversations/c1?watermark=0');
  });

  it('hangs up on a socket that has gone silent', async () => {
    world.line.start();
    await pass(1);
    const first = world.socket;
    await pass(61_000);
    expect(first.closed).toBe(true);
    expect(world.sockets.length).toBe(2);
  });

  it('polls where sockets are blocked, and looks for a socket again later', async () => {
    world.socketsWork = false;
    world.line.start();
    await pass(1);
    world.log = [1, 2].map(activity);
    await pass(1000);
    expect(world.seen).toEqual(['1', '2']);
    expect(world.states.at(-1)).toBe('online');
    world.socketsWork = true;
    await pass(65_000);
    expect(world.socket.url).toBe('wss://x/again2');
    expect(world.socket.closed).toBe(false);
  });

  it('says so when nothing can be reached, keeps trying ever slower, and at once when woken', async () => {
    world.reachable = false;
    world.line.start();
    await pass(60_000);
    expect(world.states).toEqual(['connecting', 'offline']);
    expect(world.calls.length).toBeLessThan(10);
    world.reachable = true;
    world.line.wake(true);
    await pass(1);
    expect(world.states.at(-1)).toBe('online');
  });

  it('gets a new token when the old one has expired, in the same conversation', async () => {
    world.line.start();
    await pass(1);
    world.socket.push(1);
    world.expired = true;
    expect(await world.line.post(outgoing)).toBe('later');
    await pass(600);
    expect(world.socket.url).toBe('wss://x/again1');
    expect(await world.line.post(outgoing)).toBe('sent');
    expect(world.conversations).toEqual(['c1']);
  });

  it('begins anew when the server has forgotten the conversation', async () => {
    world.line.start();
    await pass(1);
    world.unknown = true;
    world.socket.onclose?.();
    await pass(3000);
    expect(world.conversations).toEqual(['c1', 'c2']);
    expect(world.states.at(-1)).toBe('online');
  });

  it('refreshes its token every 15 minutes', async () => {
    world.line.start();
    await pass(15 * 60_000 + 10);
    expect(world.calls).toContain('POST /v3/directline/tokens/refresh');
  });

  it('ends when told to, and starts again only when asked', async () => {
    world.line.start();
    await pass(1);
    world.socket.onmessage?.({ data: JSON.stringify({ activities: [{ type: 'endOfConversation', id: 'c1|9' }] }) });
    await pass(5000);
    expect(world.states.at(-1)).toBe('ended');
    expect(world.sockets.length).toBe(1);
    world.line.start(true);
    await pass(1);
    expect(world.conversations).toEqual(['c1', 'c2']);
    expect(world.states.at(-1)).toBe('online');
  });

  it.each([
    [400, 'refused'],
    [413, 'refused'],
    [429, 'later'],
    [502, 'later'],
    [403, 'later'],
  ] as const)('a message answered with %i is %s', async (status, outcome) => {
    world.line.start();
    await pass(1);
    world.call = async () => {
      throw new Refusal(status, '');
    };
    expect(await world.line.post(outgoing)).toBe(outcome);
  });
});
