import { parentPort, type TransferListItem, workerData } from 'node:worker_threads';
import { groupAlike } from '../../knowledge/search/alike.js';
import { Search, type SearchIndex } from '../../knowledge/search/search.js';
import { outcomeOf } from './golden.js';
import type { Indexed, Job, Results } from './jobs.js';

/** One job in a thread of its own; the thread ends with it. */
function work(job: Job): Results[Job['kind']] {
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

function made({ knowledge, extras }: Indexed): { search: Search; index: SearchIndex } {
  let index: SearchIndex | undefined;
  const search = new Search(knowledge, extras, {
    get: () => undefined,
    set: (it) => {
      index = it;
    },
  });
  if (!index) throw new Error('a search was made without an index');
  return { search, index };
}

/** The memory of every typed array of the result, which then need not be copied. */
function buffersIn(value: unknown, found = new Set<ArrayBuffer>()): ReadonlySet<ArrayBuffer> {
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
  } else if (typeof value === 'object' && value !== null && !(value instanceof Map)) {
    // Long lists hold numbers or words; only their first element tells whether it is worth looking on.
    for (const part of Array.isArray(value) && typeof value[0] !== 'object' ? [] : Object.values(value))
      buffersIn(part, found);
  }
  return found;
}

const result = work(workerData as Job);
parentPort?.postMessage(result, [...buffersIn(result)] as TransferListItem[]);
