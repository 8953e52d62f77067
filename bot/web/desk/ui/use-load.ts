import { type DependencyList, useCallback, useEffect, useState } from 'react';
import { sayError } from '../state/desk.js';

export type Loaded<T> = { kind: 'loading' } | { kind: 'failed'; why: string } | { kind: 'there'; value: T };

/** Reads something when it is first shown, and again whenever what it depends on changes. */
export function useLoad<T>(read: () => Promise<T>, of: DependencyList) {
  const [loaded, setLoaded] = useState<Loaded<T>>({ kind: 'loading' });
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caller says what it depends on
  useEffect(() => {
    let over = false;
    setLoaded({ kind: 'loading' });
    read().then(
      (value) => over || setLoaded({ kind: 'there', value }),
      (error: unknown) => over || setLoaded({ kind: 'failed', why: sayError(error) }),
    );
    return () => {
      over = true;
    };
  }, [...of, turn]);
  const change = useCallback(
    (work: (value: T) => T) =>
      setLoaded((before) => (before.kind === 'there' ? { kind: 'there', value: work(before.value) } : before)),
    [],
  );
  const again = useCallback(() => setTurn((before) => before + 1), []);
  return { loaded, change, again };
}
