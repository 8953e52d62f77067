import { useState } from 'react';

type Given<N extends string> = Record<N, string>;

/** Text fields of a form: what was typed, and what is wrong with it, told once somebody tried to send it. */
export function useFields<N extends string>(
  empty: Given<N>,
  check: (given: Given<N>) => Partial<Record<N, string | undefined>>,
) {
  const [given, setGiven] = useState(empty);
  const [tried, setTried] = useState(false);
  const wrong = check(given);
  return {
    given,
    /** The properties of a field. */
    field: (name: N) => ({
      value: given[name],
      error: tried ? wrong[name] : undefined,
      onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
        setGiven((before) => ({ ...before, [name]: value })),
    }),
    /** Whether it may be sent; from now on it shows what is wrong. */
    mayBeSent(): boolean {
      setTried(true);
      return Object.values(wrong).every((it) => it === undefined);
    },
    begin(first: Given<N>): void {
      setGiven(first);
      setTried(false);
    },
  };
}
