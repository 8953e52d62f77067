import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
const types = {
    '.html': 'text/html; charset=utf-8',
    '.css': 'text/css; charset=utf-8',
    '.js': 'text/javascript; charset=utf-8',
    '.svg': 'image/svg+xml',
};
export function readServed(file) {
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
/** Answers with a file, compressed as the browser likes it, or with "unchanged". */
export function serveFile({ type, tag, plain, br, gzip }, more, req, res) {
    const accepts = String(req.headers['accept-encoding'] ?? '');
    const encoding = /\bbr\b/.test(accepts) ? 'br' : /\bgzip\b/.test(accepts) ? 'gzip' : undefined;
    const headers = {
        'Content-Type': type,
        ETag: tag,
        Vary: 'Accept-Encoding',
        'Referrer-Policy': 'no-referrer',
        'X-Content-Type-Options': 'nosniff',
        ...more,
        ...(encoding ? { 'Content-Encoding': encoding } : {}),
    };
    const body = { br, gzip, plain }[encoding ?? 'plain'];
    const unchanged = req.headers['if-none-match'] === tag;
    for (const [name, value] of Object.entries(headers))
        res.setHeader(name, value);
    res.statusCode = unchanged ? 304 : 200;
    if (!unchanged)
        res.setHeader('Content-Length', body.length);
    res.end(unchanged || req.method === 'HEAD' ? undefined : body);
}
//# sourceMappingURL=file.js.map