/** Written with the turn that told it. Those that are over go at the same time, so that none is kept for longer than needed. */
export async function keepCaseLinks(db, { conversation, at, links }) {
    if (!links || links.length === 0)
        return;
    await db.deleteFrom('case_links').where('until', '<=', at).execute();
    for (const { id, madeAt, until, answers, day } of links)
        await db
            .insertInto('case_links')
            .values({ id, conversation, made_at: madeAt, until, answers: JSON.stringify(answers), day })
            .execute();
}
export async function caseLink(db, id, now) {
    const row = await db
        .selectFrom('case_links')
        .selectAll()
        .where('id', '=', id)
        .where('until', '>', now)
        .executeTakeFirst();
    return (row && {
        id: row.id,
        conversation: row.conversation,
        madeAt: row.made_at,
        until: row.until,
        answers: JSON.parse(row.answers),
        day: row.day,
    });
}
//# sourceMappingURL=case-links.js.map