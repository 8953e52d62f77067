import type { Worker } from 'node:worker_threads';
import { batched } from './batch.js';
import { errorOf, type FromThread, failure, type Method, type Outcome, outcomeOf, type ToThread } from './messages.js';
import { Places } from './places.js';

interface Call {
  given: readonly unknown[];
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

/**
 * Calls methods of what another thread serves. What is given and what comes back is cloned, so errors arrive without their
 * class; functions may be given and are called here. Should the thread end, what is called then and later fails.
 */
export class Remote {
  readonly #calls = new Places<Call>();
  #over: Error | undefined;
  readonly #post: (message: ToThread) => void;

  constructor(thread: Worker, name: string) {
    this.#post = batched(
      (messages) => thread.postMessage(messages),
      (message, error) => this.#unsent(message, error),
    );
    thread.on('message', (messages: readonly FromThread[]) => {
      for (const message of messages) this.#hear(message);
    });
    thread.once('error', (error) => this.#end(new Error(`${name} failed`, { cause: error })));
    thread.once('exit', () => this.#end(new Error(`${name} has ended`)));
  }

  call(method: string, given: readonly unknown[]): Promise<unknown> {
    if (this.#over) return Promise.reject(this.#over);
    return new Promise((resolve, reject) => {
      const call = this.#calls.put({ given, resolve, reject });
      const functions = given.flatMap((it, place) => (typeof it === 'function' ? [place] : []));
      this.#post({
        kind: 'call',
        call,
        method,
        given: functions.length > 0 ? given.map((it) => (typeof it === 'function' ? null : it)) : given,
        functions,
      });
    });
  }

  #hear(message: FromThread): void {
    switch (message.kind) {
      case 'done':
        this.#done(message.call, message.outcome);
        break;
      case 'asked': {
        const { call, place, given, question } = message;
        const asked = this.#calls.at(call)?.given[place] as Method;
        void outcomeOf(() => asked(...(given as never[]))).then((outcome) =>
          this.#post({ kind: 'told', question, outcome }),
        );
        break;
      }
    }
  }

  #unsent(message: ToThread, error: unknown): void {
    switch (message.kind) {
      case 'call':
        this.#done(message.call, failure(error));
        break;
      case 'told':
        this.#post({ ...message, outcome: failure(error) });
        break;
    }
  }

  #done(id: number, outcome: Outcome): void {
    const call = this.#calls.take(id);
    if (outcome.kind === 'value') call?.resolve(outcome.value);
    else call?.reject(errorOf(outcome.error));
  }

  #end(why: Error): void {
    this.#over ??= why;
    for (const { reject } of this.#calls.takeAll()) reject(this.#over);
  }
}
