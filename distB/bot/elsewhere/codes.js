import { createHash, randomInt } from 'node:crypto';
import { chance, checkLetter, letters } from '../../dialogs/elsewhere/code.js';
import { createLimiter } from '../http/limits.js';
/** Eleven letters of chance (54 bits) and one that checks them. */
export function newCode() {
    const random = Array.from({ length: chance }, () => letters[randomInt(letters.length)] ?? '2').join('');
    return random + checkLetter(random);
}
export const codeFingerprint = (code) => createHash('sha256').update(`resume:${code}`).digest('base64url');
export const resumeCodeFor = (code, minutes, now) => ({
    id: codeFingerprint(code),
    until: new Date(now.getTime() + minutes * 60_000).toISOString(),
});
/**
 * Slows guessing down, per conversation and over all of this process; the door counts addresses as well (see guesses.ts).
 * Only wrong codes are counted, so nobody who has a right one waits for somebody else's guesses longer than the pause.
 */
export class Guesses {
    now;
    #here;
    #all;
    #until = new Map();
    constructor(now) {
        this.now = now;
        this.#here = createLimiter({ perSecond: 1 / 30, burst: 4 }, now);
        this.#all = createLimiter({ perSecond: 2, burst: 300 }, now);
    }
    /** Whether a code may be looked up at all just now. */
    allowed(conversation) {
        const at = this.now().getTime();
        return at >= Math.max(this.#until.get(conversation) ?? 0, this.#until.get('all') ?? 0);
    }
    wrong(conversation) {
        if (!this.#here.allows(conversation))
            this.#pause(conversation);
        if (!this.#all.allows('all'))
            this.#pause('all');
    }
    #pause(key) {
        const at = this.now().getTime();
        if (this.#until.size > 10_000)
            for (const [old, until] of this.#until)
                if (until <= at)
                    this.#until.delete(old);
        this.#until.set(key, at + (key === 'all' ? 5_000 : 60_000));
    }
}
//# sourceMappingURL=codes.js.map