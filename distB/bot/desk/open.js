import { createLimiter } from '../http/limits.js';
import { accountRoutes } from './account-routes.js';
import { auditRoutes } from './audit-routes.js';
import { draftRoutes } from './draft-routes.js';
import { eventRoute } from './events.js';
import { helpRoutes } from './help-routes.js';
import { insightRoutes } from './insight-routes.js';
import { invitationRoutes } from './invitation-routes.js';
import { noticeRoutes } from './notice-routes.js';
import { retentionRoutes } from './retention-routes.js';
import { sessionRoutes } from './session-routes.js';
import { Sessions } from './sessions.js';
import { ticketRoutes } from './ticket-routes.js';
/** Sign-ins one address may try: a shared office at nine in the morning, but no list of passwords. */
const tries = { perSecond: 0.5, burst: 30 };
/** Everything under /desk/api. */
export async function mountDesk(routes, given) {
    const publicUrl = given.publicUrl === undefined ? undefined : new URL(given.publicUrl);
    const sessions = new Sessions({ store: given.store, now: given.now, publicUrl });
    const parts = { ...given, sessions, attempts: createLimiter(tries, given.now) };
    const withStore = { ...parts, store: given.store };
    sessionRoutes(routes, withStore);
    invitationRoutes(routes, withStore);
    accountRoutes(routes, { ...withStore, publicUrl: publicUrl?.origin });
    auditRoutes(routes, withStore);
    retentionRoutes(routes, parts, given.retention);
    if (given.oidc && publicUrl) {
        // Not loaded where nobody signs in that way.
        const { oidcRoutes } = await import('./oidc/routes.js');
        oidcRoutes(routes, withStore, given.oidc, publicUrl);
    }
    ticketRoutes(routes, parts);
    draftRoutes(routes, parts, given.growing.growth);
    insightRoutes(routes, withStore, (asked) => given.growing.insight(asked));
    noticeRoutes(routes, parts, given.postRoom);
    helpRoutes(routes, parts, given.replies);
    return eventRoute(routes, parts);
}
//# sourceMappingURL=open.js.map