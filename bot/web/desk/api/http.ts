import type { Session } from './types.js';

/** The server understood and said no. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly details: Readonly<Record<string, unknown>>,
    /** Seconds to wait, where the server said so. */
    readonly retryAfter: number | undefined,
  ) {
    super(message);
    this.name = 'ApiError';
  }
}

/** Nobody answered, or not in time. */
export class Unreachable extends Error {
  override name = 'Unreachable';
}

const root = '/desk/api';
const patience = 20_000;

type Query = Readonly<Record<string, string | number | boolean | undefined>>;

/** What is empty or off is left out. */
function withQuery(path: string, query: Query): string {
  const given = Object.entries(query).filter((pair): pair is [string, string | number | boolean] => {
    const [, value] = pair;
    return value !== undefined && value !== '' && value !== false;
  });
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return search ? `${path}?${search}` : path;
}

/** Requests of the signed-in officer. The cookie is the browser's business; the proof against forged requests is ours. */
export class Http {
  csrf = '';
  /** Called when the server says that nobody is signed in. */
  onSignedOut: () => void = () => {};

  get<T>(path: string, query: Query = {}): Promise<T> {
    return this.#send<T>('GET', withQuery(path, query));
  }

  /** Where the browser itself can go. */
  address = (path: string, query: Query): string => root + withQuery(path, query);

  /** `longest` milliseconds, for what the server is known to take its time for. */
  post<T>(path: string, body: unknown = {}, longest = patience): Promise<T> {
    return this.#again(() => this.#send<T>('POST', path, body, longest));
  }

  patch<T>(path: string, body: unknown): Promise<T> {
    return this.#again(() => this.#send<T>('PATCH', path, body));
  }

  delete(path: string): Promise<void> {
    return this.#again(() => this.#send<void>('DELETE', path));
  }

  /** A proof that got old, as after a sign-in in another tab, is renewed once. */
  async #again<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ApiError && error.code === 'BadCsrfToken')) throw error;
      this.csrf = (await this.get<Session>('/session')).csrf;
      return work();
    }
  }

  async #send<T>(method: string, path: string, body?: unknown, longest = patience): Promise<T> {
    const { csrf } = this;
    let response: Response;
    let text: string;
    try {
      response = await fetch(root + path, {
        method,
        credentials: 'same-origin',
        headers: {
          Accept: 'application/json',
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...(method === 'GET' ? {} : { 'X-CSRF-Token': csrf }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(longest),
      });
      text = await response.text();
    } catch {
      throw new Unreachable();
    }
    if (response.ok) return (text === '' ? undefined : JSON.parse(text)) as T;
    const error = refusalOf(response, text);
    if (error.status === 401 && error.code !== 'BadCredentials') {
      // It left before a sign-in that is done by now: that the session before is over says nothing of this one.
      if (csrf !== this.csrf) return this.#send(method, path, body, longest);
      this.onSignedOut();
    }
    throw error;
  }
}

function refusalOf(response: Response, text: string): ApiError {
  const wait = Number(response.headers.get('Retry-After')) || undefined;
  try {
    const { error } = JSON.parse(text) as {
      error: { code: string; message: string; details?: Readonly<Record<string, unknown>> };
    };
    return new ApiError(response.status, error.code, error.message, error.details ?? {}, wait);
  } catch {
    // A proxy in between speaks for itself.
    return new ApiError(response.status, 'ServiceError', '', {}, wait);
  }
}

/** Worth another try by itself: nobody answered, or the server has a bad moment. */
export const isPassing = (error: unknown): boolean =>
  error instanceof Unreachable || (error instanceof ApiError && (error.status >= 500 || error.status === 429));
