import { createHash, randomInt } from 'node:crypto';
import { chance, checkLetter, letters } from '../../dialogs/elsewhere/code.js';
import { createLimiter, type Limiter } from '../http/limits.js';
import type { ResumeCode } from '../store/case.js';
import type { ConversationId } from '../store/store.js';

/** Eleven letters of chance (54 bits) and one that checks them. */
export function newCode(): string {
  const random = Array.from({ length: chance }, () => letters[randomInt(letters.length)] ?? '2').join('');
  return random + checkLetter(random);
}

export const codeFingerprint = (code: string): string =>
  createHash('sha256').update(`resume:${code}`).digest('base64url');

export const resumeCodeFor = (code: string, minutes: number, now: Date): ResumeCode => ({
  id: codeFingerprint(code),
  until: new Date(now.getTime() + minutes * 60_000).toISOString(),
});

/**
 * Slows guessing down, per conversation and over all of this process; the door counts addresses as well (see guesses.ts).
 * Only wrong codes are counted, so nobody who has a right one waits for somebody else's guesses longer than the pause.
 */
export class Guesses {
  readonly #here: Limiter;
  readonly #all: Limiter;
  #until = new Map<string, number>();

  constructor(private readonly now: () => Date) {
    this.#here = createLimiter({ perSecond: 1 / 30, burst: 4 }, now);
    this.#all = createLimiter({ perSecond: 2, burst: 300 }, now);
  }

  /** Whether a code may be looked up at all just now. */
  allowed(conversation: ConversationId): boolean {
    const at = this.now().getTime();
    return at >= Math.max(this.#until.get(conversation) ?? 0, this.#until.get('all') ?? 0);
  }

  wrong(conversation: ConversationId): void {
    if (!this.#here.allows(conversation)) this.#pause(conversation);
    if (!this.#all.allows('all')) this.#pause('all');
  }

  #pause(key: string): void {
    const at = this.now().getTime();
    if (this.#until.size > 10_000) for (const [old, until] of this.#until) if (until <= at) this.#until.delete(old);
    this.#until.set(key, at + (key === 'all' ? 5_000 : 60_000));
  }
}
