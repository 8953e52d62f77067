import { createHmac } from 'node:crypto';
/**
 * Signs a webhook as https://www.standardwebhooks.com describes, for which there are ready-made checks in most languages:
 * HMAC-SHA256 over id, time and body. Several secrets, separated by commas, sign side by side while one replaces the other.
 */
export function signed(id, at, body, secrets) {
    const timestamp = String(Math.floor(at.getTime() / 1000));
    const signatures = secretsIn(secrets).map((secret) => `v1,${createHmac('sha256', keyOf(secret)).update(`${id}.${timestamp}.${body}`).digest('base64')}`);
    return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') };
}
export const secretsIn = (setting) => setting
    .split(',')
    .map((it) => it.trim())
    .filter(Boolean);
/** A secret in the usual form is base64 after its prefix; any other counts as it is written. */
export const keyOf = (secret) => secret.startsWith('whsec_') ? Buffer.from(secret.slice('whsec_'.length), 'base64') : Buffer.from(secret, 'utf8');
//# sourceMappingURL=sign.js.map