import { describe, expect, test } from 'vitest';
import type { Hours } from '../../bot/escalation/desks.js';
import { isOpen, nextOpening, openingInWords } from '../../bot/escalation/hours.js';
import { openTime } from '../../bot/escalation/open-time.js';
import { usualWait } from '../../bot/escalation/waiting.js';
import { isTimeZone, localAt, momentOf } from '../../bot/escalation/zone.js';

const india: Hours = {
  timeZone: 'Asia/Kolkata',
  open: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:30', to: '18:00' }],
  holidays: [{ day: '2026-11-27', name: 'A holiday' }],
};
const brussels: Hours = {
  timeZone: 'Europe/Brussels',
  open: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '00:00', to: '24:00' }],
  holidays: [],
};
const at = (iso: string) => new Date(iso);

describe('opening hours', () => {
  test('are those where the desk is', () => {
    expect(isOpen(india, at('2026-11-26T03:59:00Z'))).toBe(false);
    expect(isOpen(india, at('2026-11-26T04:00:00Z'))).toBe(true);
    expect(isOpen(india, at('2026-11-26T12:29:59Z'))).toBe(true);
    expect(isOpen(india, at('2026-11-26T12:30:00Z'))).toBe(false);
    expect(isOpen(undefined, at('2026-11-26T03:00:00Z'))).toBe(true);
    expect(isOpen(brussels, at('2026-11-26T23:00:00Z'))).toBe(true);
  });

  test('a holiday is closed, and the next opening passes over it and the weekend', () => {
    expect(isOpen(india, at('2026-11-27T06:00:00Z'))).toBe(false);
    expect(nextOpening(india, at('2026-11-26T13:00:00Z'))).toEqual(at('2026-11-30T04:00:00Z'));
    expect(nextOpening(india, at('2026-11-26T01:00:00Z'))).toEqual(at('2026-11-26T04:00:00Z'));
    expect(openingInWords(at('2026-11-30T04:00:00Z'), india)).toMatch(/^Monday,? 30 November, 09:30 \(GMT\+5:30\)$/);
  });

  test('time is counted only while it is open', () => {
    const minutes = (hours: Hours | undefined, from: string, to: string) => openTime(hours, at(from), at(to)) / 60_000;
    // Ten minutes before the evening, nothing in the night, and twenty in the morning.
    expect(minutes(india, '2026-11-25T12:20:00Z', '2026-11-26T04:20:00Z')).toBe(30);
    expect(minutes(india, '2026-11-26T13:00:00Z', '2026-11-30T04:05:00Z')).toBe(5);
    expect(minutes(india, '2026-11-27T05:00:00Z', '2026-11-27T09:00:00Z')).toBe(0);
    expect(minutes(undefined, '2026-11-27T05:00:00Z', '2026-11-27T09:00:00Z')).toBe(240);
    expect(minutes(brussels, '2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z')).toBe(23 * 60);
    const twice = { ...india, open: [...india.open, { days: ['thu' as const], from: '09:00', to: '10:00' }] };
    expect(minutes(twice, '2026-11-26T03:00:00Z', '2026-11-26T05:30:00Z')).toBe(120);
    expect(minutes(india, '2026-11-26T09:00:00Z', '2026-11-26T08:00:00Z')).toBe(0);
  });

  test('no opening in sight is said to be none', () => {
    const days = Array.from({ length: 90 }, (_, i) => new Date(Date.UTC(2026, 10, 20 + i)).toISOString().slice(0, 10));
    expect(
      nextOpening({ ...india, holidays: days.map((day) => ({ day, name: 'x' })) }, at('2026-11-26T13:00:00Z')),
    ).toBeUndefined();
  });

  test('the clocks going forward and back move no opening', () => {
    const hours: Hours = { ...brussels, open: [{ days: ['sun', 'mon'], from: '02:30', to: '04:00' }] };
    // 02:30 does not exist on 29 March 2026; on 25 October it exists twice.
    expect(localAt(momentOf('2026-03-28', '02:30', 'Europe/Brussels'), 'Europe/Brussels')).toMatchObject({
      time: '02:30',
    });
    const spring = nextOpening(hours, at('2026-03-28T12:00:00Z'));
    expect(spring && localAt(spring, 'Europe/Brussels').day).toBe('2026-03-29');
    expect(nextOpening(hours, at('2026-10-24T12:00:00Z'))?.toISOString()).toMatch(/^2026-10-25T0[01]:30/);
    expect(nextOpening(hours, at('2026-10-25T12:00:00Z'))).toEqual(at('2026-10-26T01:30:00Z'));
  });

  test('a zone that does not exist is found out', () => {
    expect(isTimeZone('Asia/Kolkata')).toBe(true);
    expect(isTimeZone('Asia/Atlantis')).toBe(false);
  });
});

describe('the usual wait', () => {
  const minutes = (...list: number[]) => list.map((m) => m * 60_000);
  test('is not told from too few', () => expect(usualWait(minutes(1, 2, 3, 4))).toBeUndefined());
  test('is the range most fell into', () => {
    expect(usualWait(minutes(2, 3, 4, 5, 600))).toEqual({ from: 3, to: 5 });
    expect(usualWait([1, 2, 3, 4, 5])).toEqual({ from: 1, to: 1 });
  });
});
