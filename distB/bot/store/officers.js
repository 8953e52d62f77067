import { alone } from './alone.js';
import { record } from './chain.js';
export const toOfficer = (row) => ({
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role,
    teams: JSON.parse(row.teams),
    password: row.password,
    failures: row.failures,
    lockedUntil: row.locked_until,
    seenAt: row.seen_at,
});
/** Officers and their sessions, on any database Kysely speaks to. */
export const officerStore = (db) => ({
    async officers() {
        return (await working(db).orderBy('name').orderBy('id').execute()).map(toOfficer);
    },
    async officer(id) {
        const row = await working(db).where('id', '=', id).executeTakeFirst();
        return row && toOfficer(row);
    },
    async officerByEmail(email) {
        const row = await working(db).where('email', '=', email).executeTakeFirst();
        return row && toOfficer(row);
    },
    addOfficer: (officer, at, first = false, acts) => db.transaction().execute(async (db) => {
        await alone(db, 'first-officer');
        if (first && (await db.selectFrom('officers').select('id').executeTakeFirst()))
            return 'refused';
        const { numInsertedOrUpdatedRows: added } = await db
            .insertInto('officers')
            .values({
            id: officer.id,
            email: officer.email,
            name: officer.name,
            role: officer.role,
            teams: JSON.stringify(officer.teams),
            password: officer.password,
            failures: 0,
            locked_until: null,
            seen_at: null,
            added_at: at,
            joined_at: at,
            disabled_at: null,
            subject: null,
        })
            .onConflict((c) => c.column('email').doNothing())
            .executeTakeFirstOrThrow();
        if (added !== 1n)
            return 'refused';
        await record(db, acts);
        return 'added';
    }),
    signInFailed: (id, acts) => db.transaction().execute(async (db) => {
        const row = await db
            .updateTable('officers')
            .set((e) => ({ failures: e('failures', '+', 1) }))
            .where('id', '=', id)
            .returning('failures')
            .executeTakeFirst();
        await record(db, acts);
        return row?.failures ?? 0;
    }),
    lockOfficer: (id, until, acts) => db.transaction().execute(async (db) => {
        await db.updateTable('officers').set({ locked_until: until }).where('id', '=', id).execute();
        await record(db, acts);
    }),
    async signedIn(id) {
        await db.updateTable('officers').set({ failures: 0, locked_until: null }).where('id', '=', id).execute();
    },
    async officerSeen(id, at) {
        await db.updateTable('officers').set({ seen_at: at }).where('id', '=', id).execute();
    },
    addSession: ({ id, officer, csrf, beganAt, seenAt }, acts) => db.transaction().execute(async (db) => {
        await db.insertInto('desk_sessions').values({ id, officer, csrf, began_at: beganAt, seen_at: seenAt }).execute();
        await record(db, acts);
    }),
    async session(id) {
        const row = await db.selectFrom('desk_sessions').selectAll().where('id', '=', id).executeTakeFirst();
        return (row && {
            id: row.id,
            officer: row.officer,
            csrf: row.csrf,
            beganAt: row.began_at,
            seenAt: row.seen_at,
        });
    },
    async sessionSeen(id, at) {
        await db.updateTable('desk_sessions').set({ seen_at: at }).where('id', '=', id).execute();
    },
    endSession: (id, acts) => db.transaction().execute(async (db) => {
        await db.deleteFrom('desk_sessions').where('id', '=', id).execute();
        await record(db, acts);
    }),
    async endOldSessions(began, seen) {
        await db
            .deleteFrom('desk_sessions')
            .where((e) => e.or([e('began_at', '<', began), e('seen_at', '<', seen)]))
            .execute();
    },
});
/** Those who have joined and are not disabled. */
const working = (db) => db.selectFrom('officers').selectAll().where('joined_at', 'is not', null).where('disabled_at', 'is', null);
//# sourceMappingURL=officers.js.map