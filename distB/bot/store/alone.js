/** From here to its end a transaction is the only one of its kind, on any instance: a row is taken that they all take. */
export async function alone(db, kind) {
    await db
        .insertInto('secrets')
        .values({ name: kind, value: 'taken' })
        .onConflict((c) => c.column('name').doUpdateSet((e) => ({ name: e.ref('excluded.name') })))
        .execute();
}
//# sourceMappingURL=alone.js.map