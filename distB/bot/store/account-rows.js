import { alone } from './alone.js';
import { record } from './chain.js';
import { toOfficer } from './officers.js';
const toAccount = (row) => ({
    ...toOfficer(row),
    addedAt: row.added_at,
    joinedAt: row.joined_at,
    disabledAt: row.disabled_at,
    subject: row.subject,
    linkUntil: row.link_until ?? null,
});
const known = (db) => db
    .selectFrom('officers')
    .selectAll('officers')
    .select((e) => e
    .selectFrom('desk_links')
    .whereRef('desk_links.officer', '=', 'officers.id')
    .select((e) => e.fn.max('desk_links.until').as('until'))
    .as('link_until'));
async function one(db, column, value) {
    const row = await known(db).where(`officers.${column}`, '=', value).executeTakeFirst();
    return row && toAccount(row);
}
/** Whether somebody can sign in and administer; `but`: beside this one. */
async function administered(db, but, { passwords, organisation }) {
    const admins = await db
        .selectFrom('officers')
        .select(['password', 'subject'])
        .where('role', '=', 'admin')
        .where('joined_at', 'is not', null)
        .where('disabled_at', 'is', null)
        .where('id', '!=', but)
        .execute();
    return admins.some(({ password, subject }) => (passwords && password !== '') || (organisation && subject !== null));
}
const isAdmin = ({ role, joinedAt, disabledAt }) => role === 'admin' && joinedAt !== null && disabledAt === null;
/** One after the other on any instance, so that two admins cannot take each other away. */
function changing(db, id, change, acts) {
    return db.transaction().execute(async (db) => {
        await alone(db, 'first-officer');
        const account = await one(db, 'id', id);
        if (!account)
            return { kind: 'unknown' };
        if ((await change(db, account)) === 'last-admin')
            return { kind: 'last-admin' };
        await record(db, acts);
        return { kind: 'changed', account: (await one(db, 'id', id)) ?? account };
    });
}
const endSessions = (db, id) => db.deleteFrom('desk_sessions').where('officer', '=', id).execute();
/** Accounts, on any database Kysely speaks to. */
export const accountStore = (db) => ({
    accounts: async () => (await known(db).orderBy('officers.name').orderBy('officers.id').execute()).map(toAccount),
    account: (id) => one(db, 'id', id),
    accountByEmail: (email) => one(db, 'email', email),
    invite: ({ id, email, name, role, teams }, link, at, acts) => db.transaction().execute(async (db) => {
        const added = await addAccount(db, { id, email, name, role, teams }, { at, joinedAt: null, subject: null });
        if (!added)
            return 'known-address';
        await db
            .insertInto('desk_links')
            .values({ id: link.id, officer: id, kind: link.kind, until: link.until })
            .execute();
        await record(db, acts);
        return 'added';
    }),
    giveLink: (id, link, ways, acts) => changing(db, id, async (db, account) => {
        if (link.kind === 'reset') {
            if (isAdmin(account) && !(await administered(db, id, ways)))
                return 'last-admin';
            await db
                .updateTable('officers')
                .set({ password: '', failures: 0, locked_until: null })
                .where('id', '=', id)
                .execute();
            await endSessions(db, id);
        }
        await db.deleteFrom('desk_links').where('officer', '=', id).execute();
        await db
            .insertInto('desk_links')
            .values({ id: link.id, officer: id, kind: link.kind, until: link.until })
            .execute();
        return 'done';
    }, acts),
    async link(id, now) {
        const found = await db
            .selectFrom('desk_links')
            .select(['officer', 'kind'])
            .where('id', '=', id)
            .where('until', '>', now)
            .executeTakeFirst();
        const account = found && (await one(db, 'id', found.officer));
        return found && account && account.disabledAt === null ? { account, kind: found.kind } : undefined;
    },
    useLink: (id, { password, name }, now, acts) => db.transaction().execute(async (db) => {
        const used = await db
            .deleteFrom('desk_links')
            .where('id', '=', id)
            .where('until', '>', now)
            .returning('officer')
            .executeTakeFirst();
        if (!used)
            return undefined;
        const row = await db
            .updateTable('officers')
            .set((e) => ({
            password,
            failures: 0,
            locked_until: null,
            joined_at: e.fn.coalesce('joined_at', e.val(now)),
            ...(name === undefined ? {} : { name }),
        }))
            .where('id', '=', used.officer)
            .where('disabled_at', 'is', null)
            .returningAll()
            .executeTakeFirst();
        if (!row)
            return undefined;
        await endSessions(db, row.id);
        await db.deleteFrom('desk_links').where('officer', '=', row.id).execute();
        await record(db, await acts(toAccount(row)));
        return toOfficer(row);
    }),
    changeAccount: (id, { name, role, teams, disabledAt }, ways, acts) => changing(db, id, async (db, account) => {
        const next = {
            ...account,
            role: role ?? account.role,
            disabledAt: disabledAt === undefined ? account.disabledAt : disabledAt,
        };
        if (isAdmin(account) && !isAdmin(next) && !(await administered(db, id, ways)))
            return 'last-admin';
        await db
            .updateTable('officers')
            .set({
            role: next.role,
            disabled_at: next.disabledAt,
            ...(name === undefined ? {} : { name }),
            ...(teams === undefined ? {} : { teams: JSON.stringify(teams) }),
        })
            .where('id', '=', id)
            .execute();
        if (next.disabledAt !== null) {
            await endSessions(db, id);
            await db.deleteFrom('desk_links').where('officer', '=', id).execute();
        }
        return 'done';
    }, acts),
    changePassword: (id, password, except, acts) => db.transaction().execute(async (db) => {
        await db
            .updateTable('officers')
            .set({ password, failures: 0, locked_until: null })
            .where('id', '=', id)
            .execute();
        await db.deleteFrom('desk_sessions').where('officer', '=', id).where('id', '!=', except).execute();
        await record(db, acts);
    }),
    endSessionsOf: (id, acts) => db.transaction().execute(async (db) => {
        await endSessions(db, id);
        await record(db, acts);
    }),
    recognise: (identity, ways, newId, at) => db.transaction().execute(async (db) => {
        await alone(db, 'first-officer');
        return recognised(db, identity, ways, newId, at);
    }),
    async beginAttempt(attempt, now) {
        await db.deleteFrom('sign_in_attempts').where('until', '<=', now).execute();
        await db.insertInto('sign_in_attempts').values(attempt).execute();
    },
    async takeAttempt(id, now) {
        const row = await db.deleteFrom('sign_in_attempts').where('id', '=', id).returningAll().executeTakeFirst();
        return row && row.until > now ? row : undefined;
    },
});
async function addAccount(db, { id, email, name, role, teams }, { at, joinedAt, subject }) {
    const { numInsertedOrUpdatedRows: added } = await db
        .insertInto('officers')
        .values({
        id,
        email,
        name,
        role,
        teams: JSON.stringify(teams),
        password: '',
        failures: 0,
        locked_until: null,
        seen_at: null,
        added_at: at,
        joined_at: joinedAt,
        disabled_at: null,
        subject,
    })
        .onConflict((c) => c.column('email').doNothing())
        .executeTakeFirstOrThrow();
    return added === 1n;
}
/** By who they are for the organisation; at their first time by their address, which the organisation has verified. */
async function recognised(db, { subject, email, name, granted }, ways, newId, at) {
    const account = (await one(db, 'subject', subject)) ?? (await one(db, 'email', email));
    if (!account) {
        if (!granted)
            return { kind: 'refused', why: 'no-account', account: null };
        const id = await newId();
        await addAccount(db, { id, email, name, ...granted }, { at, joinedAt: at, subject });
        await record(db, [
            { at, kind: 'officer-added', by: id, details: { through: 'organisation', ...allowed(granted) } },
        ]);
        return officerOf(await one(db, 'id', id));
    }
    if (account.disabledAt !== null)
        return { kind: 'refused', why: 'disabled', account: account.id };
    if (account.subject !== null && account.subject !== subject)
        return { kind: 'refused', why: 'other-identity', account: account.id };
    const next = granted ?? account;
    // The organisation may take away anything but the last one who can administer; that is left to a person.
    const keeps = isAdmin(account) && next.role !== 'admin' && !(await administered(db, account.id, ways));
    const role = keeps ? account.role : next.role;
    const changed = role !== account.role || JSON.stringify(next.teams) !== JSON.stringify(account.teams);
    const free = email === account.email || !(await one(db, 'email', email));
    await db
        .updateTable('officers')
        .set({
        subject,
        role,
        teams: JSON.stringify(next.teams),
        joined_at: account.joinedAt ?? at,
        ...(free ? { email } : {}),
    })
        .where('id', '=', account.id)
        .execute();
    await db.deleteFrom('desk_links').where('officer', '=', account.id).where('kind', '=', 'invitation').execute();
    const acts = [];
    if (account.joinedAt === null)
        acts.push({ at, kind: 'officer-joined', by: account.id, details: { through: 'organisation' } });
    if (changed || keeps)
        acts.push({
            at,
            kind: 'officer-changed',
            by: account.id,
            details: {
                officer: account.id,
                through: 'organisation',
                ...allowed({ role, teams: next.teams }),
                ...(keeps ? { kept: 'last admin' } : {}),
            },
        });
    await record(db, acts);
    return officerOf(await one(db, 'id', account.id));
}
const allowed = ({ role, teams }) => ({ role, teams });
function officerOf(account) {
    if (!account)
        throw new Error('an account is gone that was there a moment ago');
    const { addedAt: _a, joinedAt: _j, disabledAt: _d, subject: _s, linkUntil: _l, ...officer } = account;
    return { kind: 'officer', officer };
}
//# sourceMappingURL=account-rows.js.map