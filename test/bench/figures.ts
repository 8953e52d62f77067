/** What one round of load showed. */
export interface Round {
  turns: number;
  seconds: number;
  /** Milliseconds of each turn. */
  times: number[];
  cpuMilliseconds: number;
  megabytes: number;
}

/** Several rounds in one line. */
export interface Figures {
  perSecond: number;
  p50: number;
  p99: number;
  cpuPerTurn: number;
  megabytes: number;
}

/** How two that were measured by turns compare: round by round, because the machine is never equally busy. */
export const against = (some: readonly Round[], others: readonly Round[], number: (round: Round) => number): number =>
  quantile(
    some.flatMap((round, i) => {
      const other = others[i];
      return other ? [number(round) / number(other)] : [];
    }),
    0.5,
  );

export const perSecond = (round: Round): number => round.turns / round.seconds;
export const p99 = (round: Round): number => quantile(round.times, 0.99);

/** The median of the rounds, number by number: one round that the machine disturbed does not count. */
export function figures(rounds: readonly Round[]): Figures {
  const over = (number: (round: Round) => number) => quantile(rounds.map(number), 0.5);
  return {
    perSecond: over(perSecond),
    p50: over((round) => quantile(round.times, 0.5)),
    p99: over(p99),
    cpuPerTurn: over((round) => round.cpuMilliseconds / round.turns),
    megabytes: over((round) => round.megabytes),
  };
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
