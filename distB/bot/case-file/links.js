import { createHash, randomBytes } from 'node:crypto';
import { addDays } from '../../knowledge/days.js';
/** 132 random bits: nobody guesses the address of another's case. */
export const newLinkToken = () => randomBytes(17).toString('base64url').slice(0, 22);
/** What is kept of an address. It has too many bits for a table of guesses, so it needs no salt. */
export const fingerprintOf = (token) => createHash('sha256').update(`case:${token}`).digest('base64url');
export const tokenShape = /^[\w-]{22}$/;
/** The forms of a case file, by the last part of their address. */
export const forms = { pdf: 'case.pdf', calendar: 'plan.ics', table: 'papers.csv', data: 'case.json' };
export const linkPath = '/take';
/** A new link, valid for so many days, and the addresses to tell. */
export function newCaseLink(answers, { address, days, now }) {
    const token = newLinkToken();
    const at = now.toISOString();
    const day = at.slice(0, 10);
    const page = `${address.replace(/\/$/, '')}${linkPath}/${token}`;
    const until = new Date(now.getTime() + days * 86_400_000).toISOString();
    return {
        link: { id: fingerprintOf(token), madeAt: at, until, answers, day },
        addresses: {
            page,
            pdf: `${page}/${forms.pdf}`,
            calendar: `${page}/${forms.calendar}`,
            table: `${page}/${forms.table}`,
            data: `${page}/${forms.data}`,
            until: addDays(day, days),
        },
    };
}
//# sourceMappingURL=links.js.map