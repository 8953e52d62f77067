export function backoff(failures, random) {
    const full = Math.min(30_000, 500 * 2 ** failures);
    return Math.round(full * (0.5 + random / 2));
}
