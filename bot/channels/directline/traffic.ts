import { createLimiter, type Limiter, type Rate } from '../../http/limits.js';

export interface Rates {
  /** Everything one address sends with a token or with nothing; polling apart. */
  address: Rate;
  /** Everything one token's holder sends; polling apart. */
  token: Rate;
  /** Polling of one conversation. A polling client never comes back after one refusal, so this is far from any client. */
  poll: Rate;
  /** New tokens for our own page, per address. A firm may share one address. */
  session: Rate;
  /** Resume codes typed from one address, right or wrong: a person needs one or two. */
  guess: Rate;
}

export const defaultRates: Rates = {
  address: { perSecond: 100, burst: 400 },
  token: { perSecond: 5, burst: 40 },
  poll: { perSecond: 20, burst: 100 },
  session: { perSecond: 0.5, burst: 40 },
  guess: { perSecond: 0.05, burst: 10 },
};

export type Traffic = Readonly<Record<keyof Rates, Limiter>>;

export const createTraffic = (rates: Partial<Rates>, now: () => Date): Traffic => {
  const all = { ...defaultRates, ...rates };
  return {
    address: createLimiter(all.address, now),
    token: createLimiter(all.token, now),
    poll: createLimiter(all.poll, now),
    session: createLimiter(all.session, now),
    guess: createLimiter(all.guess, now),
  };
};
