import { createHash } from 'node:crypto';
import { caseFile } from '../../dialogs/case-file/case-file.js';
import { Case, chosen } from '../../dialogs/content.js';
import { fitting } from '../../dialogs/path.js';
import { addressOf } from '../http/address.js';
import { Refusal } from '../http/errors.js';
import { handler } from '../http/handler.js';
import { createLimiter } from '../http/limits.js';
import { calendarOf } from './calendar.js';
import { dataOf, schemaPath } from './data.js';
import { htmlOf, pagePolicy } from './html.js';
import { fingerprintOf, forms, linkPath, tokenShape } from './links.js';
import { pageOf } from './page.js';
import { jsonSchema } from './schema.js';
import { tableOf } from './table.js';
import { contentVersion } from './version.js';
/** A person opens a page and four files; nobody needs more at once. */
const reading = { perSecond: 0.5, burst: 40 };
/** A PDF takes the processor for a while, so all readers together wait rather than all traders. */
const printing = { perSecond: 2, burst: 10 };
/** The pages and files behind a link. Who has the link may read; who has not learns nothing, not even that it was one. */
export function mountCaseFiles(routes, parts) {
    const readers = createLimiter(reading, parts.now);
    const printers = createLimiter(printing, parts.now);
    const serve = (path, answer) => routes.get(`${linkPath}/:token${path}`, handler(async (req, res) => {
        readers.spend(addressOf(req, parts.trustProxy));
        const token = req.params.token;
        const { link, file } = await open(typeof token === 'string' ? token : '', parts);
        send(res, await answer(file, link, String(token)));
    }));
    const texts = () => parts.content().texts;
    serve('', (file, _, token) => {
        const at = `${linkPath}/${token}`;
        const others = {
            pdf: `${at}/${forms.pdf}`,
            calendar: `${at}/${forms.calendar}`,
            table: `${at}/${forms.table}`,
            data: `${at}/${forms.data}`,
        };
        return { type: 'text/html; charset=utf-8', body: htmlOf(pageOf(file), texts(), others), policy: pagePolicy };
    });
    serve(`/${forms.pdf}`, async (file) => {
        printers.spend('everybody');
        // What makes PDFs takes some thirty megabytes: read when the first one is wanted.
        const { pdfOf } = await import('./pdf/pdf.js');
        return { type: 'application/pdf', body: await pdfOf(pageOf(file)), name: forms.pdf };
    });
    serve(`/${forms.calendar}`, (file, { conversation, madeAt }) => ({
        type: 'text/calendar; charset=utf-8',
        body: calendarOf(file, {
            made: madeAt,
            owner: createHash('sha256').update(`calendar:${conversation}`).digest('hex'),
        }),
        name: forms.calendar,
    }));
    serve(`/${forms.table}`, (file) => ({ type: 'text/csv; charset=utf-8', body: tableOf(file), name: forms.table }));
    serve(`/${forms.data}`, (file) => ({
        type: 'application/json; charset=utf-8',
        body: `${JSON.stringify(dataOf(file, pageOf(file), `${parts.address()}${schemaPath}`), null, 2)}\n`,
        name: forms.data,
    }));
    routes.get(schemaPath, handler(async (_req, res) => {
        res.setHeader('Access-Control-Allow-Origin', '*');
        res.setHeader('Cache-Control', 'public, max-age=3600');
        send(res, {
            type: 'application/schema+json; charset=utf-8',
            body: `${JSON.stringify(jsonSchema(`${parts.address()}${schemaPath}`), null, 2)}\n`,
        });
    }));
}
async function open(token, { store, content, now }) {
    const link = tokenShape.test(token) ? await store.caseLink(fingerprintOf(token), now().toISOString()) : undefined;
    const at = link && fitting(new Case(content(), link.answers, link.day));
    const c = at && chosen(at);
    if (!link || !c)
        throw new Refusal(404, 'NotFound', 'This link does not work any more. Ask for a new one in the chat: “take my papers away”.');
    return { link, file: caseFile(c, contentVersion(content(), c.programme)) };
}
function send(res, { type, body, name, policy }) {
    const bytes = typeof body === 'string' ? Buffer.from(body) : body;
    res.statusCode = 200;
    res.setHeader('Content-Type', type);
    res.setHeader('Content-Length', bytes.length);
    // no-store, no framing and no sniffing are set for every answer; from here nothing may tell where it came from either.
    res.setHeader('Referrer-Policy', 'no-referrer');
    res.setHeader('X-Robots-Tag', 'noindex, nofollow');
    if (policy)
        res.setHeader('Content-Security-Policy', policy);
    if (name)
        res.setHeader('Content-Disposition', `attachment; filename="${name}"`);
    res.end(bytes);
}
//# sourceMappingURL=routes.js.map