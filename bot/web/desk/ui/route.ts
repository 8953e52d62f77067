import { useSyncExternalStore } from 'react';

/** Pages beside the cases. */
export const pageNames = ['people', 'audit', 'kept', 'notices'] as const;
export type PageName = (typeof pageNames)[number];

/** Where in the console we are; it lives behind the # so that no case number or token reaches a server's log. */
export type Route =
  | { kind: 'list' }
  | { kind: 'case'; id: string }
  | { kind: 'page'; name: PageName }
  | { kind: 'setup'; token: string }
  | { kind: 'invitation'; token: string }
  /** The organisation's sign-in sent somebody back. */
  | { kind: 'refused'; why: string };

export const hrefOf = (ticket: string | undefined): string =>
  ticket === undefined ? '#/' : `#/case/${encodeURIComponent(ticket)}`;
export const hrefOfPage = (name: PageName): string => `#/${name}`;

export function readRoute(hash: string): Route {
  const [, door, given] = /^#(setup|invitation|refused)=([\w.~-]+)$/.exec(hash) ?? [];
  if (given !== undefined)
    switch (door) {
      case 'setup':
      case 'invitation':
        return { kind: door, token: given };
      case 'refused':
        return { kind: 'refused', why: given };
    }
  const name = pageNames.find((it) => hash === hrefOfPage(it));
  if (name !== undefined) return { kind: 'page', name };
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
