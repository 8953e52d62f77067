import { randomBytes } from 'node:crypto';
import { addressOf } from '../../http/address.js';
import { handler } from '../../http/handler.js';
import { newOfficerId } from '../../ids.js';
import { root } from '../parts.js';
import { cookieOf, fingerprint } from '../sessions.js';
import { identityFrom } from './identity.js';
import { newChecks, openProvider } from './provider.js';
const place = `${root}/oidc`;
export const callbackPath = `${place}/callback`;
const cookieName = 'fairway_desk_oidc';
/** Milliseconds somebody has to sign in at the organisation. */
const patience = 10 * 60_000;
/** Signing in with the organisation's account: there, and back again. */
export function oidcRoutes(routes, parts, settings, publicUrl) {
    const { store, sessions, attempts, now, log, ways } = parts;
    const provider = openProvider(settings, new URL(callbackPath, publicUrl).href);
    const secure = publicUrl.protocol === 'https:';
    // Lax, because the way back begins at the organisation's page; it comes along on nothing else.
    const cookie = (value, seconds) => `${cookieName}=${value}; Path=${place}; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
    const go = (res, to) => {
        res.setHeader('Location', to);
        res.send(302);
    };
    async function refuse(res, why, officer = null) {
        const at = now().toISOString();
        await store.audit([{ at, kind: 'sign-in-failed', by: officer, details: { with: 'organisation', why } }]);
        go(res, `/desk#refused=${why}`);
    }
    routes.get(place, handler(async (req, res) => {
        attempts.spend(addressOf(req, parts.trustProxy));
        const checks = newChecks();
        const browser = randomBytes(32).toString('base64url');
        let address;
        try {
            address = await provider.address(checks);
        }
        catch (error) {
            log.error({ err: error }, 'the sign-in of the organisation cannot be reached');
            return refuse(res, 'unreachable');
        }
        const at = now();
        await store.beginAttempt({
            id: fingerprint(checks.state),
            browser: fingerprint(browser),
            verifier: checks.verifier,
            nonce: checks.nonce,
            until: new Date(at.getTime() + patience).toISOString(),
        }, at.toISOString());
        res.setHeader('Set-Cookie', cookie(browser, patience / 1000));
        go(res, address.href);
    }));
    routes.get(callbackPath, handler(async (req, res) => {
        const cameBackTo = new URL(`${callbackPath}?${req.getQuery()}`, publicUrl);
        res.setHeader('Set-Cookie', cookie('', 0));
        const state = cameBackTo.searchParams.get('state') ?? '';
        const attempt = await store.takeAttempt(fingerprint(state), now().toISOString());
        // Another browser's sign-in must not become this one's, nor one be used twice.
        if (!attempt || attempt.browser !== fingerprint(cookieOf(req, cookieName) ?? ''))
            return refuse(res, 'expired');
        let claims;
        try {
            claims = await provider.claims(cameBackTo, { state, nonce: attempt.nonce, verifier: attempt.verifier });
        }
        catch (error) {
            log.warn({ err: error }, 'a sign-in with the organisation did not work');
            return refuse(res, 'failed');
        }
        return welcome(req, res, claims);
    }));
    async function welcome(req, res, claims) {
        const read = identityFrom(claims, settings);
        if (read.kind === 'refused')
            return refuse(res, read.why);
        const known = await store.recognise(read.identity, ways, newOfficerId, now().toISOString());
        if (known.kind === 'refused')
            return refuse(res, known.why, known.account);
        // `begin` sets the session's cookie; the one of the attempt goes away beside it.
        await sessions.begin(known.officer, 'organisation', req, res);
        const begun = res.getHeader('Set-Cookie');
        res.setHeader('Set-Cookie', [cookie('', 0), String(begun)]);
        parts.live.tell([{ kind: 'account', officer: known.officer.id }]);
        go(res, '/desk');
    }
}
//# sourceMappingURL=routes.js.map