import { z } from 'zod';
import { Refusal } from '../http/errors.js';
import { newOfficerId } from '../ids.js';
import { roles } from '../store/desk.js';
import { newLink } from './links.js';
import { forOfficers, read, root } from './parts.js';
import { accountView } from './views.js';
const name = z.string().trim().min(1).max(80);
const role = z.enum(roles);
const Nothing = z.strictObject({});
/** What admins do with the accounts of officers. */
export function accountRoutes(routes, parts) {
    const { store, desk, now, ways } = parts;
    const teams = z
        .array(z.string().refine((id) => id === '*' || desk.desks.has(id)))
        .max(100)
        .transform((ids) => (ids.includes('*') ? ['*'] : [...new Set(ids)]));
    const Invitation = z.strictObject({ email: z.string().trim().max(254).pipe(z.email()), name, role, teams });
    const Change = z.strictObject({ name: name.optional(), role: role.optional(), teams: teams.optional() });
    const all = `${root}/accounts`;
    const one = `${all}/:id`;
    const admins = (work) => forOfficers(parts, ['admin'], work);
    const shown = (account) => accountView(account, now());
    const act = (kind, by, officer, details = {}) => [
        { at: now().toISOString(), kind, by: by.id, details: { officer, ...details } },
    ];
    const address = (token) => `${parts.publicUrl ?? ''}/desk#invitation=${token}`;
    routes.get(all, admins(async (_who, _req, res) => res.send(200, { accounts: (await store.accounts()).map(shown) })));
    routes.post(all, admins(async ({ officer: by }, req, res) => {
        if (!ways.passwords && !ways.organisation)
            throw new Error('there is no way to sign in');
        const given = await read(req, Invitation);
        const account = { ...given, email: given.email.toLowerCase(), id: newOfficerId() };
        const { token, link } = newLink('invitation', now());
        const added = await store.invite(account, link, now().toISOString(), act('officer-invited', by, account.id, { role: account.role, teams: account.teams }));
        if (added === 'known-address')
            throw new Refusal(409, 'KnownAddress', 'Somebody has an account with this address already.');
        res.send(201, {
            account: shown(await existing(store, account.id)),
            // Whoever signs in with the organisation needs no link: the address is enough.
            link: ways.passwords ? address(token) : null,
        });
    }));
    routes.patch(one, admins(async ({ officer: by }, req, res) => {
        const id = idOf(req);
        const change = await read(req, Change);
        const { name: named, ...allowed } = change;
        const details = {
            ...(named === undefined ? {} : { renamed: true }),
            ...(allowed.role === undefined ? {} : { role: allowed.role }),
            ...(allowed.teams === undefined ? {} : { teams: allowed.teams }),
        };
        const account = await changed(id, change, act('officer-changed', by, id, details));
        await letGo(by, account);
        res.send(200, { account: shown(account) });
    }));
    routes.post(`${one}/disable`, admins(async ({ officer: by }, req, res) => {
        await read(req, Nothing);
        const id = idOf(req);
        const account = await changed(id, { disabledAt: now().toISOString() }, act('officer-disabled', by, id));
        await letGo(by, account);
        res.send(200, { account: shown(account) });
    }));
    routes.post(`${one}/enable`, admins(async ({ officer: by }, req, res) => {
        await read(req, Nothing);
        const id = idOf(req);
        res.send(200, { account: shown(await changed(id, { disabledAt: null }, act('officer-enabled', by, id))) });
    }));
    routes.post(`${one}/link`, admins(async ({ officer: by }, req, res) => {
        await read(req, Nothing);
        const id = idOf(req);
        if (!ways.passwords)
            throw new Refusal(403, 'PasswordsOff', 'Here nobody signs in with a password.');
        if (id === by.id)
            throw new Refusal(409, 'Yourself', 'Change your own password with the one you have.');
        const account = await existing(store, id);
        if (account.disabledAt !== null)
            throw new Refusal(409, 'Disabled', 'This account is disabled. Enable it first.');
        const kind = account.joinedAt === null ? 'invitation' : 'reset';
        const { token, link } = newLink(kind, now());
        const done = await store.giveLink(id, link, ways, act(kind === 'reset' ? 'password-reset' : 'officer-invited', by, id, kind === 'reset' ? {} : { again: true }));
        res.send(200, { account: shown(settled(done)), link: address(token) });
    }));
    routes.post(`${one}/sign-out`, admins(async ({ officer: by }, req, res) => {
        await read(req, Nothing);
        const account = await existing(store, idOf(req));
        await store.endSessionsOf(account.id, act('signed-out-everywhere', by, account.id));
        parts.live.tell([{ kind: 'account', officer: account.id }]);
        res.send(200, { account: shown(account) });
    }));
    async function changed(id, change, acts) {
        return settled(await store.changeAccount(id, change, ways, acts));
    }
    function settled(done) {
        switch (done.kind) {
            case 'unknown':
                throw unknown();
            case 'last-admin':
                throw new Refusal(409, 'LastAdmin', 'Nobody else could administer the desk then. Make another admin first.');
            case 'changed':
                // Open pages find out at once what they may show now.
                parts.live.tell([{ kind: 'account', officer: done.account.id }]);
                return done.account;
        }
    }
    /** What somebody holds and may not see any more waits in its team's queue again, and its trader is told. */
    async function letGo(by, account) {
        const { tickets } = await desk.find(by, {
            statuses: ['claimed', 'waiting-for-trader'],
            officer: account.id,
            words: [],
            limit: 1000,
            offset: 0,
        });
        for (const ticket of tickets)
            if (account.disabledAt !== null || !desk.maySee(account, ticket))
                await desk.transfer(by, ticket.id, {
                    to: { team: ticket.team },
                    reason: `${account.name} does not answer here any more.`,
                });
    }
}
async function existing(store, id) {
    const account = await store.account(id);
    if (!account)
        throw unknown();
    return account;
}
const unknown = () => new Refusal(404, 'NotFound', 'There is no such account.');
function idOf(req) {
    const id = String(req.params.id);
    if (!/^[\w-]{1,40}$/.test(id))
        throw unknown();
    return id;
}
//# sourceMappingURL=account-routes.js.map