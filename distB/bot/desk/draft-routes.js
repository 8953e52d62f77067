import { z } from 'zod';
import { Refusal } from '../http/errors.js';
import { draftStatuses } from '../store/growth.js';
import { articleView, draftView, sourceView } from './draft-views.js';
import { busy } from './insight-routes.js';
import { forOfficers, query, read, resultOf, root, ticketIdOf, withTickets } from './parts.js';
import { entryView } from './views.js';
/** Who decides what is served. */
const editors = ['lead', 'editor', 'admin'];
const Reusable = z.strictObject({ message: z.number().int().min(1) });
const Which = z.object({
    status: z.enum(draftStatuses).optional(),
    programme: z.string().max(100).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
    offset: z.coerce.number().int().min(0).max(100_000).default(0),
});
const line = (most) => z.string().trim().min(1).max(most);
const version = z.number().int().min(1);
/** What an editor changes; what is left out stays. */
const Edit = z.strictObject({
    version,
    title: z.string().trim().max(120).optional(),
    phrasings: z.array(line(300)).max(60).optional(),
    text: z.string().trim().max(4000).optional(),
    programme: z.string().max(100).nullable().optional(),
    topics: z.array(z.string().max(100)).max(3).optional(),
    cites: z
        .array(z.strictObject({ source: line(100), place: z.string().trim().max(200) }))
        .max(10)
        .optional(),
    confidence: z.enum(['high', 'medium', 'low']).nullable().optional(),
});
const Approve = z.strictObject({ version });
const Reject = z.strictObject({ version, reason: line(500) });
const Sources = z.object({ q: z.string().max(200).default(''), programme: z.string().max(100).optional() });
/** How officers' replies become articles. */
export function draftRoutes(routes, parts, growth) {
    const { desk, content } = parts;
    const one = `${root}/drafts/:id`;
    const shown = (draft) => draftView(draft, content());
    routes.post(`${root}/tickets/:id/reusable`, forOfficers(parts, withTickets, async ({ officer }, req, res) => {
        const { message } = await read(req, Reusable);
        const id = ticketIdOf(req);
        const [said] = resultOf(await desk.lines(officer, id, { after: message - 1, limit: 1 }));
        const { ticket } = resultOf(await desk.open(officer, id));
        const own = said?.sequence === message && said.from === 'officer' ? entryView(said) : undefined;
        if (!said || !own)
            throw new Refusal(400, 'BadArgument', 'message is not the number of an officer’s message.');
        if (officer.role === 'officer' && own.name !== officer.name)
            throw new Refusal(403, 'Forbidden', 'Only your own words; a lead can take those of others.');
        const begun = await growth.begin(officer, ticket, said, own.text);
        if (!begun)
            throw new Refusal(400, 'BadArgument', 'message has no words.');
        res.send(begun.known ? 200 : 201, { draft: shown(begun.draft) });
    }));
    routes.get(`${root}/drafts`, forOfficers(parts, editors, async (_who, req, res) => {
        const { drafts, total, counts } = await growth.drafts(query(req, Which));
        res.send(200, { drafts: drafts.map(shown), total, counts });
    }));
    routes.get(`${root}/drafts/file`, forOfficers(parts, editors, async ({ officer }, _req, res) => sendFile(res, await growth.allAsFile(officer))));
    routes.get(`${one}/file`, forOfficers(parts, editors, async ({ officer }, req, res) => sendFile(res, done(await growth.file(officer, draftIdOf(req)), shown))));
    routes.get(one, forOfficers(parts, editors, async (_who, req, res) => {
        const { draft, lacks, nearest, alike } = done(await growth.open(draftIdOf(req)), shown);
        res.send(200, {
            draft: shown(draft),
            lacks,
            nearest: nearest.map(({ article, score }) => ({ ...articleView(article, content()), score })),
            alike,
        });
    }));
    routes.patch(one, forOfficers(parts, editors, async ({ officer }, req, res) => {
        const { version, cites, ...change } = await read(req, Edit);
        const edited = await growth.edit(officer, draftIdOf(req), version, {
            ...given(change),
            ...(cites === undefined
                ? {}
                : { cites: cites.map(({ source, place }) => (place ? `${source}#${place}` : source)) }),
        });
        res.send(200, { draft: shown(done(edited, shown)) });
    }));
    routes.post(`${one}/check`, forOfficers(parts, editors, async (_who, req, res) => {
        await read(req, z.strictObject({}));
        res.send(200, done(await busy(growth.check(draftIdOf(req))), shown));
    }));
    routes.post(`${one}/approve`, forOfficers(parts, editors, async ({ officer }, req, res) => {
        const { version } = await read(req, Approve);
        res.send(200, { draft: shown(done(await growth.approve(officer, draftIdOf(req), version), shown)) });
    }));
    routes.post(`${one}/reject`, forOfficers(parts, editors, async ({ officer }, req, res) => {
        const { version, reason } = await read(req, Reject);
        res.send(200, { draft: shown(done(await growth.reject(officer, draftIdOf(req), version, reason), shown)) });
    }));
    routes.get(`${root}/sources`, forOfficers(parts, editors, async (_who, req, res) => {
        const { q, programme } = query(req, Sources);
        res.send(200, { sources: sourceView(content(), q, programme) });
    }));
    routes.get(`${root}/topics`, forOfficers(parts, editors, async (_who, _req, res) => {
        res.send(200, { topics: content().knowledge.topics.map(({ id, title }) => ({ id, title })) });
    }));
}
/** As a download; its name is one of ours. */
function sendFile(res, { name, text }) {
    res.writeHead(200, {
        'Content-Type': 'application/yaml; charset=utf-8',
        'Content-Disposition': `attachment; filename="${name}"`,
        'Cache-Control': 'no-store',
    });
    res.end(text);
}
/** Only what was sent. */
const given = (change) => Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
/** An id nobody could have made is simply not found. */
function draftIdOf(req) {
    const id = String(req.params.id);
    if (!/^d_[\w-]{1,40}$/.test(id))
        throw noDraft();
    return id;
}
const noDraft = () => new Refusal(404, 'NotFound', 'There is no such draft.');
/** @throws {Refusal} */
function done(outcome, shown) {
    if (outcome.kind === 'done')
        return outcome.value;
    throw refusal(outcome, shown);
}
function refusal(why, shown) {
    switch (why.kind) {
        case 'not-found':
            return noDraft();
        case 'changed-meanwhile':
            return new Refusal(409, 'ChangedMeanwhile', 'Somebody else changed this draft.', {}, { draft: shown(why.draft) });
        case 'wrong-state':
            return new Refusal(409, 'WrongState', `This draft is ${why.draft.status === 'draft' ? 'not decided yet' : why.draft.status}.`, {}, { draft: shown(why.draft) });
        case 'not-ready':
            return new Refusal(409, 'NotReady', 'The draft is not an article yet.', {}, { lacks: why.lacks });
        case 'no-golden-questions':
            return new Refusal(409, 'NoGoldenQuestions', 'The golden questions are not installed here.', {}, {});
    }
}
//# sourceMappingURL=draft-routes.js.map