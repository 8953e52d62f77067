/** Lets what has begun finish before the database is closed. What comes later is refused. */
export function closingLast(store) {
    const running = new Set();
    let closed;
    const close = () => {
        closed ??= Promise.allSettled(running).then(() => store.close());
        return closed;
    };
    const watched = (method) => (...given) => {
        if (closed)
            return Promise.reject(new Error('the store is closed'));
        const outcome = method(...given);
        const done = () => running.delete(outcome);
        running.add(outcome);
        outcome.then(done, done);
        return outcome;
    };
    const methods = Object.entries(store).map(([name, method]) => [name, watched(method)]);
    return { ...Object.fromEntries(methods), close };
}
//# sourceMappingURL=closing.js.map