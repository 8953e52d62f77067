import * as client from 'openid-client';
import { isLoopback } from './settings.js';
/** Seconds the clocks may differ. */
const tolerance = 30;
/** Seconds the provider has for an answer. */
const patience = 10;
export const newChecks = () => ({
    state: client.randomState(),
    nonce: client.randomNonce(),
    verifier: client.randomPKCECodeVerifier(),
});
/** Asks the provider for its addresses at the first sign-in and not at the start: the desk works while it is away. */
export function openProvider(settings, redirect) {
    let found;
    const configuration = () => {
        found ??= discover(settings).catch((error) => {
            found = undefined;
            throw error;
        });
        return found;
    };
    return {
        async address({ state, nonce, verifier }) {
            return client.buildAuthorizationUrl(await configuration(), {
                redirect_uri: redirect,
                scope: settings.scopes,
                response_type: 'code',
                code_challenge: await client.calculatePKCECodeChallenge(verifier),
                code_challenge_method: 'S256',
                state,
                nonce,
            });
        },
        async claims(cameBackTo, { state, nonce, verifier }) {
            const config = await configuration();
            const tokens = await client.authorizationCodeGrant(config, cameBackTo, {
                expectedState: state,
                expectedNonce: nonce,
                pkceCodeVerifier: verifier,
                idTokenExpected: true,
            });
            const claims = tokens.claims();
            if (!claims)
                throw new Error('the provider sent no ID token');
            // Many providers put address and groups only there. The ID token is signed, so where both speak it has the word.
            const more = !(vouches(claims) && settings.claim in claims) && config.serverMetadata().userinfo_endpoint
                ? await client.fetchUserInfo(config, tokens.access_token, claims.sub)
                : {};
            // An address and the word that it is verified come from the same place, or they say nothing of each other.
            const { email, email_verified, xms_edov } = (vouches(claims) ? claims : more);
            return { ...more, ...claims, email, email_verified, xms_edov };
        },
    };
}
async function discover({ issuer, clientId, clientSecret }) {
    const url = new URL(issuer);
    return client.discovery(url, clientId, { [client.clockTolerance]: tolerance }, client.ClientSecretBasic(clientSecret), {
        timeout: patience,
        execute: [
            // The standard lets a client trust an unsigned answer that came over TLS; we do not.
            client.enableNonRepudiationChecks,
            ...(isLoopback(url) && url.protocol === 'http:' ? [client.allowInsecureRequests] : []),
        ],
    });
}
const vouches = (claims) => 'email' in claims && ('email_verified' in claims || 'xms_edov' in claims);
//# sourceMappingURL=provider.js.map