import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readServed, serveFile } from './http/file.js';
import { handler } from './http/handler.js';
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
/** Always asked for again, so that a new version is seen at once; unchanged files cost one short answer. */
const headers = { 'Cache-Control': 'no-cache', 'Content-Security-Policy': policy };
/** The browser's files, read and compressed once. Nothing is loaded from elsewhere. */
export function pages(root) {
    const files = new Map([['/', join(root, 'bot/web/chat.html')]]);
    for (const name of ['chat.css', 'icon.svg'])
        files.set(`/assets/${name}`, join(root, 'bot/web', name));
    const built = join(root, 'dist/bot/web');
    for (const name of readdirSync(built))
        if (name.endsWith('.js'))
            files.set(`/assets/${name}`, join(built, name));
    // Only with the first card: most of the weight of the page, and no use before.
    files.set('/assets/adaptivecards.min.js', join(root, 'node_modules/adaptivecards/dist/adaptivecards.min.js'));
    return new Map([...files].map(([path, file]) => [path, readServed(file)]));
}
export function mountPages(server, files) {
    for (const [path, file] of files) {
        const answer = handler(async (req, res) => serveFile(file, headers, req, res));
        server.get(path, answer);
        server.head(path, answer);
    }
}
//# sourceMappingURL=pages.js.map