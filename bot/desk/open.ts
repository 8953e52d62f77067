import type { Server } from 'restify';
import type { Content } from '../../dialogs/content.js';
import type { Desk } from '../escalation/desk.js';
import type { Live } from '../escalation/live.js';
import type { GrowingContent } from '../growth/open.js';
import { createLimiter } from '../http/limits.js';
import type { Log } from '../http/log.js';
import type { PostRoom } from '../notices/post-room.js';
import type { Ways } from '../store/accounts.js';
import type { DataClass } from '../store/retention.js';
import type { Store } from '../store/store.js';
import { accountRoutes } from './account-routes.js';
import { auditRoutes } from './audit-routes.js';
import { draftRoutes } from './draft-routes.js';
import { type DeskEvents, eventRoute } from './events.js';
import { helpRoutes } from './help-routes.js';
import { insightRoutes } from './insight-routes.js';
import { invitationRoutes } from './invitation-routes.js';
import { noticeRoutes } from './notice-routes.js';
import type { OidcSettings } from './oidc/settings.js';
import type { Parts } from './parts.js';
import type { SavedReply } from './replies.js';
import { retentionRoutes } from './retention-routes.js';
import { sessionRoutes } from './session-routes.js';
import { Sessions } from './sessions.js';
import { ticketRoutes } from './ticket-routes.js';

/** Sign-ins one address may try: a shared office at nine in the morning, but no list of passwords. */
const tries = { perSecond: 0.5, burst: 30 };

/** Everything under /desk/api. */
export async function mountDesk(
  routes: Server,
  given: {
    desk: Desk;
    live: Live;
    /** For accounts and sessions alone; tickets are reached through the desk. */
    store: Store;
    content: () => Content;
    now: () => Date;
    log: Log;
    publicUrl: string | undefined;
    trustProxy: boolean;
    growing: Pick<GrowingContent, 'growth' | 'insight'>;
    ways: Ways;
    oidc: OidcSettings | undefined;
    postRoom: PostRoom;
    retention: Readonly<Partial<Record<DataClass, number>>>;
    replies: readonly SavedReply[];
  },
): Promise<DeskEvents> {
  const publicUrl = given.publicUrl === undefined ? undefined : new URL(given.publicUrl);
  const sessions = new Sessions({ store: given.store, now: given.now, publicUrl });
  const parts: Parts = { ...given, sessions, attempts: createLimiter(tries, given.now) };
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
