import { useSyncExternalStore } from 'react';

/** Pages beside the cases. */
export const pageNames = ['knowledge', 'figures'] as const;
export type PageName = (typeof pageNames)[number];

/** Where in the console we are; it lives behind the # so that no case number reaches a server's log. */
export type Route =
  | { kind: 'list' }
  | { kind: 'case'; id: string }
  | { kind: 'draft'; id: string }
  | { kind: 'page'; name: PageName }
  | { kind: 'setup'; token: string };

export const hrefOf = (ticket: string | undefined): string =>
  ticket === undefined ? '#/' : `#/case/${encodeURIComponent(ticket)}`;

export const hrefOfPage = (name: PageName): string => `#/${name}`;
export const hrefOfDraft = (id: string): string => `#/knowledge/${encodeURIComponent(id)}`;

export function readRoute(hash: string): Route {
  const [, setup] = /^#setup=([\w.~-]+)$/.exec(hash) ?? [];
  if (setup !== undefined) return { kind: 'setup', token: setup };
  const name = pageNames.find((it) => hash === hrefOfPage(it));
  if (name !== undefined) return { kind: 'page', name };
  const [, draft] = /^#\/knowledge\/([\w-]{1,50})$/.exec(hash) ?? [];
  if (draft !== undefined) return { kind: 'draft', id: draft };
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
