import { z } from 'zod';
import { addressOf } from '../http/address.js';
import { Refusal } from '../http/errors.js';
import { handler } from '../http/handler.js';
import { linkId } from './links.js';
import { read, root } from './parts.js';
import { hashPassword, longestPassword, shortestPassword } from './passwords.js';
import { noPasswords, sessionView } from './session-routes.js';
const token = z.string().min(1).max(200);
const Look = z.strictObject({ token });
const Use = z.strictObject({
    token,
    name: z.string().trim().min(1).max(80).optional(),
    password: z.string().min(shortestPassword).max(longestPassword),
});
/** What somebody does who was sent a link: sees for whom it is, and sets a password. The token travels in bodies alone. */
export function invitationRoutes(routes, parts) {
    const { store, sessions, attempts, now, ways } = parts;
    routes.post(`${root}/invitation/look`, handler(async (req, res) => {
        attempts.spend(addressOf(req, parts.trustProxy));
        sessions.ownPage(req);
        if (!ways.passwords)
            throw noPasswords();
        const found = await store.link(linkId((await read(req, Look)).token), now().toISOString());
        if (!found)
            throw dead();
        const { email, name } = found.account;
        res.send(200, { email, name, kind: found.kind });
    }));
    routes.post(`${root}/invitation`, handler(async (req, res) => {
        attempts.spend(addressOf(req, parts.trustProxy));
        sessions.ownPage(req);
        if (!ways.passwords)
            throw noPasswords();
        const given = await read(req, Use);
        const at = now().toISOString();
        const id = linkId(given.token);
        // Looked up before the hash is computed: guesses must not cost us anything.
        if (!(await store.link(id, at)))
            throw dead();
        const officer = await store.useLink(id, { password: await hashPassword(given.password), name: given.name }, at, (account) => [{ at, kind: 'officer-joined', by: account.id, details: { through: 'link' } }]);
        if (!officer)
            throw dead();
        parts.live.tell([{ kind: 'account', officer: officer.id }]);
        res.send(201, await sessionView(parts, await sessions.begin(officer, 'link', req, res)));
    }));
}
const dead = () => new Refusal(403, 'Forbidden', 'This link does not work any more, or was used already. Ask for a new one.');
//# sourceMappingURL=invitation-routes.js.map