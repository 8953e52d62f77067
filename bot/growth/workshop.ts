import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import type { Content } from '../../dialogs/content.js';
import type { Article } from '../../knowledge/article.js';
import { startThread } from '../threads/program.js';
import type { Indexed, Job, Results } from './jobs.js';

/** Too much is waiting; come back later. */
export class WorkshopFull extends Error {
  override readonly name = 'WorkshopFull';
}

/** A thread that runs longer is stopped: a machine without breath must not collect them. */
const longest = 10 * 60_000;
const mostWaiting = 5;
/** Megabytes. What an index needs while it is made, twice. */
const memory = 768;

/** Does what takes seconds in threads of its own, one after the other, so that the server goes on answering. */
export class Workshop {
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #running: Worker | undefined;
  #closed = false;

  /** @throws {WorkshopFull} */
  async do<K extends Job['kind']>(job: Extract<Job, { kind: K }>): Promise<Results[K]> {
    if (this.#waiting >= mostWaiting) throw new WorkshopFull('too much is being worked on');
    this.#waiting += 1;
    const work = this.#last.then(() => this.#run<K>(job));
    this.#last = work.catch(() => {}).finally(() => (this.#waiting -= 1));
    return work;
  }

  /** Stops what runs; what waits is refused. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#running?.terminate();
    await this.#last;
  }

  #run<K extends Job['kind']>(job: Extract<Job, { kind: K }>): Promise<Results[K]> {
    if (this.#closed) return Promise.reject(new Error('the workshop is closed'));
    return new Promise((resolve, reject) => {
      const worker = startThread(join(import.meta.dirname, 'worker.js'), {
        workerData: job,
        resourceLimits: { maxOldGenerationSizeMb: memory },
      });
      this.#running = worker;
      const timer = setTimeout(() => void worker.terminate(), longest);
      timer.unref();
      worker.once('message', (result: Results[K]) => resolve(result));
      worker.once('error', reject);
      worker.once('exit', (code) => {
        clearTimeout(timer);
        this.#running = undefined;
        reject(new Error(`the work ended with code ${code}`));
      });
    });
  }
}

/** What an index of this content with other articles is made of. */
export const indexed = ({ knowledge, smallTalk }: Content, articles: readonly Article[]): Indexed => ({
  knowledge: {
    articles,
    topics: knowledge.topics,
    notCovered: knowledge.notCovered,
    outOfScope: knowledge.outOfScope,
    programmes: new Map(
      [...knowledge.programmes].map(([id, { economy, names, standsFor }]) => [id, { id, economy, names, standsFor }]),
    ),
  },
  extras: smallTalk.map(({ id, phrasings }) => ({ id, phrasings })),
});
