/** With fewer figures than this we give none. */
const enough = 5;
const minute = 60_000;
/** The range most of the last ones fell into, in whole minutes; `undefined` when there are too few to say. */
export function usualWait(waits) {
    if (waits.length < enough)
        return undefined;
    const sorted = [...waits].sort((a, b) => a - b);
    const at = (share) => sorted[Math.round((sorted.length - 1) * share)] ?? 0;
    return { from: Math.max(1, Math.floor(at(0.2) / minute)), to: Math.max(1, Math.ceil(at(0.8) / minute)) };
}
/** What a waiting trader is told about the wait. Only what is known; nothing is guessed. */
export function toldOfWaiting({ position, waits, attendance }) {
    switch (attendance.kind) {
        case 'here': {
            const usual = usualWait(waits);
            const range = !usual
                ? { text: 'waitUnknown', values: {} }
                : usual.from === usual.to
                    ? { text: 'waitAbout', values: { minutes: inMinutes(usual.to) } }
                    : { text: 'waitRange', values: { from: usual.from, to: inMinutes(usual.to) } };
            return [position === 1 ? { text: 'next', values: {} } : { text: 'position', values: { position } }, range];
        }
        case 'closed':
            return attendance.opens === undefined
                ? [{ text: 'closedForLong', values: {} }]
                : [{ text: 'closedUntil', values: { opens: attendance.opens } }];
        case 'nobody':
            return [{ text: 'nobodyThere', values: {} }];
    }
}
const inMinutes = (count) => `${count} ${count === 1 ? 'minute' : 'minutes'}`;
//# sourceMappingURL=waiting.js.map