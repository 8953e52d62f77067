import { setImmediate as breath } from 'node:timers/promises';
/** Does something with each of many items, and lets the server answer others after every few. */
export async function inSlices(items, size, work) {
    const results = [];
    for (const [i, item] of items.entries()) {
        if (i > 0 && i % size === 0)
            await breath();
        results.push(work(item));
    }
    return results;
}
//# sourceMappingURL=slices.js.map