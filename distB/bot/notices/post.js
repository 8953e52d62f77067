import { request } from 'node:http';
import { connect } from './connect.js';
import { Undelivered } from './undelivered.js';
/** Nothing we send comes near it, and no answer needs more. */
const mostSent = 256 * 1024;
const mostRead = 64 * 1024;
/** The longest pause a receiver may ask for. */
const longestPause = 3_600_000;
/**
 * Posts JSON to a stranger's address. Only a 2xx counts as taken; redirects are not followed, and of the answer nothing is kept.
 * @throws {Undelivered}
 */
export async function post(url, body, headers, reach, signal) {
    const bytes = Buffer.from(body);
    if (bytes.length > mostSent)
        throw new Undelivered('too long to be sent', { final: true });
    const socket = await connect(url, reach, signal);
    try {
        const answer = await ask(url, bytes, headers, socket, signal);
        const status = answer.statusCode ?? 0;
        // Once it said yes, an answer that breaks off is still a yes.
        await readThrough(answer).catch(() => { });
        if (status >= 200 && status < 300)
            return;
        throw failure(status, answer.headers['retry-after']);
    }
    finally {
        socket.destroy();
    }
}
function ask(url, bytes, headers, socket, signal) {
    return new Promise((resolve, reject) => {
        const asked = request({
            method: 'POST',
            // The socket is there already, with TLS where that is wanted.
            createConnection: () => socket,
            path: `${url.pathname}${url.search}`,
            headers: {
                Host: url.host,
                'Content-Type': 'application/json; charset=utf-8',
                'Content-Length': bytes.length,
                'User-Agent': 'Fairway',
                ...headers,
            },
            maxHeaderSize: 16 * 1024,
            signal,
        });
        asked.once('response', resolve);
        asked.on('error', reject);
        asked.end(bytes);
    });
}
/** To its end, so that the other side is not cut off in the middle, but not without end. */
function readThrough(answer) {
    return new Promise((resolve, reject) => {
        let size = 0;
        answer.on('data', (chunk) => {
            size += chunk.length;
            if (size > mostRead)
                resolve();
        });
        answer.once('end', resolve);
        answer.on('error', reject);
    });
}
function failure(status, retryAfter) {
    if (status >= 300 && status < 400)
        return new Undelivered(`HTTP ${status}: it points elsewhere, which is not followed`);
    // "Gone" is said by receivers that want nothing any more.
    if (status === 410)
        return new Undelivered('HTTP 410: the receiver wants no more', { final: true });
    const after = Number(retryAfter) * 1000;
    return new Undelivered(`HTTP ${status}`, after > 0 ? { after: Math.min(after, longestPause) } : {});
}
//# sourceMappingURL=post.js.map