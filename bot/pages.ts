import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Request, Response, Server } from 'restify';
import { handler } from './http/handler.js';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ');

interface Page {
  type: string;
  tag: string;
  plain: Buffer;
  br: Buffer;
  gzip: Buffer;
}

/** The browser's files, read and compressed once. Nothing is loaded from elsewhere. */
export function pages(root: string): ReadonlyMap<string, Page> {
  const files = new Map<string, string>([['/', join(root, 'bot/web/chat.html')]]);
  for (const name of ['chat.css', 'icon.svg']) files.set(`/assets/${name}`, join(root, 'bot/web', name));
  const built = join(root, 'dist/bot/web');
  for (const name of readdirSync(built)) if (name.endsWith('.js')) files.set(`/assets/${name}`, join(built, name));
  // Only with the first card: most of the weight of the page, and no use before.
  files.set('/assets/adaptivecards.min.js', join(root, 'node_modules/adaptivecards/dist/adaptivecards.min.js'));
  return new Map([...files].map(([path, file]) => [path, read(file)]));
}

function read(file: string): Page {
  const plain = readFileSync(file);
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: plain.length > 200_000 ? 5 : 9 } };
  return {
    type: types[extname(file)] ?? 'application/octet-stream',
    tag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
    plain,
    br: brotliCompressSync(plain, quality),
    gzip: gzipSync(plain),
  };
}

export function mountPages(server: Server, files: ReadonlyMap<string, Page>): void {
  for (const [path, page] of files) {
    server.get(
      path,
      handler(async (req, res) => serve(page, req, res)),
    );
    server.head(
      path,
      handler(async (req, res) => serve(page, req, res)),
    );
  }
}

function serve({ type, tag, plain, br, gzip }: Page, req: Request, res: Response): void {
  const accepts = String(req.headers['accept-encoding'] ?? '');
  const encoding = /\bbr\b/.test(accepts) ? 'br' : /\bgzip\b/.test(accepts) ? 'gzip' : undefined;
  const headers: Record<string, string> = {
    'Content-Type': type,
    ETag: tag,
    // Always asked for again, so that a new version is seen at once; unchanged files cost one short answer.
    'Cache-Control': 'no-cache',
    Vary: 'Accept-Encoding',
    'Content-Security-Policy': policy,
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    ...(encoding ? { 'Content-Encoding': encoding } : {}),
  };
  const body = { br, gzip, plain }[encoding ?? 'plain'];
  const unchanged = req.headers['if-none-match'] === tag;
  for (const [name, value] of Object.entries(headers)) res.setHeader(name, value);
  res.statusCode = unchanged ? 304 : 200;
  if (!unchanged) res.setHeader('Content-Length', body.length);
  res.end(unchanged || req.method === 'HEAD' ? undefined : body);
}
