import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from './http/errors.js';
import { readServed, serveFile } from './http/file.js';
import { handler } from './http/handler.js';
/** Stands in the built page where each answer gets a nonce of its own; see bot/web/desk/vite.config.ts. */
const placeholder = '__NONCE__';
const headersOf = (nonce) => ({
    'Content-Type': 'text/html; charset=utf-8',
    // The nonce must never be used twice.
    'Cache-Control': 'no-store',
    'Content-Security-Policy': [
        "default-src 'none'",
        "script-src 'self'",
        // The component library writes a few rules at run time; the nonce lets these in and no others.
        `style-src 'self' 'nonce-${nonce}'`,
        "connect-src 'self'",
        "img-src 'self' data:",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    ].join('; '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
});
/** A name made from the content never means anything else. */
const forever = { 'Cache-Control': 'public, max-age=31536000, immutable' };
/**
 * The helpdesk console at /desk, and its files. Without a built console (`npm run build`) the chat works all the same.
 * @returns whether there is a console
 */
export function mountDeskPage(server, root) {
    const built = join(root, 'dist/desk');
    const file = join(built, 'index.html');
    const page = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
    const open = handler(async (req, res) => {
        if (page === undefined)
            throw new Refusal(503, 'ServiceError', 'The helpdesk console is not built. Run "npm run build" and start again.');
        const nonce = randomBytes(16).toString('base64');
        const body = Buffer.from(page.replaceAll(placeholder, nonce));
        res.writeHead(200, { ...headersOf(nonce), 'Content-Length': body.length });
        res.end(req.method === 'HEAD' ? undefined : body);
    });
    for (const path of ['/desk', '/desk/']) {
        server.get(path, open);
        server.head(path, open);
    }
    if (page === undefined)
        return false;
    for (const name of readdirSync(join(built, 'assets'))) {
        const served = readServed(join(built, 'assets', name));
        const answer = handler(async (req, res) => serveFile(served, forever, req, res));
        server.get(`/desk/assets/${name}`, answer);
        server.head(`/desk/assets/${name}`, answer);
    }
    return true;
}
//# sourceMappingURL=desk-page.js.map