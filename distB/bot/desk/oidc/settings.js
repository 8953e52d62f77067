/**
 * Reads `group=role:team+team, group=role`: "AEO India=officer:india, AEO leads=lead:india+fiji, AEO admins=admin".
 * `undefined` when it cannot be read.
 */
export function readGrants(text) {
    const grants = [];
    for (const part of text.split(',').map((it) => it.trim())) {
        if (part === '')
            continue;
        const [, group, role, teams] = /^(.+)=\s*(officer|lead|editor|admin)\s*(?::\s*([a-z0-9*+ -]+))?$/.exec(part) ?? [];
        if (group === undefined || role === undefined)
            return undefined;
        const named = (teams ?? '*').split('+').map((it) => it.trim());
        if (named.includes(''))
            return undefined;
        if (teams === undefined && (role === 'officer' || role === 'lead'))
            return undefined;
        grants.push({ group: group.trim(), role: role, teams: named.includes('*') ? ['*'] : named });
    }
    return grants.length > 0 ? grants : undefined;
}
const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);
/** Whether an address is on this machine, where alone a provider may be spoken to without TLS. */
export const isLoopback = (url) => loopback.has(url.hostname);
/** What is wrong with an issuer; `undefined` when nothing is. */
export function issuerFault(text) {
    if (!URL.canParse(text))
        return 'must be an address such as https://login.example.org';
    const url = new URL(text);
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url)))
        return 'must begin with https:// (http:// is for this machine alone)';
    // Anybody can open a tenant of their own, and say there that an address is theirs.
    if (/(^|\.)microsoftonline\.com$/.test(url.hostname) &&
        /^\/(common|organizations|consumers)(\/|$)/.test(url.pathname))
        return 'must name your own tenant: https://login.microsoftonline.com/<tenant id>/v2.0';
    return undefined;
}
//# sourceMappingURL=settings.js.map