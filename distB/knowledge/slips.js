/** How many keys were hit wrongly between two words: one for each letter added, lost, replaced, or swapped with its neighbour. */
export function slips(a, b) {
    let before = [];
    let last = Array.from({ length: b.length + 1 }, (_, i) => i);
    for (let i = 1; i <= a.length; i += 1) {
        const row = [i];
        for (let j = 1; j <= b.length; j += 1) {
            const same = a[i - 1] === b[j - 1] ? 0 : 1;
            let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
            if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
                least = Math.min(least, (before[j - 2] ?? 0) + 1);
            row.push(least);
        }
        before = last;
        last = row;
    }
    return last[b.length] ?? a.length;
}
/** Whether two words can be one word mistyped: one slip in a short word, two in a long one, none in a very short one. */
export function alike(a, b) {
    const length = Math.max(a.length, b.length);
    const allowed = length < 4 ? 0 : length < 8 ? 1 : 2;
    return Math.abs(a.length - b.length) <= allowed && slips(a, b) <= allowed;
}
/** Whether two words are made of the same letters: swapped, or typed twice, which no other word explains. */
export const sameLetters = (a, b) => lettersOf(a) === lettersOf(b);
const lettersOf = (word) => [...new Set(word)].sort().join('');
//# sourceMappingURL=slips.js.map