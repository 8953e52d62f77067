import { useSyncExternalStore } from 'react';

/** Where in the console we are; it lives behind the # so that no case number reaches a server's log. */
export type Route = { kind: 'list' } | { kind: 'case'; id: string } | { kind: 'setup'; token: string };

export const hrefOf = (ticket: string | undefined): string =>
  ticket === undefined ? '#/' : `#/case/${encodeURIComponent(ticket)}`;

export function readRoute(hash: string): Route {
  const [, setup] = /^#setup=([\w.~-]+)$/.exec(hash) ?? [];
  if (setup !== undefined) return { kind: 'setup', token: setup };
  const [, id] = /^#\/case\/([\w-]{1,40})$/.exec(hash) ?? [];
  return id === undefined ? { kind: 'list' } : { kind: 'case', id };
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  return readRoute(hash);
}
