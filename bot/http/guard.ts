import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Request } from 'restify';
import { contextOf, keepContext } from './context.js';
import { codeOf, Refusal, refuse } from './errors.js';
import type { Log } from './log.js';

const headers = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
};

/**
 * Runs before restify looks at a request, because some requests end the process there: a Host or target that is no URL,
 * and a compressed body that is not one (or is a bomb). Returns false when the request has been answered.
 */
export function guard(log: Log, refused: (status: number, code: string) => void) {
  return (req: Request, res: ServerResponse): boolean => {
    const requestId = requestIdOf(req);
    keepContext(req, { log, requestId });
    res.setHeader('X-Request-Id', requestId);
    for (const [name, value] of Object.entries(headers)) res.setHeader(name, value);
    if (log.isLevelEnabled('info')) report(log, requestId, req, res);
    res.once('close', () => {
      if (res.statusCode >= 400) refused(res.statusCode, codeOf(res) ?? 'Other');
    });

    const reason = complaint(req);
    if (reason) refuse(res, reason);
    return !reason;
  };
}

function complaint(req: Request): Refusal | undefined {
  try {
    decodeURIComponent(req.getUrl().pathname ?? '');
  } catch {
    return new Refusal(400, 'BadArgument', 'The address or the Host header cannot be understood.', {
      Connection: 'close',
    });
  }
  const encoding = req.headers['content-encoding'];
  if (encoding && encoding.trim().toLowerCase() !== 'identity') {
    return new Refusal(415, 'UnsupportedMediaType', 'Send the body uncompressed.', { Connection: 'close' });
  }
  return undefined;
}

function requestIdOf(req: IncomingMessage): string {
  const given = req.headers['x-request-id'];
  return typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
}

/** One line per request. The route instead of the address: a query string may hold a ticket. */
function report(log: Log, requestId: string, req: Request, res: ServerResponse): void {
  const began = performance.now();
  res.once('close', () => {
    const path: unknown = req.getRoute()?.path;
    log.info({
      requestId,
      conversation: contextOf(req)?.conversation,
      method: req.method,
      route: typeof path === 'string' ? path : undefined,
      status: res.writableFinished ? res.statusCode : 'aborted',
      ms: Math.round((performance.now() - began) * 10) / 10,
    });
  });
}
