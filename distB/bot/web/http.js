import { asObject, asText } from './activity.js';
export class Refusal extends Error {
    status;
    code;
    constructor(status, code) {
        super(`${status} ${code}`);
        this.status = status;
        this.code = code;
    }
}
const PATIENCE = 20_000;
export function caller(send) {
    return async (method, path, token, body) => {
        const stop = new AbortController();
        const timer = setTimeout(() => stop.abort(), PATIENCE);
        try {
            const response = await send(path, {
                method,
                headers: {
                    Accept: 'application/json',
                    ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
                    ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
                },
                ...(body === undefined ? {} : { body: JSON.stringify(body) }),
                signal: stop.signal,
            });
            const words = await response.text();
            const answer = parse(words);
            if (!response.ok)
                throw new Refusal(response.status, asText(asObject(asObject(answer).error).code) ?? '');
            return { status: response.status, body: answer };
        }
        finally {
            clearTimeout(timer);
        }
    };
}
function parse(words) {
    try {
        return JSON.parse(words);
    }
    catch {
        return undefined;
    }
}
