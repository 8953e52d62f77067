import { z } from 'zod';
import { Refusal } from '../http/errors.js';
import { forOfficers, query, read, root } from './parts.js';
const leads = ['lead', 'admin'];
const Which = z.object({
    state: z.enum(['dead', 'waiting']).default('dead'),
    limit: z.coerce.number().int().min(1).max(100).default(50),
    offset: z.coerce.number().int().min(0).max(100_000).default(0),
});
const Nothing = z.strictObject({});
/** Notices that could not be delivered, and those that wait: for leads. */
export function noticeRoutes(routes, parts, room) {
    const one = `${root}/notices/:id`;
    routes.get(`${root}/notices`, forOfficers(parts, leads, async ({ officer }, req, res) => {
        const { state, limit, offset } = query(req, Which);
        const { notices, total } = await room.find(officer, { dead: state === 'dead', limit, offset });
        res.send(200, { notices: notices.map(noticeView), total });
    }));
    routes.post(`${one}/resend`, forOfficers(parts, leads, async ({ officer }, req, res) => {
        await read(req, Nothing);
        settled(await room.resend(officer, String(req.params.id)));
        parts.log.info({ notice: String(req.params.id), officer: officer.id }, 'a dead notice is sent again');
        res.send(204);
    }));
    routes.del(one, forOfficers(parts, leads, async ({ officer }, req, res) => {
        settled(await room.drop(officer, String(req.params.id)));
        parts.log.info({ notice: String(req.params.id), officer: officer.id }, 'a dead notice was dropped');
        res.send(204);
    }));
}
/** @throws {Refusal} */
function settled(done) {
    switch (done) {
        case 'done':
            return;
        case 'not-found':
            throw new Refusal(404, 'NotFound', 'There is no such notice.');
        case 'nothing-to-do':
            throw new Refusal(409, 'NothingToDo', 'This notice is not dead: it still waits for its next try.', {}, {});
    }
}
const noticeView = ({ id, ticket, team, kind, way, receiver, at, dueAt, attempts, dead, error }) => ({
    id,
    ticket,
    team,
    kind,
    way,
    receiver,
    at,
    state: dead ? 'dead' : 'waiting',
    attempts,
    nextAt: dead ? null : dueAt,
    error,
});
//# sourceMappingURL=notice-routes.js.map