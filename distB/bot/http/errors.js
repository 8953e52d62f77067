/** A refusal that is part of normal life. Its message is written for the person or program that asked. */
export class Refusal extends Error {
    status;
    code;
    headers;
    details;
    constructor(status, code, message, headers = {}, 
    /** What a program may want to know beside the message. */
    details) {
        super(message);
        this.status = status;
        this.code = code;
        this.headers = headers;
        this.details = details;
        this.name = 'Refusal';
    }
}
const general = {
    400: ['BadArgument', 'The request cannot be understood.'],
    404: ['NotFound', 'There is nothing at this address.'],
    405: ['MethodNotAllowed', 'This address does not take that method.'],
    406: ['NotAcceptable', 'This address answers in JSON.'],
};
/** What a stranger may learn of an error: ours in its own words, every other one without its message. */
export function describe(error) {
    if (error instanceof Refusal) {
        return {
            status: error.status,
            body: {
                error: { code: error.code, message: error.message, ...(error.details ? { details: error.details } : {}) },
            },
            headers: error.headers,
        };
    }
    const claimed = typeof error === 'object' && error !== null && 'statusCode' in error ? Number(error.statusCode) : 500;
    const [code, message] = general[claimed] ?? ['ServiceError', 'Something went wrong on our side.'];
    return { status: general[claimed] ? claimed : 500, body: { error: { code, message } }, headers: {} };
}
const codes = new WeakMap();
/** With which code a response refused; kept beside it for those who count. */
export const codeOf = (res) => codes.get(res);
/** Answers with an error, unless an answer is under way already. Works before restify has touched the response. */
export function refuse(res, error) {
    if (res.headersSent) {
        res.destroy();
        return;
    }
    const { status, body, headers } = describe(error);
    codes.set(res, body.error.code);
    for (const [name, value] of Object.entries(headers))
        res.setHeader(name, value);
    const text = JSON.stringify(body);
    res.statusCode = status;
    res.setHeader('Content-Type', 'application/json; charset=utf-8');
    res.setHeader('Content-Length', Buffer.byteLength(text));
    res.end(text);
}
const asJson = (_req, res, body) => {
    const described = body instanceof Error ? describe(body) : undefined;
    if (described) {
        res.statusCode = described.status;
        codes.set(res, described.body.error.code);
    }
    const text = JSON.stringify(described ? described.body : body);
    res.setHeader('Content-Type', 'application/json; charset=utf-8');
    res.setHeader('Content-Length', Buffer.byteLength(text));
    return text;
};
const asIs = () => (req, res, body) => {
    if (body instanceof Error || (typeof body === 'object' && !Buffer.isBuffer(body)))
        return asJson(req, res, body);
    const bytes = Buffer.isBuffer(body) ? body : Buffer.from(String(body));
    res.setHeader('Content-Length', bytes.length);
    // restify hands it to `end`, which takes bytes; only the published type says text.
    return bytes;
};
/** restify's own formatters print an error's message, whatever it says, and one of them wraps answers in JSONP. */
export const formatters = {
    'application/json; q=0.9': asJson,
    'text/plain; q=0.3': asIs(),
    'application/octet-stream; q=0.2': asIs(),
    'application/javascript; q=0.1': asIs(),
};
//# sourceMappingURL=errors.js.map