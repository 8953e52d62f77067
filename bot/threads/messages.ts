/** What two threads say to each other about calls; all of it can be cloned. */
export type ToThread =
  /** `functions`: which of what is given are functions of the caller. */
  | { kind: 'call'; call: number; method: string; given: readonly unknown[]; functions: readonly number[] }
  | { kind: 'told'; question: number; outcome: Outcome };

export type FromThread =
  | { kind: 'done'; call: number; outcome: Outcome }
  /** A function that was given with a call is to be called. */
  | { kind: 'asked'; call: number; place: number; given: readonly unknown[]; question: number };

export type Outcome = { kind: 'value'; value: unknown } | { kind: 'error'; error: unknown };

export type Method = (...given: never[]) => unknown;

/** What comes of some work, whether it fails or not. */
export async function outcomeOf(work: () => unknown): Promise<Outcome> {
  try {
    return { kind: 'value', value: await work() };
  } catch (error) {
    return { kind: 'error', error };
  }
}
