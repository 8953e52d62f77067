import { readJson } from '../http/body.js';
import { Refusal } from '../http/errors.js';
import { handler } from '../http/handler.js';
import { ticketView } from './views.js';
export const root = '/desk/api';
const bodyLimit = 64 * 1024;
/** Whoever may be signed in at all. */
export const everybody = ['officer', 'lead', 'editor', 'admin'];
/** A route for signed-in officers of these roles. */
export const forOfficers = ({ sessions }, allowed, work) => handler(async (req, res) => {
    const who = await sessions.current(req);
    if (!allowed.includes(who.officer.role))
        throw new Refusal(403, 'Forbidden', 'Your role does not do this.');
    return work(who, req, res);
});
/** Who works with tickets. Editors work on content and see no trader. */
export const withTickets = ['officer', 'lead', 'admin'];
/** A body as its schema says. @throws {Refusal} naming the field that is not as it should be. */
export async function read(req, schema) {
    return checked((await readJson(req, bodyLimit)) ?? {}, schema);
}
export const query = (req, schema) => checked(Object.fromEntries(new URLSearchParams(req.getQuery())), schema);
function checked(value, schema) {
    const result = schema.safeParse(value);
    if (result.success)
        return result.data;
    const where = result.error.issues[0]?.path.join('.');
    throw new Refusal(400, 'BadArgument', where ? `${where} is missing or not as it should be.` : 'The request is not as it should be.');
}
/** An id nobody could have made is simply not found. */
export function ticketIdOf(req) {
    const id = String(req.params.id);
    if (!/^[\w-]{1,40}$/.test(id))
        throw notFound();
    return id;
}
export const notFound = () => new Refusal(404, 'NotFound', 'There is no such ticket.');
/** @throws {Refusal} */
export function resultOf(done) {
    switch (done.kind) {
        case 'done':
            return done.value;
        case 'not-found':
            throw notFound();
        case 'refused':
            throw refusal(done.why);
    }
}
function refusal(why) {
    switch (why.kind) {
        case 'already-claimed':
            return new Refusal(409, 'AlreadyClaimed', `${why.by.name} has this ticket.`, {}, { by: why.by });
        case 'not-yours':
            return new Refusal(409, 'NotYours', why.by ? `${why.by.name} has this ticket.` : 'Claim this ticket first.', {}, { by: why.by });
        case 'ticket-closed':
            return new Refusal(409, 'TicketClosed', 'This ticket is closed.', {}, {});
        case 'nothing-to-do':
            return new Refusal(409, 'NothingToDo', 'The ticket is so already.', {}, {});
    }
}
export const shown = async ({ desk, content }, ticket) => ticketView(ticket, await desk.position(ticket), content());
//# sourceMappingURL=parts.js.map