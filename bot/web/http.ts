import { asObject, asText } from './activity.js';

/** The server answered, and refused. Without an answer the error of `fetch` itself is thrown. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
  ) {
    super(`${status} ${code}`);
  }
}

export interface Answer {
  status: number;
  body: unknown;
}

export type Call = (method: 'GET' | 'POST', path: string, token?: string, body?: unknown) => Promise<Answer>;

/** On a bad connection a request can hang for minutes; after this long it counts as lost and is tried again. */
const PATIENCE = 20_000;

export function caller(send: typeof fetch): Call {
  return async (method, path, token, body) => {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), PATIENCE);
    try {
      const response = await send(path, {
        method,
        headers: {
          Accept: 'application/json',
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: stop.signal,
      });
      const words = await response.text();
      const answer = parse(words);
      if (!response.ok) throw new Refusal(response.status, asText(asObject(asObject(answer).error).code) ?? '');
      return { status: response.status, body: answer };
    } finally {
      clearTimeout(timer);
    }
  };
}

/** An empty or non-JSON body (a proxy's error page) is an answer without fields, not a crash. */
function parse(words: string): unknown {
  try {
    return JSON.parse(words);
  } catch {
    return undefined;
  }
}
