import type { MessagePort } from 'node:worker_threads';
import { batched } from './batch.js';
import { errorOf, type FromThread, failure, type Method, type Outcome, outcomeOf, type ToThread } from './messages.js';

/** Does what the other side of `port` calls for. */
export function serve(port: MessagePort, methodNamed: (name: string) => Method | undefined): void {
  const questions = new Map<number, (outcome: Outcome) => void>();
  let last = 0;
  const post = batched<FromThread>(
    (messages) => port.postMessage(messages),
    (message, error) => {
      if (message.kind === 'done') post({ ...message, outcome: failure(error) });
      else hear({ kind: 'told', question: message.question, outcome: failure(error) });
    },
  );

  const ask = (call: number, place: number, given: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const question = ++last;
      questions.set(question, (outcome) =>
        outcome.kind === 'value' ? resolve(outcome.value) : reject(errorOf(outcome.error)),
      );
      post({ kind: 'asked', call, place, given, question });
    });

  async function work({ call, method, given, functions }: Extract<ToThread, { kind: 'call' }>): Promise<void> {
    const outcome = await outcomeOf(() => {
      const named = methodNamed(method);
      if (!named) throw new Error(`there is no ${method} here`);
      const all = given.map((it, place) =>
        functions.includes(place) ? (...asked: unknown[]) => ask(call, place, asked) : it,
      );
      return named(...(all as never[]));
    });
    post({ kind: 'done', call, outcome });
  }

  function hear(message: ToThread): void {
    switch (message.kind) {
      case 'call':
        void work(message);
        break;
      case 'told':
        questions.get(message.question)?.(message.outcome);
        questions.delete(message.question);
        break;
    }
  }

  port.on('message', (messages: readonly ToThread[]) => {
    for (const message of messages) hear(message);
  });
}
