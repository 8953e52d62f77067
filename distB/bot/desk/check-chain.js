import { hashOf, noEntry } from '../store/chain-hash.js';
const page = 1000;
/**
 * Reads the whole audit and names the first entry that is not as it was written: changed, taken out, put in or moved.
 * `known` is an entry somebody wrote down earlier; with it also a chain that was computed anew is found out.
 */
export async function checkChain(store, known) {
    // First, so that what is written meanwhile is read as well.
    const head = await store.auditHead();
    let before;
    let first;
    let knownSeen = known === undefined;
    let beginningTold = false;
    let entries = 0;
    for (;;) {
        const batch = await store.auditAfter(before?.sequence ?? 0, page);
        for (const entry of batch) {
            first ??= entry;
            const broken = fault(entry, before);
            if (broken)
                return { kind: 'broken', sequence: broken.sequence, why: broken.why };
            if (entry.sequence === known?.sequence) {
                if (entry.hash !== known.hash)
                    return { kind: 'broken', sequence: entry.sequence, why: 'its hash is not the one you know' };
                knownSeen = true;
            }
            beginningTold ||= tellsOfBeginning(entry, first);
            before = entry;
            entries++;
        }
        if (batch.length < page)
            break;
    }
    const last = before ?? { sequence: 0, hash: noEntry };
    if (head.sequence > last.sequence)
        return {
            kind: 'broken',
            sequence: last.sequence + 1,
            why: `it and what follows up to ${head.sequence} are missing`,
        };
    if (head.sequence === last.sequence && head.hash !== last.hash)
        return { kind: 'broken', sequence: last.sequence, why: 'it is not the last entry that was written' };
    if (first && first.sequence > 1 && !beginningTold)
        return { kind: 'broken', sequence: 1, why: `it and what follows up to ${first.sequence - 1} are missing` };
    if (!knownSeen && known && known.sequence >= (first?.sequence ?? 1))
        return { kind: 'broken', sequence: known.sequence, why: 'it is missing' };
    return { kind: 'whole', entries, first: first?.sequence ?? 0, last: last.sequence, hash: last.hash };
}
function fault(entry, before) {
    const { sequence } = entry;
    if (before && sequence !== before.sequence + 1)
        return { sequence: before.sequence + 1, why: 'it is missing' };
    if (hashOf(entry) !== entry.hash)
        return { sequence, why: 'it was changed: its hash does not fit it' };
    if (before ? entry.previous !== before.hash : sequence === 1 && entry.previous !== noEntry)
        return { sequence, why: 'it does not follow the entry before it' };
    return undefined;
}
/** Retention takes the oldest entries away, and says in the chain itself up to where. */
function tellsOfBeginning({ kind, details }, first) {
    if (kind !== 'retention')
        return false;
    const { through, hash } = JSON.parse(details);
    return through === first.sequence - 1 && hash === first.previous;
}
//# sourceMappingURL=check-chain.js.map