import { parentPort, workerData } from 'node:worker_threads';
import { groupAlike } from '../../knowledge/search/alike.js';
import { Search } from '../../knowledge/search/search.js';
import { outcomeOf } from './golden.js';
/** One job in a thread of its own; the thread ends with it. */
function work(job) {
    switch (job.kind) {
        case 'index':
            return made(job).index;
        case 'ask': {
            const { search } = made(job);
            return job.questions.map(({ text, programme }) => outcomeOf(search.find(text, programme)));
        }
        case 'group':
            return groupAlike([...job.texts.keys()], (i) => job.texts[i] ?? '');
    }
}
function made({ knowledge, extras }) {
    let index;
    const search = new Search(knowledge, extras, {
        get: () => undefined,
        set: (it) => {
            index = it;
        },
    });
    if (!index)
        throw new Error('a search was made without an index');
    return { search, index };
}
/** The memory of every typed array of the result, which then need not be copied. */
function buffersIn(value, found = new Set()) {
    if (ArrayBuffer.isView(value)) {
        if (value.buffer instanceof ArrayBuffer)
            found.add(value.buffer);
    }
    else if (typeof value === 'object' && value !== null && !(value instanceof Map)) {
        // Long lists hold numbers or words; only their first element tells whether it is worth looking on.
        for (const part of Array.isArray(value) && typeof value[0] !== 'object' ? [] : Object.values(value))
            buffersIn(part, found);
    }
    return found;
}
const result = work(workerData);
parentPort?.postMessage(result, [...buffersIn(result)]);
//# sourceMappingURL=worker.js.map