import { z } from 'zod';
import { WorkshopFull } from '../growth/workshop.js';
import { Refusal } from '../http/errors.js';
import { csv, tableNames, tables } from '../insight/csv.js';
import { forOfficers, query, root } from './parts.js';
const day = z.iso.date();
const longestDays = 800;
const Which = z
    .object({
    from: day.optional(),
    to: day.optional(),
    programme: z.string().max(100).optional(),
    language: z.string().max(10).optional(),
    format: z.enum(['json', 'csv']).default('json'),
    table: z.enum(tableNames).default('conversations'),
})
    .refine(({ from, to }) => !from || !to || from <= to, { path: ['from'] });
const before = 29;
/** Figures for those who lead, write or run the assistant. There is no trader in them. */
export function insightRoutes(routes, parts, insight) {
    routes.get(`${root}/insight`, forOfficers(parts, ['lead', 'editor', 'admin'], async ({ officer }, req, res) => {
        const { programme, language, format, table, ...period } = query(req, Which);
        const at = parts.now().toISOString();
        const to = period.to ?? at.slice(0, 10);
        const from = period.from ?? new Date(Date.parse(to) - before * 86_400_000).toISOString().slice(0, 10);
        if (from > to || Date.parse(to) - Date.parse(from) > longestDays * 86_400_000)
            throw new Refusal(400, 'BadArgument', `from must not be after to, nor more than ${longestDays} days before it.`);
        const found = await busy(insight({ from, to, programme: programme ?? null, language: language ?? null }));
        if (format === 'json')
            return res.send(200, found);
        await parts.store.audit([
            { at, kind: 'exported', by: officer.id, details: { what: 'figures', table, from, to } },
        ]);
        res.writeHead(200, {
            'Content-Type': 'text/csv; charset=utf-8',
            'Content-Disposition': `attachment; filename="fairway-${table}-${from}-${to}.csv"`,
            'Cache-Control': 'no-store',
        });
        res.end(csv(tables[table](found)));
    }));
}
/** @throws {Refusal} when too much is being worked on. */
export async function busy(work) {
    try {
        return await work;
    }
    catch (error) {
        if (!(error instanceof WorkshopFull))
            throw error;
        throw new Refusal(429, 'TooManyRequests', 'Others are asking for the same kind of work. Try again in a minute.', {
            'Retry-After': '30',
        });
    }
}
//# sourceMappingURL=insight-routes.js.map