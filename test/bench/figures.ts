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

/** The median of the rounds, number by number: one round that the machine disturbed does not count. */
export function figures(rounds: readonly Round[]): Figures {
  const over = (number: (round: Round) => number) => quantile(rounds.map(number), 0.5);
  return {
    perSecond: over((round) => round.turns / round.seconds),
    p50: over((round) => quantile(round.times, 0.5)),
    p99: over((round) => quantile(round.times, 0.99)),
    cpuPerTurn: over((round) => round.cpuMilliseconds / round.turns),
    megabytes: over((round) => round.megabytes),
  };
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
