import type { Store } from './store.js';

/** Lets what has begun finish before the database is closed. What comes later is refused. */
export function closingLast<S extends Store>(store: S): S {
  let running = 0;
  let closed: Promise<void> | undefined;
  let last = () => {};
  const close = () => {
    closed ??= new Promise<void>((resolve) => {
      last = resolve;
      if (running === 0) resolve();
    }).then(() => store.close());
    return closed;
  };
  const done = () => {
    running -= 1;
    if (running === 0) last();
  };
  const watched =
    <Given extends unknown[], Outcome>(method: (...given: Given) => Promise<Outcome>) =>
    (...given: Given): Promise<Outcome> => {
      if (closed) return Promise.reject(new Error('the store is closed'));
      running += 1;
      const outcome = method(...given);
      outcome.then(done, done);
      return outcome;
    };
  const methods = Object.entries(store).map(([name, method]) => [name, watched(method)]);
  return { ...(Object.fromEntries(methods) as S), close };
}
