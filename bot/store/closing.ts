import type { Store } from './store.js';

/** Lets what has begun finish before the database is closed. What comes later is refused. */
export function closingLast<S extends Store>(store: S): S {
  const running = new Set<Promise<unknown>>();
  let closed: Promise<void> | undefined;
  const close = () => {
    closed ??= Promise.allSettled(running).then(() => store.close());
    return closed;
  };
  const watched =
    <Given extends unknown[], Outcome>(method: (...given: Given) => Promise<Outcome>) =>
    (...given: Given): Promise<Outcome> => {
      if (closed) return Promise.reject(new Error('the store is closed'));
      const outcome = method(...given);
      const done = () => running.delete(outcome);
      running.add(outcome);
      outcome.then(done, done);
      return outcome;
    };
  const methods = Object.entries(store).map(([name, method]) => [name, watched(method)]);
  return { ...(Object.fromEntries(methods) as S), close };
}
