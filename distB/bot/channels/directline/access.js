import { addressOf } from '../../http/address.js';
import { noteConversation } from '../../http/context.js';
import { Refusal } from '../../http/errors.js';
export function createAccess(parts) {
    const { tokens, isSecret, origins, traffic } = parts;
    async function caller(req, call) {
        const [, credential] = /^Bearer\s+(\S+)\s*$/i.exec(req.headers.authorization ?? '') ?? [];
        // Secrets belong to other servers, which speak for many people at once and are trusted not to flood us.
        if (credential && isSecret(credential))
            return { kind: 'secret' };
        if (call !== 'poll')
            traffic.address.spend(addressOf(req, parts.trustProxy));
        if (!credential)
            throw new Refusal(401, 'Unauthorized', 'Send a token or the secret as a Bearer credential.');
        const pass = await tokens.read('token', credential);
        if (!origins.allow(req, pass.origins)) {
            throw new Refusal(403, 'Forbidden', 'Pages of this origin may not use this token.');
        }
        traffic[call ?? 'token'].spend(pass.conversation);
        return { kind: 'token', pass };
    }
    return {
        caller,
        async callerOf(req, call) {
            const who = await caller(req, call);
            const conversation = String(req.params.conversation);
            if (who.kind === 'token' && who.pass.conversation !== conversation) {
                throw new Refusal(403, 'Forbidden', 'The token is for another conversation.');
            }
            noteConversation(req, conversation);
            return { ...who, conversation };
        },
    };
}
//# sourceMappingURL=access.js.map