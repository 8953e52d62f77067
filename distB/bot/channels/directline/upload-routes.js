import { parseJson, readBytes } from '../../http/body.js';
import { Refusal } from '../../http/errors.js';
import { handler } from '../../http/handler.js';
import { countGuess, take } from './activity-routes.js';
import { readActivity } from './inbound.js';
import { parameter, parseMultipart } from './multipart.js';
import { root } from './parts.js';
const limit = 4 * 1024 * 1024;
const activityType = 'application/vnd.microsoft.activity';
export function uploadRoutes(routes, parts) {
    routes.post(`${root}/conversations/:conversation/upload`, handler(async (req, res) => {
        const caller = await parts.access.callerOf(req);
        const pass = caller.kind === 'token' ? caller.pass : undefined;
        const received = await receive(req);
        const from = { id: userIdOf(req), ...own(received.activity.from) };
        const activity = { type: 'message', ...received.activity, from, attachments: received.files };
        const inbound = readActivity(activity, pass);
        if (pass)
            countGuess(parts, req, inbound);
        await take(parts, res, caller.conversation, inbound);
    }));
}
async function receive(req) {
    const type = req.headers['content-type'] ?? '';
    if (!/^[\w.+-]+\/[\w.+-]+\s*(;|$)/.test(type)) {
        throw new Refusal(415, 'UnsupportedMediaType', 'Say in Content-Type what kind of file this is.');
    }
    if (/^multipart\//i.test(type))
        return receiveParts(req, type);
    const bytes = await readBytes(req, limit);
    const name = parameter(`;${req.headers['content-disposition'] ?? ''}`, 'filename') ?? 'file';
    return { activity: {}, files: [note({ name: 'file', filename: name, type, bytes })] };
}
async function receiveParts(req, type) {
    const boundary = parameter(type, 'boundary');
    if (!/^multipart\/form-data/i.test(type) || !boundary) {
        throw new Refusal(415, 'UnsupportedMediaType', 'Send several files as multipart/form-data.');
    }
    const all = parseMultipart(await readBytes(req, limit), boundary);
    const activities = all.filter((part) => part.type.startsWith(activityType));
    if (activities.length > 1)
        throw new Refusal(400, 'BadArgument', 'There may be one activity in an upload.');
    const activity = activities[0] ? own(parseJson(activities[0].bytes)) : {};
    const files = all.filter((part) => !activities.includes(part)).map(note);
    return { activity, files: inListedOrder(files, activity.attachments) };
}
/** Files come in any order; the activity lists them in the order the trader chose them. */
function inListedOrder(files, listed) {
    const left = [...files];
    const names = Array.isArray(listed) ? listed.map((entry) => own(entry).name) : [];
    const found = names.flatMap((name) => {
        const index = left.findIndex((file) => file.name === name);
        return index < 0 ? [] : left.splice(index, 1);
    });
    return [...found, ...left];
}
const note = (part) => ({
    name: (part.filename ?? part.name ?? 'file').slice(0, 255),
    contentType: part.type.slice(0, 100),
    size: part.bytes.length,
});
/** Clients write the id into the address as it is, so a plus is a plus. */
function userIdOf(req) {
    const [, raw] = /(?:^|&)userId=([^&]*)/.exec(req.getQuery()) ?? [];
    try {
        return raw && decodeURIComponent(raw);
    }
    catch {
        return raw;
    }
}
const own = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
//# sourceMappingURL=upload-routes.js.map