import { z } from 'zod';
import { forOfficers, query, resultOf, root, ticketIdOf, withTickets } from './parts.js';
import { repliesIn } from './replies.js';
import { suggest } from './suggest.js';
const Words = z.object({ q: z.string().max(1000).optional() });
const Language = z.object({ language: z.string().max(10).default('en') });
/** What helps an officer to answer: programmes to filter by, sentences kept ready, answers of the knowledge base. */
export function helpRoutes(routes, parts, replies) {
    const { desk, content } = parts;
    routes.get(`${root}/programmes`, forOfficers(parts, ['officer', 'lead', 'editor', 'admin'], async (_who, _req, res) => {
        const programmes = [...content().knowledge.programmes.values()].map(({ id, economy }) => ({ id, economy }));
        res.send(200, { programmes: programmes.sort((a, b) => a.economy.localeCompare(b.economy)) });
    }));
    routes.get(`${root}/replies`, forOfficers(parts, withTickets, async (_who, req, res) => {
        res.send(200, { replies: repliesIn(query(req, Language).language, replies) });
    }));
    routes.get(`${root}/tickets/:id/suggestions`, forOfficers(parts, withTickets, async ({ officer }, req, res) => {
        const ticket = resultOf(await desk.look(officer, ticketIdOf(req)));
        const { q = ticket.question } = query(req, Words);
        res.send(200, { suggestions: suggest(content(), q, ticket.programme) });
    }));
}
//# sourceMappingURL=help-routes.js.map