import { useSyncExternalStore } from 'react';

/** Pages beside the cases. */
export const pageNames = ['people', 'audit', 'kept', 'notices'] as const;
export type PageName = (typeof pageNames)[number];

/** Parts of the desk beside the cases, for those who lead or write. */
export const partNames = ['knowledge', 'figures'] as const;
export type PartName = (typeof partNames)[number];

/** Where in the console we are; it lives behind the # so that no case number or token reaches a server's log. */
export type Route =
  | { kind: 'list' }
  | { kind: 'case'; id: string }
  | { kind: 'page'; name: PageName }
  | { kind: 'part'; name: PartName }
  | { kind: 'draft'; id: string }
  | { kind: 'setup'; token: string }
  | { kind: 'invitation'; token: string }
  /** The organisation's sign-in sent somebody back. */
  | { kind: 'refused'; why: string };

export const hrefOf = (ticket: string | undefined): string =>
  ticket === undefined ? '#/' : `#/case/${encodeURIComponent(ticket)}`;
export const hrefOfPage = (name: PageName): string => `#/${name}`;
export const hrefOfPart = (name: PartName): string => `#/${name}`;
export const hrefOfDraft = (id: string): string => `#/knowledge/${encodeURIComponent(id)}`;

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
  const part = partNames.find((it) => hash === hrefOfPart(it));
  if (part !== undefined) return { kind: 'part', name: part };
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
