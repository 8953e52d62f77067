/** The indexes of the highest values among those allowed (as 1), best first, at most `count` of them. */
export function bestOf(values, allowed, count) {
    const best = [];
    for (let i = 0; i < allowed.length; i += 1) {
        if (allowed[i] === 0)
            continue;
        const value = values[i];
        if (best.length === count && value <= values[best[count - 1]])
            continue;
        let at = best.length;
        while (at > 0 && values[best[at - 1]] < value)
            at -= 1;
        best.splice(at, 0, i);
        if (best.length > count)
            best.pop();
    }
    return best;
}
/** The logarithm of the sum of exponentials over those allowed, without overflow. */
export function logSum(values, allowed) {
    let highest = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < allowed.length; i += 1)
        if (allowed[i] === 1 && values[i] > highest)
            highest = values[i];
    let sum = 0;
    for (let i = 0; i < allowed.length; i += 1)
        if (allowed[i] === 1)
            sum += Math.exp(values[i] - highest);
    return highest + Math.log(sum);
}
/** Turns values into shares of 1. */
export function softmax(values, count) {
    let highest = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < count; i += 1)
        highest = Math.max(highest, values[i]);
    let sum = 0;
    for (let i = 0; i < count; i += 1) {
        values[i] = Math.exp(values[i] - highest);
        sum += values[i];
    }
    for (let i = 0; i < count; i += 1)
        values[i] /= sum;
}
//# sourceMappingURL=best.js.map