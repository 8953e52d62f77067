import { Refusal } from './errors.js';
export const bodyLimit = 256 * 1024;
const deepest = 32;
/** The bytes of a body, never more than `limit` of them in memory. */
export function readBytes(req, limit = bodyLimit) {
    return new Promise((resolve, reject) => {
        const chunks = [];
        let size = 0;
        const finish = (settle) => {
            req.off('data', onData).off('end', onEnd).off('error', onError).off('close', onError);
            settle();
        };
        const tooBig = () => {
            finish(() => reject(new Refusal(413, 'PayloadTooLarge', `The body may have at most ${limit} bytes.`)));
            // The rest is read and thrown away, so that the client gets to see the answer; the request timeout ends a flood.
            req.resume();
        };
        const onData = (chunk) => {
            size += chunk.length;
            if (size > limit)
                tooBig();
            else
                chunks.push(chunk);
        };
        const onEnd = () => finish(() => resolve(Buffer.concat(chunks, size)));
        const onError = () => finish(() => reject(new Refusal(400, 'BadArgument', 'The body ended early.')));
        if (Number(req.headers['content-length']) > limit) {
            tooBig();
            return;
        }
        req.on('data', onData).on('end', onEnd).on('error', onError).on('close', onError);
    });
}
/** The body as JSON, `undefined` when it is empty. */
export async function readJson(req, limit = bodyLimit) {
    const bytes = await readBytes(req, limit);
    if (bytes.length === 0)
        return undefined;
    const type = req.headers['content-type'];
    if (type !== undefined && !/^application\/([\w.-]+\+)?json\s*(;|$)/i.test(type)) {
        throw new Refusal(415, 'UnsupportedMediaType', 'Send the body as application/json.');
    }
    return parseJson(bytes);
}
const utf8 = new TextDecoder('utf-8', { fatal: true });
/** JSON from a stranger: valid UTF-8, not nested without end, and without keys that reach into prototypes. */
export function parseJson(bytes) {
    let text;
    try {
        text = utf8.decode(bytes);
    }
    catch {
        throw new Refusal(400, 'BadArgument', 'The body is not valid UTF-8.');
    }
    if (nesting(text) > deepest)
        throw new Refusal(400, 'BadArgument', `The body is nested deeper than ${deepest} levels.`);
    try {
        // Defined as an own property this key is harmless, but the first loop that copies by assignment sets the prototype.
        // Looking at every key takes longer than the parsing, so only a text that could have this one is looked through.
        return /__proto__|\\u/.test(text)
            ? JSON.parse(text, (key, value) => (key === '__proto__' ? undefined : value))
            : JSON.parse(text);
    }
    catch {
        throw new Refusal(400, 'BadArgument', 'The body is not valid JSON.');
    }
}
/** How deep the brackets go, counted before parsing: the parser and everything after it may recurse. */
function nesting(text) {
    let depth = 0;
    let max = 0;
    let quoted = false;
    for (let i = 0; i < text.length; i++) {
        const char = text[i];
        if (quoted) {
            if (char === '\\')
                i++;
            else if (char === '"')
                quoted = false;
        }
        else if (char === '"')
            quoted = true;
        else if (char === '{' || char === '[')
            max = Math.max(max, ++depth);
        else if (char === '}' || char === ']')
            depth--;
    }
    return max;
}
//# sourceMappingURL=body.js.map