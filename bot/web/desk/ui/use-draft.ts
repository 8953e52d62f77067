import { useCallback, useState } from 'react';
import type { Drafts, Writing } from '../state/drafts.js';

type Change = (next: string | ((before: string) => string)) => void;

/** What is being typed, kept on the device with every key. */
export function useDraft(drafts: Drafts, ticket: string, writing: Writing): [string, Change] {
  const [text, setText] = useState(() => drafts.get(ticket, writing));
  const change: Change = useCallback(
    (next) => {
      const now = typeof next === 'string' ? next : next(drafts.get(ticket, writing));
      drafts.set(ticket, writing, now);
      setText(now);
    },
    [drafts, ticket, writing],
  );
  return [text, change];
}
