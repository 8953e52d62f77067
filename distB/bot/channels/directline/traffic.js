import { createLimiter } from '../../http/limits.js';
export const defaultRates = {
    address: { perSecond: 100, burst: 400 },
    token: { perSecond: 5, burst: 40 },
    poll: { perSecond: 20, burst: 100 },
    session: { perSecond: 0.5, burst: 40 },
    guess: { perSecond: 0.05, burst: 10 },
};
export const createTraffic = (rates, now) => {
    const all = { ...defaultRates, ...rates };
    return {
        address: createLimiter(all.address, now),
        token: createLimiter(all.token, now),
        poll: createLimiter(all.poll, now),
        session: createLimiter(all.session, now),
        guess: createLimiter(all.guess, now),
    };
};
//# sourceMappingURL=traffic.js.map