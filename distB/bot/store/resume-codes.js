/** Written with the turn that tells it. A conversation has one code at most. */
export async function changeCode(db, { conversation, at, code }) {
    if (!code)
        return;
    await db
        .deleteFrom('resume_codes')
        .where((e) => e.or([e('conversation', '=', conversation), e('until', '<=', at)]))
        .execute();
    if (code.kind === 'made')
        await db
            .insertInto('resume_codes')
            .values({ ...code.code, conversation })
            .execute();
}
export async function resumeCode(db, id, now) {
    const row = await db
        .selectFrom('resume_codes')
        .select('conversation')
        .where('id', '=', id)
        .where('until', '>', now)
        .executeTakeFirst();
    return row?.conversation;
}
//# sourceMappingURL=resume-codes.js.map