import { z } from 'zod';
const text = z.string().trim().min(1);
const Claims = z.object({
    iss: text,
    sub: text.max(255),
    email: z.string().trim().max(254).pipe(z.email()).optional().catch(undefined),
    email_verified: z.unknown().optional(),
    /** Entra ID says so in a claim of its own: the domain's owner was verified. */
    xms_edov: z.unknown().optional(),
    name: text.optional().catch(undefined),
});
const Groups = z.union([z.array(z.string()), z.string().transform((one) => [one])]).catch([]);
/** What the organisation's claims say of somebody. Pure; the claims' signature was checked before. */
export function identityFrom(claims, { claim, grants }) {
    const { iss, sub, email, email_verified, xms_edov, name } = Claims.parse(claims);
    if (email === undefined || !(isTrue(email_verified) || isTrue(xms_edov)))
        return { kind: 'refused', why: 'unverified-email' };
    const granted = grants && grantedTo(Groups.parse(claims[claim]), grants);
    if (grants && !granted)
        return { kind: 'refused', why: 'no-group' };
    const address = email.toLowerCase();
    return {
        kind: 'identity',
        identity: {
            subject: `${iss} ${sub}`,
            email: address,
            name: (name ?? address.split('@')[0] ?? address).slice(0, 80),
            granted,
        },
    };
}
/** Providers write it as a boolean, a text or a number. */
const isTrue = (value) => value === true || value === 'true' || value === 1 || value === '1';
/** From the least to the most. */
const ranks = ['editor', 'officer', 'lead', 'admin'];
/** Of several groups the highest role counts, with the teams of the groups that give that role. */
function grantedTo(groups, grants) {
    const mine = grants.filter(({ group }) => groups.includes(group));
    const role = ranks.findLast((rank) => mine.some((grant) => grant.role === rank));
    if (role === undefined)
        return undefined;
    const teams = [...new Set(mine.filter((grant) => grant.role === role).flatMap((grant) => grant.teams))].sort();
    return { role, teams: teams.includes('*') ? ['*'] : teams };
}
//# sourceMappingURL=identity.js.map