export function authenticationOptions(it) {
    const { MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppType, MicrosoftAppTenantId } = it;
    const { ToBotFromChannelTokenIssuer: issuer, ToBotFromChannelOpenIdMetadataUrl: metadata } = it;
    return {
        MicrosoftAppId,
        MicrosoftAppPassword,
        // The SDK asks for an id with every other type.
        MicrosoftAppType: MicrosoftAppId === '' ? 'MultiTenant' : MicrosoftAppType,
        MicrosoftAppTenantId,
        // The SDK takes either none of these or a whole cloud.
        ...(issuer && metadata ? cloud(issuer, metadata) : {}),
    };
}
const cloud = (issuer, metadata) => ({
    ValidateAuthority: true,
    ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
    ToChannelFromBotOAuthScope: 'https://api.botframework.com',
    ToBotFromChannelTokenIssuer: issuer,
    OAuthUrl: 'https://api.botframework.com',
    ToBotFromChannelOpenIdMetadataUrl: metadata,
    ToBotFromEmulatorOpenIdMetadataUrl: metadata,
});
/** Microsoft's own channel hosts. */
export const defaultServiceHosts = [
    '.botframework.com',
    '.trafficmanager.net',
    '.botframework.azure.us',
    '.botframework.azure.cn',
];
/** Whether we may send answers, and with them our credentials, to this address. */
export function mayAnswerTo(serviceUrl, { MicrosoftAppId, serviceHosts }) {
    if (!URL.canParse(serviceUrl))
        return false;
    const { protocol, hostname } = new URL(serviceUrl);
    const local = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
    // Without an app id only this machine talks to us, such as a test client.
    if (MicrosoftAppId === '')
        return local;
    const listed = serviceHosts.some((host) => (host.startsWith('.') ? hostname.endsWith(host) : hostname === host));
    return listed && (protocol === 'https:' || local);
}
//# sourceMappingURL=settings.js.map