const day = 86_400_000;
const mostDays = 800;

export const periods = { week: 7, month: 30, quarter: 90, year: 365 } as const;
export type Period = keyof typeof periods;

/** First and last day, as the server counts them: in UTC. */
export interface Days {
  from: string;
  to: string;
}

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

export const lastDays = (period: Period, now = Date.now()): Days => ({
  from: dayOf(now - (periods[period] - 1) * day),
  to: dayOf(now),
});

/** Which of the usual periods it is. */
export const periodOf = (days: Days): Period | undefined =>
  (Object.keys(periods) as Period[]).find((it) => {
    const { from, to } = lastDays(it);
    return from === days.from && to === days.to;
  });

export function isPeriod({ from, to }: Days): boolean {
  const first = Date.parse(from);
  const last = Date.parse(to);
  return first <= last && last - first <= mostDays * day;
}
