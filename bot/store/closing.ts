import type { Store } from './store.js';

/** Lets what has begun finish before the database is closed. What comes later is refused. */
export function closingLast(store: Store): Store {
  const running = new Set<Promise<unknown>>();
  let closed: Promise<void> | undefined;
  const close = () => {
    closed ??= Promise.allSettled(running).then(() => store.close());
    return closed;
  };
  return new Proxy(store, {
    get(target, name) {
      if (name === 'close') return close;
      const method = Reflect.get(target, name) as unknown;
      if (typeof method !== 'function') return method;
      return (...given: unknown[]) => {
        if (closed) return Promise.reject(new Error('the store is closed'));
        const outcome = Promise.resolve(method.apply(target, given));
        const done = () => running.delete(outcome);
        running.add(outcome);
        outcome.then(done, done);
        return outcome;
      };
    },
  });
}
