/** What two threads say to each other about calls; all of it can be cloned. */
export type ToThread =
  /** `functions`: which of what is given are functions of the caller. */
  | { kind: 'call'; call: number; method: string; given: readonly unknown[]; functions: readonly number[] }
  | { kind: 'told'; question: number; outcome: Outcome };

export type FromThread =
  | { kind: 'done'; call: number; outcome: Outcome }
  /** A function that was given with a call is to be called. */
  | { kind: 'asked'; call: number; place: number; given: readonly unknown[]; question: number };

export type Outcome = { kind: 'value'; value: unknown } | { kind: 'error'; error: ToldError };

/** An error in words: cloning would lose its name, and of some kinds everything. */
interface ToldError {
  name: string;
  message: string;
  stack: string | undefined;
}

export type Method = (...given: never[]) => unknown;

/** What comes of some work, whether it fails or not. */
export async function outcomeOf(work: () => unknown): Promise<Outcome> {
  try {
    return { kind: 'value', value: await work() };
  } catch (error) {
    return failure(error);
  }
}

export function failure(error: unknown): Outcome {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  return { kind: 'error', error: { name, message, stack } };
}

/** The error again, though not of its class. */
export const errorOf = ({ name, message, stack }: ToldError): Error =>
  Object.assign(new Error(message), { name, ...(stack === undefined ? {} : { stack }) });
