export function drawer(open, prefix) {
    const memory = new Map();
    const tried = (attempt, otherwise) => {
        try {
            return attempt(open());
        }
        catch {
            return otherwise;
        }
    };
    return {
        get: (name) => memory.get(name) ?? tried((storage) => storage.getItem(prefix + name), null) ?? undefined,
        set: (name, value) => {
            const kept = tried((storage) => {
                storage.setItem(prefix + name, value);
                return true;
            }, false);
            if (kept)
                memory.delete(name);
            else
                memory.set(name, value);
        },
        remove: (name) => {
            memory.delete(name);
            tried((storage) => storage.removeItem(prefix + name), undefined);
        },
        names: () => {
            const stored = tried((storage) => Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? ''), []);
            const ours = stored.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
            return [...new Set([...ours, ...memory.keys()])];
        },
    };
}
