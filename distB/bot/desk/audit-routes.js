import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { csvLine } from '../http/csv.js';
import { auditKinds } from '../store/audit.js';
import { checkChain } from './check-chain.js';
import { forOfficers, query, root } from './parts.js';
const id = z.string().regex(/^[\w-]{1,40}$/);
const time = z
    .union([z.iso.datetime({ offset: true }), z.iso.date()])
    .transform((text) => new Date(text).toISOString());
const filter = {
    kind: z
        .string()
        .max(500)
        .transform((text) => text.split(',').map((part) => part.trim()))
        .pipe(z.array(z.enum(auditKinds)))
        .optional(),
    officer: id.transform((text) => text).optional(),
    ticket: id.transform((text) => text).optional(),
    from: time.optional(),
    until: time.optional(),
};
const Which = z.strictObject(filter);
const Page = z.strictObject({
    ...filter,
    before: z.coerce
        .number()
        .int()
        .min(1)
        .max(2 ** 31 - 1)
        .optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
});
const Known = z.strictObject({
    known: z
        .string()
        .trim()
        .regex(/^\d{1,10}:[0-9a-f]{64}$/)
        .transform((text) => ({ sequence: Number(text.split(':')[0]), hash: text.split(':')[1] ?? '' }))
        .optional(),
});
/** Entries of an export that are read at once. */
const batch = 500;
const columns = ['sequence', 'at', 'kind', 'officer', 'name', 'ticket', 'details', 'previous', 'hash'];
/** Who did what, for admins: to read, to take along, and whether it is as it was written. */
export function auditRoutes(routes, parts) {
    const { store, now } = parts;
    const admins = (work) => forOfficers(parts, ['admin'], work);
    const names = async () => new Map((await store.accounts()).map(({ id, name }) => [id, name]));
    const asked = ({ kind, officer, ...rest }) => ({
        ...rest,
        kinds: kind,
        by: officer,
    });
    routes.get(`${root}/audit`, admins(async (_who, req, res) => {
        const { limit, before, ...which } = query(req, Page);
        const found = await store.auditEntries({ ...asked(which), before, limit: limit + 1 });
        const page = found.slice(0, limit);
        const known = await names();
        const view = ({ sequence, at, kind, by, ticket, details, hash }) => ({
            sequence,
            at,
            kind,
            by: by && { id: by, name: known.get(by) ?? '' },
            ticket,
            details: JSON.parse(details),
            hash,
        });
        res.send(200, {
            entries: page.map(view),
            next: found.length > page.length ? (page.at(-1)?.sequence ?? null) : null,
        });
    }));
    // All of it is read each time: one reading after the other.
    let last = Promise.resolve();
    routes.get(`${root}/audit/check`, admins(async (_who, req, res) => {
        const { known } = query(req, Known);
        const verdict = last.then(() => checkChain(store, known));
        last = verdict.catch(() => { });
        res.send(200, await verdict);
    }));
    routes.get(`${root}/audit/export`, admins(async ({ officer }, req, res) => {
        const which = query(req, Which);
        const at = now().toISOString();
        const chosen = Object.entries(which).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
        const details = { what: 'audit', ...Object.fromEntries(chosen) };
        await store.audit([{ at, kind: 'exported', by: officer.id, details }]);
        const known = await names();
        res.writeHead(200, {
            'Content-Type': 'text/csv; charset=utf-8',
            'Content-Disposition': `attachment; filename="fairway-audit-${at.slice(0, 10)}.csv"`,
            'Cache-Control': 'no-store',
            'X-Content-Type-Options': 'nosniff',
        });
        const line = (entry) => csvLine([
            entry.sequence,
            entry.at,
            entry.kind,
            entry.by,
            entry.by && (known.get(entry.by) ?? ''),
            entry.ticket,
            entry.details,
            entry.previous,
            entry.hash,
        ]);
        async function* lines() {
            yield csvLine(columns);
            for (let before;;) {
                const entries = await store.auditEntries({ ...asked(which), before, limit: batch });
                yield entries.map(line).join('');
                before = entries.at(-1)?.sequence;
                if (entries.length < batch)
                    return;
            }
        }
        // Not faster than whoever asked can take it.
        await pipeline(lines, res);
    }));
}
//# sourceMappingURL=audit-routes.js.map