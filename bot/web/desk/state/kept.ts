const prefix = 'fairway.desk.';

/** What is kept on this device. A browser that keeps nothing still works, for as long as the page is open. */
const memory = new Map<string, string>();

export function kept(name: string): string | undefined {
  try {
    return localStorage.getItem(prefix + name) ?? undefined;
  } catch {
    return memory.get(name);
  }
}

export function keep(name: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(prefix + name);
    else localStorage.setItem(prefix + name, value);
  } catch {
    if (value === undefined) memory.delete(name);
    else memory.set(name, value);
  }
}

/** Names of all that is kept and begins so. */
export function keptNames(beginning: string): readonly string[] {
  try {
    return Object.keys(localStorage)
      .filter((name) => name.startsWith(prefix + beginning))
      .map((name) => name.slice(prefix.length));
  } catch {
    return [...memory.keys()].filter((name) => name.startsWith(beginning));
  }
}

/** Tells when another tab keeps something. */
export function whenKept(listener: (name: string) => void): () => void {
  const heard = ({ key }: StorageEvent) => {
    if (key?.startsWith(prefix)) listener(key.slice(prefix.length));
  };
  window.addEventListener('storage', heard);
  return () => window.removeEventListener('storage', heard);
}
