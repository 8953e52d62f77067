import { z } from 'zod';
import { Refusal } from '../http/errors.js';
import { priorities, statuses } from '../store/desk.js';
import { forOfficers, query, read, resultOf, root, shown, ticketIdOf, withTickets } from './parts.js';
import { changeView, entryView, noteView, teamView } from './views.js';
const openStatuses = ['queued', 'claimed', 'waiting-for-trader'];
const count = (least, most, otherwise) => z.coerce.number().int().min(least).max(most).default(otherwise);
const place = z.coerce
    .number()
    .int()
    .min(0)
    .max(2 ** 31 - 1)
    .optional();
const Which = z.object({
    status: z
        .string()
        .max(200)
        .default('open')
        .transform((text) => text === 'open' ? openStatuses : text === 'all' ? statuses : text.split(',').map((part) => part.trim()))
        .pipe(z.array(z.enum(statuses)).readonly()),
    team: z.string().max(100).optional(),
    programme: z.string().max(100).optional(),
    q: z.string().max(200).default(''),
    mine: z.enum(['true', 'false']).default('false'),
    limit: count(1, 100, 50),
    offset: count(0, 100_000, 0),
});
const Lines = z.object({ after: place, before: place, limit: count(1, 200, 200) });
const text = z.string().trim().min(1).max(4000);
const clientId = z.string().min(1).max(100);
const Message = z.strictObject({ text, clientId });
const Transfer = z.strictObject({
    to: z.union([z.strictObject({ team: z.string().max(100) }), z.strictObject({ officer: z.string().max(100) })]),
    reason: z.string().trim().min(1).max(500),
    priority: z.enum(priorities).optional(),
});
const Return = z.strictObject({ to: z.enum(['here', 'menu']).default('here') });
const Close = z.strictObject({
    outcome: z.enum(['solved', 'referred', 'no-answer', 'not-for-us']),
    summary: z.string().trim().max(1000).default(''),
});
const Nothing = z.strictObject({});
const Routed = z.object({
    q: z.string().max(1000).optional(),
    programme: z.string().max(100).optional(),
    language: z.string().max(10).default('en'),
    topic: z.string().max(100).default('general'),
});
export function ticketRoutes(routes, parts) {
    const { desk } = parts;
    const one = `${root}/tickets/:id`;
    const officers = (work) => forOfficers(parts, withTickets, work);
    routes.get(`${root}/tickets`, officers(async ({ officer }, req, res) => {
        const { status, team, programme, q, mine, limit, offset } = query(req, Which);
        const words = q.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8);
        const found = await desk.find(officer, {
            statuses: status,
            team,
            programme,
            officer: mine === 'true' ? officer.id : undefined,
            words,
            limit,
            offset,
        });
        const tickets = await Promise.all(found.tickets.map((ticket) => shown(parts, ticket)));
        res.send(200, { tickets, total: found.total, counts: found.counts });
    }));
    routes.get(one, officers(async ({ officer }, req, res) => {
        const whole = resultOf(await desk.open(officer, ticketIdOf(req)));
        res.send(200, {
            ticket: await shown(parts, whole.ticket),
            brief: whole.brief,
            transcript: whole.transcript.filter(isShown).map(entryView),
            notes: whole.notes.map(noteView),
            history: whole.history.map(changeView),
            rating: whole.rating ?? null,
            reusable: whole.reusable,
        });
    }));
    routes.get(`${one}/transcript`, officers(async ({ officer }, req, res) => {
        const lines = resultOf(await desk.lines(officer, ticketIdOf(req), query(req, Lines)));
        res.send(200, { entries: lines.filter(isShown).map(entryView) });
    }));
    routes.post(`${one}/claim`, officers(async ({ officer }, req, res) => {
        await read(req, Nothing);
        res.send(200, { ticket: await shown(parts, resultOf(await desk.claim(officer, ticketIdOf(req)))) });
    }));
    routes.post(`${one}/messages`, officers(async ({ officer }, req, res) => {
        const { ticket, said, repeated } = resultOf(await desk.say(officer, ticketIdOf(req), await read(req, Message)));
        res.send(repeated ? 200 : 201, { ticket: await shown(parts, ticket), entry: entryView(said) });
    }));
    routes.post(`${one}/notes`, officers(async ({ officer }, req, res) => {
        const { note, repeated } = resultOf(await desk.note(officer, ticketIdOf(req), await read(req, Message)));
        res.send(repeated ? 200 : 201, { note: noteView(note) });
    }));
    routes.post(`${one}/transfer`, officers(async ({ officer }, req, res) => {
        const done = await desk.transfer(officer, ticketIdOf(req), await read(req, Transfer));
        if (done.kind === 'unknown')
            throw new Refusal(400, 'BadArgument', 'to names no team or officer that takes tickets.');
        const ticket = resultOf(done);
        res.send(200, { ticket: ticket && (await shown(parts, ticket)) });
    }));
    routes.post(`${one}/return`, officers(async ({ officer }, req, res) => {
        const { to } = await read(req, Return);
        res.send(200, { ticket: await shown(parts, resultOf(await desk.giveBack(officer, ticketIdOf(req), to))) });
    }));
    routes.post(`${one}/close`, officers(async ({ officer }, req, res) => {
        res.send(200, {
            ticket: await shown(parts, resultOf(await desk.close(officer, ticketIdOf(req), await read(req, Close)))),
        });
    }));
    routes.post(`${one}/typing`, officers(async ({ officer }, req, res) => {
        resultOf(await desk.typing(officer, ticketIdOf(req)));
        res.send(204);
    }));
    routes.post(`${one}/read`, officers(async ({ officer }, req, res) => {
        resultOf(await desk.read(officer, ticketIdOf(req)));
        res.send(204);
    }));
    routes.get(`${root}/officers`, officers(async ({ officer }, req, res) => {
        const { team } = query(req, z.object({ team: z.string().max(100).optional() }));
        res.send(200, { officers: await desk.staffing.colleagues(officer, team) });
    }));
    routes.get(`${root}/route`, officers(async (_who, req, res) => {
        const { q, ...about } = query(req, Routed);
        const asked = q === undefined ? { ...about, programme: about.programme ?? null } : desk.staffing.aboutOf(q);
        const { team, why, standing } = await desk.staffing.routed(asked);
        res.send(200, { team: teamView({ team, ...standing }), ...asked, why });
    }));
}
/** That somebody opened the chat is nothing to read. */
const isShown = ({ body }) => body.type !== 'conversationUpdate';
//# sourceMappingURL=ticket-routes.js.map