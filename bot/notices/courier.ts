import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from '../http/log.js';
import { Rounds } from '../rounds.js';
import type { ClaimedNotice } from '../store/notice.js';
import type { ConversationId, Store } from '../store/store.js';
import type { Deliver } from './deliver.js';
import { sawTheAnswer } from './seen.js';
import type { NoticeSettings } from './settings.js';
import { reasonOf, Undelivered } from './undelivered.js';

export interface CourierParts {
  store: Store;
  deliver: Deliver;
  settings: Pick<NoticeSettings, 'attempts' | 'firstPause' | 'timeout'>;
  /** The traders' open streams on this instance. */
  streams: { isOpen(conversation: ConversationId): boolean };
  now: () => Date;
  log: Log;
}

/** How often we look for what is due without being told, in milliseconds. */
const rest = 2_000;
/** Deliveries at once. */
const most = 10;
const longestPause = 3_600_000;
/** How long an ending process waits for what is under way: a mail the receiver has, but has not said so yet, would come twice. */
const grace = 1_000;

/**
 * Delivers notices. A notice is taken on for as long as one try may last; whoever dies meanwhile leaves it to be found again,
 * here or on another instance. What was delivered is forgotten; what failed is tried again later and later, and in the end
 * given up on, for somebody to look at.
 */
export class Courier {
  readonly #underWay = new Map<string, { notice: ClaimedNotice; work: Promise<void> }>();
  readonly #stopping = new AbortController();
  #stopped = false;
  #timer: NodeJS.Timeout | undefined;
  readonly #rounds = new Rounds(() => this.#lookAround());

  constructor(private readonly parts: CourierParts) {}

  start(): void {
    this.#timer = setInterval(() => this.wake(), rest);
    this.#timer.unref();
    this.wake();
  }

  /** Something may be due. */
  wake(): void {
    if (this.#stopped || !this.#timer) return;
    void this.#rounds.run();
  }

  /**
   * Takes on nothing more. What is under way may end, but not for long: then it is cut short, and sent again after the next start
   * with the same key.
   */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#stopped = true;
    await this.#rounds.settled();
    const underWay = Promise.all([...this.#underWay.values()].map(({ work }) => work));
    await Promise.race([underWay, pause(grace, undefined, { ref: false })]);
    this.#stopping.abort();
    await underWay;
  }

  async #lookAround(): Promise<void> {
    if (this.#stopped) return;
    try {
      await this.#noteShown();
      await this.#takeOn();
    } catch (error) {
      this.parts.log.error({ err: error }, 'notices cannot be read');
    }
  }

  /** Only the instance with the stream knows that a trader is there; so each one says it of its own. */
  async #noteShown(): Promise<void> {
    const { store, streams, now } = this.parts;
    const pending = await store.pendingAnswers(1000);
    const open = pending.filter((conversation) => streams.isOpen(conversation));
    if (open.length > 0) await store.answersShown(open, now().toISOString());
  }

  async #takeOn(): Promise<void> {
    const { store, settings, now } = this.parts;
    const free = most - this.#underWay.size;
    if (free <= 0) return;
    const at = now();
    const taken = await store.claimNotices({
      now: at.toISOString(),
      until: new Date(at.getTime() + 2 * settings.timeout).toISOString(),
      claim: randomUUID(),
      limit: free,
    });
    for (const notice of taken) {
      const work = this.#bring(notice)
        .catch((error: unknown) => this.parts.log.error({ err: error, notice: notice.id }, 'a notice is left as it is'))
        .finally(() => {
          this.#underWay.delete(notice.id);
          this.wake();
        });
      this.#underWay.set(notice.id, { notice, work });
    }
  }

  async #bring(notice: ClaimedNotice): Promise<void> {
    const { store, deliver, settings, log, now } = this.parts;
    const { id, claim, kind, way, attempts } = notice;
    const told = { notice: id, kind, way, attempts };
    if (attempts > settings.attempts) return this.#fail(notice, new Undelivered('every try ended with us'));
    const signal = AbortSignal.any([this.#stopping.signal, AbortSignal.timeout(settings.timeout)]);
    try {
      if (kind !== 'answer' || !(await sawTheAnswer(store, notice))) await deliver(notice, signal);
    } catch (error) {
      if (this.#stopping.signal.aborted) return store.noticeReleased(id, claim, now().toISOString());
      return this.#fail(notice, error);
    }
    await store.noticeDone(id, claim);
    log.info(told, 'a notice was delivered');
  }

  async #fail({ id, claim, kind, way, attempts }: ClaimedNotice, error: unknown): Promise<void> {
    const { store, settings, log, now } = this.parts;
    const reason = reasonOf(error);
    const { final, after } = error instanceof Undelivered ? error.more : {};
    const dead = final === true || attempts >= settings.attempts;
    const pause = Math.max(after ?? 0, pauseAfter(attempts, settings.firstPause));
    await store.noticeFailed(id, claim, {
      dueAt: new Date(now().getTime() + pause).toISOString(),
      dead,
      error: reason,
    });
    log.warn(
      { notice: id, kind, way, attempts, reason },
      dead ? 'a notice could not be delivered; leads see it' : 'a notice could not be delivered; it is tried again',
    );
  }
}

/** Doubled each time, up to an hour, and never the same twice, so that many do not come back at one moment. */
export const pauseAfter = (attempts: number, first: number, random = Math.random()): number =>
  Math.min(longestPause, first * 2 ** (attempts - 1)) * (0.5 + random / 2);
