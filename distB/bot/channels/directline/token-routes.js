import { z } from 'zod';
import { readJson } from '../../http/body.js';
import { check } from '../../http/check.js';
import { Refusal } from '../../http/errors.js';
import { handler } from '../../http/handler.js';
import { root } from './parts.js';
import { newConversationId } from './tokens.js';
/** A user may be empty: the client library sends `{"user":{}}` when nothing is set. */
const User = z.looseObject({ id: z.string().min(1).max(200).nullish(), name: z.string().max(200).nullish() });
export const TokenParameters = z.looseObject({
    user: User.nullish(),
    trustedOrigins: z
        .array(z.url().transform((url) => new URL(url).origin))
        .max(50)
        .nullish(),
    locale: z.string().max(50).nullish(),
});
export function readParameters(raw) {
    const parameters = check(TokenParameters, raw ?? {});
    if (parameters.success)
        return parameters.data;
    const where = parameters.error.issues[0]?.path.join('.') || 'The body';
    throw new Refusal(400, 'BadArgument', `${where} is not as it should be.`);
}
/** The pass of a conversation that a holder of the secret asks for. */
export function newPass({ user, trustedOrigins }) {
    return {
        conversation: newConversationId(),
        channel: 'directline',
        ...(user?.id ? { user: user.id } : {}),
        ...(user?.id && user.name ? { name: user.name } : {}),
        ...(trustedOrigins?.length ? { origins: trustedOrigins } : {}),
    };
}
export function tokenRoutes(routes, { access, tokens }) {
    const grant = async (pass) => ({
        conversationId: pass.conversation,
        token: await tokens.sign('token', pass),
        expires_in: tokens.lifetime,
    });
    routes.post(`${root}/tokens/generate`, handler(async (req, res) => {
        const caller = await access.caller(req);
        if (caller.kind !== 'secret')
            throw new Refusal(403, 'Forbidden', 'Only a holder of the secret may ask for tokens.');
        res.send(200, await grant(newPass(readParameters(await readJson(req)))));
    }));
    routes.post(`${root}/tokens/refresh`, handler(async (req, res) => {
        const caller = await access.caller(req);
        if (caller.kind !== 'token')
            throw new Refusal(403, 'Forbidden', 'A secret does not expire; refresh a token.');
        res.send(200, await grant(caller.pass));
    }));
}
//# sourceMappingURL=token-routes.js.map