import { randomBytes } from 'node:crypto';
import { newOfficerId } from '../ids.js';
import { hashPassword } from './passwords.js';
/** What makes the set-up link: the same on every instance, and good only while there is no officer. */
export const setupToken = (store) => store.secret('desk-setup', () => randomBytes(24).toString('base64url'));
/** Adds the first officer, who may do everything; `undefined` when somebody else was faster. */
export async function addFirstOfficer(store, { email, name, password }, through, now) {
    const at = now.toISOString();
    const officer = {
        id: newOfficerId(),
        email: email.toLowerCase(),
        name,
        role: 'admin',
        teams: ['*'],
        password: await hashPassword(password),
        failures: 0,
        lockedUntil: null,
        seenAt: null,
    };
    const added = await store.addOfficer(officer, at, true, [
        { at, kind: 'officer-added', by: officer.id, details: { through, role: officer.role, teams: officer.teams } },
    ]);
    return added === 'added' ? officer : undefined;
}
/**
 * Makes sure that somebody can sign in: the first officer named in the settings is added when there is none; without one
 * the token of the set-up link is returned.
 */
export async function prepareDesk(store, admin, now) {
    if ((await store.officers()).length > 0)
        return undefined;
    if (!admin)
        return setupToken(store);
    await addFirstOfficer(store, { ...admin, name: admin.email.split('@')[0] ?? 'Admin' }, 'settings', now);
    return undefined;
}
//# sourceMappingURL=first-officer.js.map