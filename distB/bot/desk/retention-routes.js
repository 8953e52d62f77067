import { dataClasses } from '../store/retention.js';
import { forOfficers, root } from './parts.js';
/** For how long each class of data is kept, for admins. It is set where the server is started, so nobody at the desk can shorten it. */
export function retentionRoutes(routes, parts, days) {
    const classes = dataClasses.map((name) => ({ class: name, days: days[name] ?? null }));
    routes.get(`${root}/retention`, forOfficers(parts, ['admin'], async (_who, _req, res) => res.send(200, { classes })));
}
//# sourceMappingURL=retention-routes.js.map