import type { Db } from './schema.js';

/** From here to its end a transaction is the only one of its kind, on any instance: a row is taken that they all take. */
export async function alone(db: Db, kind: 'first-officer' | 'retention'): Promise<void> {
  await db
    .insertInto('secrets')
    .values({ name: kind, value: 'taken' })
    .onConflict((c) => c.column('name').doUpdateSet((e) => ({ name: e.ref('excluded.name') })))
    .execute();
}
