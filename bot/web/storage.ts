/** A drawer of the browser's storage. Private windows may refuse it: then things last as long as the page. */
export interface Drawer {
  get(name: string): string | undefined;
  set(name: string, value: string): void;
  remove(name: string): void;
  names(): string[];
}

interface WebStorage {
  readonly length: number;
  key(index: number): string | null;
  getItem(name: string): string | null;
  setItem(name: string, value: string): void;
  removeItem(name: string): void;
}

/** @param open - a function, because merely touching `localStorage` throws where it is forbidden */
export function drawer(open: () => WebStorage, prefix: string): Drawer {
  const memory = new Map<string, string>();
  const tried = <T>(attempt: (storage: WebStorage) => T, otherwise: T): T => {
    try {
      return attempt(open());
    } catch {
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
      if (kept) memory.delete(name);
      else memory.set(name, value);
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
