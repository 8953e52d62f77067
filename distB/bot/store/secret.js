/** An empty row is put down first: whoever manages that makes the secret, and everybody else waits for it. */
export async function secret(db, name, make) {
    const known = await db.selectFrom('secrets').select('value').where('name', '=', name).executeTakeFirst();
    if (known)
        return known.value;
    return db.transaction().execute(async (db) => {
        const { value } = await db
            .insertInto('secrets')
            .values({ name, value: '' })
            .onConflict((c) => c.column('name').doUpdateSet((e) => ({ name: e.ref('excluded.name') })))
            .returning('value')
            .executeTakeFirstOrThrow();
        if (value !== '')
            return value;
        const made = await make();
        await db.updateTable('secrets').set({ value: made }).where('name', '=', name).execute();
        return made;
    });
}
//# sourceMappingURL=secret.js.map