import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { record } from './chain.js';
import { set, unset, upTo } from './schema.js';
/** An answer is not made longer than this; what comes then is another one. */
const longestText = 20_000;
/** Writes notices down; within the transaction that changes the ticket. */
export async function writeNotices(db, ticket, at, notices) {
    for (const notice of notices) {
        if (notice.kind === 'answer' && (await addToAnswer(db, ticket, at, notice)))
            continue;
        await db
            .insertInto('notices')
            .values({
            id: randomUUID(),
            ticket,
            at,
            kind: notice.kind,
            way: notice.way,
            team: notice.team,
            receiver: notice.receiver,
            text: notice.text,
            facts: JSON.stringify(notice.facts),
            due_at: notice.dueAt,
            attempts: 0,
            claim: null,
            dead: 0,
            error: null,
            shown_at: null,
        })
            .execute();
    }
}
/** An officer writes in several lines; as long as the first has not gone out, the trader gets them in one e-mail. */
async function addToAnswer(db, ticket, at, { receiver, text }) {
    const added = await db
        .updateTable('notices')
        .set({ at, text: sql `text || ${`\n\n${text}`}` })
        .where('ticket', '=', ticket)
        .where('kind', '=', 'answer')
        .where('receiver', '=', receiver)
        .where('attempts', '=', 0)
        .where('dead', '=', unset)
        .where((e) => e(e.fn('length', ['text']), '<', longestText))
        .executeTakeFirstOrThrow();
    return added.numUpdatedRows > 0n;
}
/** Notices, on any database Kysely speaks to. */
export const noticeStore = (db) => ({
    async claimNotices({ now, until, claim, limit }) {
        const due = await db
            .selectFrom('notices')
            .select('id')
            .where('dead', '=', unset)
            .where('due_at', '<=', now)
            .orderBy('due_at')
            .orderBy('id')
            .limit(upTo(limit))
            .execute();
        if (due.length === 0)
            return [];
        // Whoever is faster moves the time on; the condition is looked at again under the lock of the row.
        const rows = await db
            .updateTable('notices')
            .set((e) => ({ due_at: until, claim, attempts: e('attempts', '+', 1) }))
            .where('id', 'in', due.map(({ id }) => id))
            .where('dead', '=', unset)
            .where('due_at', '<=', now)
            .returningAll()
            .execute();
        return rows.map((row) => ({ ...toNotice(row), claim }));
    },
    async noticeDone(id, claim) {
        await db.deleteFrom('notices').where('id', '=', id).where('claim', '=', claim).execute();
    },
    async noticeFailed(id, claim, { dueAt, dead, error }) {
        await db
            .updateTable('notices')
            .set({ due_at: dueAt, dead: dead ? 1 : 0, error, claim: null })
            .where('id', '=', id)
            .where('claim', '=', claim)
            .execute();
    },
    async noticeReleased(id, claim, dueAt) {
        await db
            .updateTable('notices')
            .set((e) => ({ due_at: dueAt, claim: null, attempts: e('attempts', '-', 1) }))
            .where('id', '=', id)
            .where('claim', '=', claim)
            .execute();
    },
    async findNotices({ teams, dead, limit, offset }) {
        if (teams !== 'all' && teams.length === 0)
            return { notices: [], total: 0 };
        const seen = db
            .selectFrom('notices')
            .where('dead', '=', dead ? set : unset)
            .$if(teams !== 'all', (q) => q.where('team', 'in', teams === 'all' ? [] : teams));
        const [rows, { total }] = await Promise.all([
            seen.selectAll().orderBy('at', 'desc').orderBy('id').limit(upTo(limit)).offset(upTo(offset)).execute(),
            seen.select((e) => e.fn.countAll().as('total')).executeTakeFirstOrThrow(),
        ]);
        return { notices: rows.map(toNotice), total: Number(total) };
    },
    async notice(id) {
        const row = await db.selectFrom('notices').selectAll().where('id', '=', id).executeTakeFirst();
        return row && toNotice(row);
    },
    resendNotice: (id, at, acts) => db.transaction().execute(async (db) => {
        const { numUpdatedRows } = await db
            .updateTable('notices')
            .set({ dead: 0, due_at: at, attempts: 0, claim: null, shown_at: null })
            .where('id', '=', id)
            .where('dead', '=', set)
            .executeTakeFirstOrThrow();
        if (numUpdatedRows === 0n)
            return false;
        await record(db, acts);
        return true;
    }),
    dropNotice: (id, acts) => db.transaction().execute(async (db) => {
        const { numDeletedRows } = await db
            .deleteFrom('notices')
            .where('id', '=', id)
            .where('dead', '=', set)
            .executeTakeFirstOrThrow();
        if (numDeletedRows === 0n)
            return false;
        await record(db, acts);
        return true;
    }),
    async pendingAnswers(limit) {
        const rows = await db
            .selectFrom('notices')
            .innerJoin('tickets', 'tickets.id', 'notices.ticket')
            .select('tickets.conversation')
            .distinct()
            .where('notices.dead', '=', unset)
            .where('notices.kind', '=', 'answer')
            .limit(upTo(limit))
            .execute();
        return rows.map((row) => row.conversation);
    },
    async answersShown(conversations, at) {
        if (conversations.length === 0)
            return;
        await db
            .updateTable('notices')
            .set({ shown_at: at })
            .where('dead', '=', unset)
            .where('kind', '=', 'answer')
            .where('ticket', 'in', (e) => e.selectFrom('tickets').select('tickets.id').where('tickets.conversation', 'in', conversations))
            .execute();
    },
    async noticeFigures(now) {
        const [{ dead }, oldest] = await Promise.all([
            db
                .selectFrom('notices')
                .select((e) => e.fn.countAll().as('dead'))
                .where('dead', '=', set)
                .executeTakeFirstOrThrow(),
            db
                .selectFrom('notices')
                .select('due_at')
                .where('dead', '=', unset)
                .orderBy('due_at')
                .limit(upTo(1))
                .executeTakeFirst(),
        ]);
        return {
            dead: Number(dead),
            lagMilliseconds: oldest ? Math.max(0, Date.parse(now) - Date.parse(oldest.due_at)) : 0,
        };
    },
});
const toNotice = (row) => ({
    id: row.id,
    ticket: row.ticket,
    at: row.at,
    kind: row.kind,
    way: row.way,
    team: row.team,
    receiver: row.receiver,
    text: row.text,
    facts: JSON.parse(row.facts),
    dueAt: row.due_at,
    attempts: row.attempts,
    dead: row.dead === 1,
    error: row.error,
    shownAt: row.shown_at,
});
//# sourceMappingURL=notices.js.map