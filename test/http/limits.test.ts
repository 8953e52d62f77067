import { describe, expect, it } from 'vitest';
import { addressOf } from '../../bot/http/address.js';
import { Refusal } from '../../bot/http/errors.js';
import { createLimiter } from '../../bot/http/limits.js';

describe('a limiter', () => {
  let at = 0;
  const now = () => new Date(at);
  const spent = (limiter: ReturnType<typeof createLimiter>, key: string) => {
    let count = 0;
    while (limiter.allows(key)) count++;
    return count;
  };

  it('allows a burst, then a rate', () => {
    const limiter = createLimiter({ perSecond: 2, burst: 5 }, now);
    expect(spent(limiter, 'a')).toBe(5);
    at += 1000;
    expect(spent(limiter, 'a')).toBe(2);
    at += 3_600_000;
    expect(spent(limiter, 'a')).toBe(5);
  });

  it('counts each key by itself', () => {
    const limiter = createLimiter({ perSecond: 1, burst: 1 }, now);
    expect([limiter.allows('a'), limiter.allows('a'), limiter.allows('b')]).toEqual([true, false, true]);
  });

  it('says in seconds when to come back', () => {
    const limiter = createLimiter({ perSecond: 0.1, burst: 1 }, now);
    limiter.spend('a');
    at += 4000;
    try {
      limiter.spend('a');
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(Refusal);
      expect(error).toMatchObject({ status: 429, code: 'TooManyRequests', headers: { 'Retry-After': '6' } });
    }
  });

  it('forgets the key unseen for longest when it knows too many', () => {
    const limiter = createLimiter({ perSecond: 1, burst: 1 }, now, 2);
    for (const key of ['a', 'b', 'a', 'c']) limiter.allows(key);
    expect([limiter.allows('a'), limiter.allows('b')]).toEqual([false, true]);
  });
});

describe('the address that is counted', () => {
  const from = (remoteAddress: string, forwarded?: string) =>
    ({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } }) as unknown as Parameters<
      typeof addressOf
    >[0];

  it.each([
    ['10.0.0.1', undefined, false, '10.0.0.1'],
    ['::ffff:10.0.0.1', undefined, false, '10.0.0.1'],
    ['10.0.0.1', '6.6.6.6, 1.2.3.4', false, '10.0.0.1'],
    ['10.0.0.1', '6.6.6.6, 1.2.3.4', true, '1.2.3.4'],
    ['2001:db8:1:2:3:4:5:6', undefined, false, '2001:db8:1:2'],
    ['2001:db8::6', undefined, false, '2001:db8:0:0'],
    ['::1', undefined, false, '0:0:0:0'],
  ])('%s forwarded for %s, proxy trusted: %s, is %s', (remote, forwarded, trust, counted) => {
    expect(addressOf(from(remote, forwarded), trust)).toBe(counted);
  });
});
