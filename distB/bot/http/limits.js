import { Refusal } from './errors.js';
/**
 * A token bucket per key. Memory is bounded: the key unseen for longest is forgotten first, and a forgotten bucket is
 * simply full again.
 */
export function createLimiter(rate, now, keys = 20_000) {
    const buckets = new Map();
    function wait(key) {
        const at = now().getTime();
        const known = buckets.get(key);
        const earned = known ? (Math.max(0, at - known.at) / 1000) * rate.perSecond : 0;
        const tokens = known ? Math.min(rate.burst, known.tokens + earned) : rate.burst;
        const allowed = tokens >= 1;
        buckets.delete(key);
        buckets.set(key, { tokens: allowed ? tokens - 1 : tokens, at });
        if (buckets.size > keys) {
            for (const oldest of buckets.keys()) {
                buckets.delete(oldest);
                break;
            }
        }
        return allowed ? 0 : Math.max(1, Math.ceil((1 - tokens) / rate.perSecond));
    }
    return {
        allows: (key) => wait(key) === 0,
        spend(key) {
            const seconds = wait(key);
            if (seconds > 0) {
                throw new Refusal(429, 'TooManyRequests', 'Too many requests. Please wait a little.', {
                    'Retry-After': String(seconds),
                });
            }
        },
    };
}
//# sourceMappingURL=limits.js.map