/** The middle of a sorted list; `null` of an empty one. */
export const median = (sorted) => {
    const high = sorted[Math.floor(sorted.length / 2)];
    const low = sorted[Math.ceil(sorted.length / 2) - 1];
    return low === undefined || high === undefined ? null : Math.round((low + high) / 2);
};
/** What nine of ten stay below or at, in a sorted list. */
export const ninetieth = (sorted) => sorted[Math.max(0, Math.ceil(sorted.length * 0.9) - 1)] ?? null;
//# sourceMappingURL=times.js.map