import { Refusal } from '../../http/errors.js';
export const root = '/v3/directline';
export const streamPath = `${root}/stream`;
/** A conversation that has begun. */
export async function begun(store, id) {
    const conversation = await store.conversation(id);
    if (!conversation)
        throw new Refusal(404, 'NotFound', 'There is no such conversation.');
    return conversation;
}
/** Whether the browser reached us by https, as far as we can tell. */
export function isSecure(req, publicUrl) {
    if (publicUrl)
        return publicUrl.protocol === 'https:';
    // A proxy's word; somebody who forges it only breaks the address in their own answer.
    return String(req.headers['x-forwarded-proto'] ?? '').startsWith('https');
}
/** The answer that lets a client into its conversation. The stream address is absolute: clients open it as it is. */
export async function admission(parts, req, pass, from, watermark) {
    const { origin } = req.headers;
    const token = await parts.tokens.sign('token', pass);
    const ticket = await parts.tokens.sign('ticket', {
        conversation: pass.conversation,
        from,
        ...(origin ? { origin } : {}),
        ...(pass.origins ? { origins: pass.origins } : {}),
    });
    const scheme = isSecure(req, parts.publicUrl) ? 'wss' : 'ws';
    const host = parts.publicUrl?.host ?? req.headers.host ?? 'localhost';
    const prefix = parts.publicUrl?.pathname.replace(/\/$/, '') ?? '';
    const place = watermark === undefined ? '' : `watermark=${watermark}&`;
    return {
        conversationId: pass.conversation,
        token,
        expires_in: parts.tokens.lifetime,
        streamUrl: `${scheme}://${host}${prefix}${streamPath}?${place}t=${ticket}`,
    };
}
//# sourceMappingURL=parts.js.map