import type { DeskStore, Officer, OfficerId } from './desk.js';
import type { Db, Tables } from './schema.js';

type OfficerStore = Pick<
  DeskStore,
  | 'officers'
  | 'officer'
  | 'officerByEmail'
  | 'addOfficer'
  | 'signInFailed'
  | 'lockOfficer'
  | 'signedIn'
  | 'changePassword'
  | 'officerSeen'
  | 'addSession'
  | 'session'
  | 'sessionSeen'
  | 'endSession'
  | 'endOldSessions'
>;

const toOfficer = (row: Tables['officers']): Officer => ({
  id: row.id as OfficerId,
  name: row.name,
  email: row.email,
  role: row.role,
  teams: JSON.parse(row.teams) as string[],
  password: row.password,
  failures: row.failures,
  lockedUntil: row.locked_until,
  seenAt: row.seen_at,
});

/** Officers and their sessions, on any database Kysely speaks to. */
export const officerStore = (db: Db): OfficerStore => ({
  async officers() {
    return (await db.selectFrom('officers').selectAll().orderBy('name').orderBy('id').execute()).map(toOfficer);
  },
  async officer(id) {
    const row = await db.selectFrom('officers').selectAll().where('id', '=', id).executeTakeFirst();
    return row && toOfficer(row);
  },
  async officerByEmail(email) {
    const row = await db.selectFrom('officers').selectAll().where('email', '=', email).executeTakeFirst();
    return row && toOfficer(row);
  },

  addOfficer: (officer, at, first = false) =>
    db.transaction().execute(async (db) => {
      // Whoever holds this row makes the first officer alone; two instances may start at once.
      await db
        .insertInto('secrets')
        .values({ name: 'first-officer', value: at })
        .onConflict((c) => c.column('name').doUpdateSet((e) => ({ name: e.ref('excluded.name') })))
        .execute();
      if (first && (await db.selectFrom('officers').select('id').executeTakeFirst())) return 'refused';
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
        })
        .onConflict((c) => c.column('email').doNothing())
        .executeTakeFirstOrThrow();
      return added === 1n ? 'added' : 'refused';
    }),

  async signInFailed(id) {
    const row = await db
      .updateTable('officers')
      .set((e) => ({ failures: e('failures', '+', 1) }))
      .where('id', '=', id)
      .returning('failures')
      .executeTakeFirst();
    return row?.failures ?? 0;
  },
  async lockOfficer(id, until) {
    await db.updateTable('officers').set({ locked_until: until }).where('id', '=', id).execute();
  },
  async signedIn(id) {
    await db.updateTable('officers').set({ failures: 0, locked_until: null }).where('id', '=', id).execute();
  },
  changePassword: (id, password, except) =>
    db.transaction().execute(async (db) => {
      await db
        .updateTable('officers')
        .set({ password, failures: 0, locked_until: null })
        .where('id', '=', id)
        .execute();
      await db.deleteFrom('desk_sessions').where('officer', '=', id).where('id', '!=', except).execute();
    }),
  async officerSeen(id, at) {
    await db.updateTable('officers').set({ seen_at: at }).where('id', '=', id).execute();
  },

  async addSession({ id, officer, csrf, beganAt, seenAt }) {
    await db.insertInto('desk_sessions').values({ id, officer, csrf, began_at: beganAt, seen_at: seenAt }).execute();
  },
  async session(id) {
    const row = await db.selectFrom('desk_sessions').selectAll().where('id', '=', id).executeTakeFirst();
    return (
      row && {
        id: row.id,
        officer: row.officer as OfficerId,
        csrf: row.csrf,
        beganAt: row.began_at,
        seenAt: row.seen_at,
      }
    );
  },
  async sessionSeen(id, at) {
    await db.updateTable('desk_sessions').set({ seen_at: at }).where('id', '=', id).execute();
  },
  async endSession(id) {
    await db.deleteFrom('desk_sessions').where('id', '=', id).execute();
  },
  async endOldSessions(began, seen) {
    await db
      .deleteFrom('desk_sessions')
      .where((e) => e.or([e('began_at', '<', began), e('seen_at', '<', seen)]))
      .execute();
  },
});
