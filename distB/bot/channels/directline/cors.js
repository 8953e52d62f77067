import { Refusal, refuse } from '../../http/errors.js';
/**
 * Without a list every page may call: it still needs a token, and no call here acts on a cookie. With a list only those
 * pages and our own may. The pages named in a token narrow it further.
 */
export function createOrigins(publicUrl, list) {
    const own = (req) => {
        const { origin } = req.headers;
        if (!origin || !URL.canParse(origin))
            return false;
        return origin === publicUrl?.origin || new URL(origin).host === req.headers.host;
    };
    return {
        own,
        allow(req, trusted) {
            const { origin } = req.headers;
            if (!origin || own(req))
                return true;
            return (!list || list.includes(origin)) && (!trusted || trusted.includes(origin));
        },
    };
}
/** Answers preflights under a path and lets the pages that may read the answers. */
export function cors(origins, under) {
    return (req, res, next) => {
        if (!req.path().startsWith(under)) {
            next();
            return;
        }
        res.setHeader('Vary', 'Origin');
        if (!origins.allow(req)) {
            refuse(res, new Refusal(403, 'Forbidden', 'Pages of this origin may not use this service.'));
            next(false);
            return;
        }
        const { origin } = req.headers;
        if (origin) {
            res.setHeader('Access-Control-Allow-Origin', origin);
            // One call of the client library asks with credentials; none of ours reads any.
            res.setHeader('Access-Control-Allow-Credentials', 'true');
            res.setHeader('Access-Control-Expose-Headers', 'Retry-After, X-Request-Id');
        }
        if (req.method !== 'OPTIONS') {
            next();
            return;
        }
        res.setHeader('Access-Control-Allow-Methods', 'GET, POST, OPTIONS');
        res.setHeader('Access-Control-Allow-Headers', 'Authorization, Content-Type, x-ms-bot-agent, Accept, X-Requested-With');
        res.setHeader('Access-Control-Max-Age', '600');
        res.send(204);
        next(false);
    };
}
//# sourceMappingURL=cors.js.map