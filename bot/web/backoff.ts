/**
 * How long to wait before the next try: doubling, with jitter so that thousands of phones do not come back in the same
 * second after a restart.
 */
export function backoff(failures: number, random: number): number {
  const full = Math.min(30_000, 500 * 2 ** failures);
  return Math.round(full * (0.5 + random / 2));
}
