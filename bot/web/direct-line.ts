import { asObject, asText, type Outgoing, readActivitySet } from './activity.js';
import { backoff } from './backoff.js';
import { Refusal } from './http.js';
import type { LinkState, Listener, Ports, Posted } from './link.js';
import { Pause } from './pause.js';
import { openSession, type Session } from './session.js';
import { openStream, SILENCE_IS_DEATH } from './stream.js';

const BASE = '/v3/directline';
const REFRESH_EVERY = 15 * 60_000;
const POLL_EVERY = 1_000;
const POLL_HIDDEN = 5_000;

/**
 * Keeps one Direct Line conversation alive for as long as the page is open: session, history, WebSocket, reconnection
 * from the last watermark, polling where WebSockets are blocked, and a new token whenever the old one is refused.
 *
 * One loop does all of it: get a link, stay on it until it breaks, wait, again. Everything else only interrupts it.
 */
export class DirectLine {
  #session: Session | undefined;
  #opening: Promise<Session> | undefined;
  #conversation = '';
  #started = false;
  #watermark = '';
  #seen = new Set<string>();
  #state: LinkState | undefined;
  /** Counts the loops: a loop that is not the newest stops. */
  #loop = 0;
  #refusedSockets = 0;
  /** The conversation the server no longer knows. */
  #gone = '';
  #lastHeard = 0;
  #pause = new Pause();
  #hangUp: (() => void) | undefined;
  #refreshing: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly ports: Ports,
    private readonly listener: Listener,
  ) {}

  start(fresh = false): void {
    this.#loop += 1;
    this.#session = undefined;
    this.#opening = undefined;
    this.#interrupt();
    clearInterval(this.#refreshing);
    this.#refreshing = setInterval(() => void this.#refresh(), REFRESH_EVERY);
    void this.#live(this.#loop, fresh);
  }

  /** The network is back or the page is looked at again. `doubt`: the socket is not to be trusted even if it looks open. */
  wake(doubt: boolean): void {
    if (doubt || this.ports.now() - this.#lastHeard > SILENCE_IS_DEATH / 2) this.#hangUp?.();
    this.#pause.end();
  }

  /** The browser says there is no network. Told at once, so that the trader knows before the first failure. */
  lostNetwork(): void {
    if (this.#state !== 'ended') this.#tell('offline');
  }

  async post(activity: Outgoing): Promise<Posted> {
    try {
      const { conversationId } = await this.#ensureSession(false);
      if (!this.#started) return 'later';
      await this.#call('POST', `/conversations/${encodeURIComponent(conversationId)}/activities`, activity);
      return 'sent';
    } catch (error) {
      if (!(error instanceof Refusal)) return 'later';
      if (this.#lost(error)) {
        this.#hangUp?.();
        this.#pause.end();
        return 'later';
      }
      return error.status === 408 || error.status === 429 || error.status >= 500 ? 'later' : 'refused';
    }
  }

  get conversation(): string {
    return this.#conversation;
  }

  async #live(loop: number, fresh: boolean): Promise<void> {
    let failures = 0;
    let wantsFresh = fresh;
    if (this.#state !== 'offline') this.#tell('connecting');
    while (loop === this.#loop) {
      try {
        await this.#ensureSession(wantsFresh);
        wantsFresh = false;
        await this.#stay(loop, () => {
          failures = 0;
        });
        if (loop === this.#loop) this.#tell('connecting');
      } catch (error) {
        if (loop !== this.#loop) return;
        const forgotten = this.#lost(error);
        failures += 1;
        this.#tell(forgotten && failures === 1 ? 'connecting' : 'offline');
      }
      if (loop === this.#loop) await this.#pause.nap(backoff(failures, this.ports.random()));
    }
  }

  /** One connection, from its first request until it breaks. */
  async #stay(loop: number, works: () => void): Promise<void> {
    const streamUrl = await this.#link();
    const ended = () => loop !== this.#loop;
    if (ended()) return;
    const how = streamUrl === undefined ? 'refused' : await this.#listen(streamUrl, works);
    if (how === 'dropped' || ended()) return;
    this.#refusedSockets += 1;
    const until = this.ports.now() + 60_000 * Math.min(5, this.#refusedSockets);
    while (!ended() && this.ports.now() < until) {
      await this.#fetchAll(false);
      if (ended()) return;
      works();
      this.#tell('online');
      await this.#pause.nap(this.ports.hidden() ? POLL_HIDDEN : POLL_EVERY);
    }
  }

  /** Starts or rejoins the conversation; the answer is where its stream is. */
  async #link(): Promise<string | undefined> {
    const session = await this.#ensureSession(false);
    const path = `/conversations/${encodeURIComponent(session.conversationId)}`;
    if (this.#started) {
      // "0" is "from the beginning"; an empty watermark would mean "from now" and lose what came before.
      const { body } = await this.#call('GET', `${path}?watermark=${encodeURIComponent(this.#watermark || '0')}`);
      this.#adopt(session, body);
      return asText(asObject(body).streamUrl);
    }
    const { status, body } = await this.#call('POST', '/conversations', { locale: this.ports.locale });
    this.#adopt(session, body);
    if (status !== 201) await this.#fetchAll(true);
    this.#started = true;
    return asText(asObject(body).streamUrl);
  }

  #adopt(session: Session, body: unknown): void {
    const token = asText(asObject(body).token);
    if (token !== undefined && this.#session === session) session.token = token;
  }

  async #listen(url: string, works: () => void): Promise<'refused' | 'dropped'> {
    const conversation = this.#conversation;
    const { broken, hangUp } = openStream(() => this.ports.openSocket(url), {
      opened: () => {
        this.#refusedSockets = 0;
        works();
        this.#tell('online');
      },
      heard: () => {
        this.#lastHeard = this.ports.now();
      },
      frame: (words) => this.#receive(parse(words), conversation, false),
    });
    this.#hangUp = hangUp;
    const how = await broken;
    if (this.#hangUp === hangUp) this.#hangUp = undefined;
    return how;
  }

  /** Everything after our watermark, page by page. */
  async #fetchAll(history: boolean): Promise<void> {
    const conversation = this.#conversation;
    const path = `/conversations/${encodeURIComponent(conversation)}/activities`;
    for (;;) {
      const before = this.#watermark;
      const { body } = await this.#call('GET', `${path}?watermark=${encodeURIComponent(before)}`);
      if (conversation !== this.#conversation) return;
      const received = this.#receive(body, conversation, history);
      if (received === 0 || this.#watermark === before) return;
    }
  }

  #receive(body: unknown, conversation: string, history: boolean): number {
    if (conversation !== this.#conversation) return 0;
    const { activities, watermark } = readActivitySet(body);
    const fresh = activities.filter(({ id }) => id === undefined || !this.#seen.has(id));
    for (const { id } of fresh) if (id !== undefined) this.#seen.add(id);
    if (watermark !== undefined) this.#watermark = watermark;
    if (fresh.length > 0) this.listener.activities(fresh, history);
    if (fresh.some(({ type }) => type === 'endOfConversation')) this.#end();
    return activities.length;
  }

  #end(): void {
    this.#loop += 1;
    clearInterval(this.#refreshing);
    this.#interrupt();
    this.#tell('ended');
  }

  /** Opened once however many ask for it; a different conversation than before starts from nothing. */
  async #ensureSession(fresh: boolean): Promise<Session> {
    if (this.#session !== undefined) return this.#session;
    this.#opening ??= openSession(this.ports.call, fresh).finally(() => {
      this.#opening = undefined;
    });
    let session = await this.#opening;
    if (this.#session !== undefined) return this.#session;
    if (session.conversationId === this.#gone) session = await openSession(this.ports.call, true);
    this.#session = session;
    if (session.conversationId !== this.#conversation) {
      this.#conversation = session.conversationId;
      this.#started = false;
      this.#watermark = '';
      this.#seen.clear();
      this.#hangUp?.();
      this.listener.conversation(session.conversationId);
    }
    return session;
  }

  /** Expired token or forgotten conversation: both are cured by a new session. */
  #lost(error: unknown): boolean {
    if (!(error instanceof Refusal) || ![401, 403, 404].includes(error.status)) return false;
    if (error.status === 404 && this.#session !== undefined) this.#gone = this.#session.conversationId;
    this.#session = undefined;
    return true;
  }

  async #refresh(): Promise<void> {
    const session = this.#session;
    if (session === undefined) return;
    try {
      this.#adopt(session, (await this.#call('POST', '/tokens/refresh', {})).body);
    } catch (error) {
      // The next request will ask for a new session; a lost network is noticed elsewhere.
      if (this.#session === session) this.#lost(error);
    }
  }

  #call(method: 'GET' | 'POST', path: string, body?: unknown) {
    return this.ports.call(method, BASE + path, this.#session?.token, body);
  }

  #tell(state: LinkState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.listener.state(state);
  }

  #interrupt(): void {
    this.#hangUp?.();
    this.#pause.end();
  }
}

function parse(words: string): unknown {
  try {
    return JSON.parse(words);
  } catch {
    return undefined;
  }
}
