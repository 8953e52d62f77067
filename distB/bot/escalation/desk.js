import { attendanceOf, sees, visibleTo } from './attendance.js';
import { caseBrief } from './brief.js';
import { Mover } from './mover.js';
import { openTime } from './open-time.js';
import { Staffing } from './staffing.js';
import { personOf } from './viewer.js';
import { Views } from './views.js';
/** Comes after every line: the largest number PostgreSQL's integers hold. */
const end = 2 ** 31 - 1;
/** Newest lines shown with a ticket at first. */
const firstLines = 200;
/** What officers can do. Every way to a ticket goes through `#see`, so nobody reaches another team's. */
export class Desk {
    parts;
    staffing;
    #views;
    #mover;
    constructor(parts) {
        this.parts = parts;
        this.#views = new Views(parts.store, parts.now);
        this.#mover = new Mover(parts);
        this.staffing = new Staffing(parts);
    }
    get desks() {
        return this.parts.desks;
    }
    async find(viewer, filter) {
        const teams = visibleTo(viewer);
        const [found, counts] = await Promise.all([
            this.parts.store.findTickets({ ...filter, teams }),
            this.parts.store.countTickets(teams),
        ]);
        return { ...found, counts };
    }
    async open(viewer, id) {
        const { store, content, now } = this.parts;
        const ticket = await this.#see(viewer, id);
        const conversation = ticket && (await store.conversation(ticket.conversation));
        if (!ticket || !conversation)
            return { kind: 'not-found' };
        await this.#views.opened(viewer.id, id);
        const [transcript, notes, history, rating, reusable] = await Promise.all([
            store.activitiesBefore(ticket.conversation, end, firstLines),
            store.notes(id),
            store.history(id),
            store.caseRating(ticket.conversation, id),
            store.draftedMessages(ticket.conversation),
        ]);
        const brief = caseBrief(content(), conversation.memory, ticket, transcript, now());
        return { kind: 'done', value: { ticket, brief, transcript, notes, history, rating, reusable } };
    }
    /** Whether somebody sees a ticket's team. */
    maySee(viewer, { team }) {
        return sees(viewer, team);
    }
    /** A ticket, for somebody who may see it. */
    async look(viewer, id) {
        const value = await this.#see(viewer, id);
        return value ? { kind: 'done', value } : { kind: 'not-found' };
    }
    async lines(viewer, id, { after, before, limit }) {
        const ticket = await this.#see(viewer, id);
        if (!ticket)
            return { kind: 'not-found' };
        await this.#views.readOn(viewer.id, id);
        const { store } = this.parts;
        const value = after === undefined
            ? await store.activitiesBefore(ticket.conversation, before ?? end, limit)
            : await store.activities(ticket.conversation, after, limit);
        return { kind: 'done', value };
    }
    /** Of many who claim at once one wins; the others hear who. Claiming what one holds changes nothing. */
    async claim(viewer, id) {
        const done = await this.#act(viewer, id, () => ({ kind: 'claimed', officer: personOf(viewer) }), {});
        if (done.kind !== 'refused' || done.why.kind !== 'nothing-to-do')
            return withTicket(done);
        const ticket = await this.#see(viewer, id);
        return ticket ? { kind: 'done', value: ticket } : { kind: 'not-found' };
    }
    /** The same `clientId` twice is one message. */
    async say(viewer, id, { text, clientId }) {
        const key = `${viewer.id} ${clientId}`;
        const seen = await this.#see(viewer, id);
        if (!seen)
            return { kind: 'not-found' };
        const known = await this.parts.store.saidWith(seen.conversation, key);
        if (known[0])
            return { kind: 'done', value: { ticket: seen, said: known[0], repeated: true } };
        const done = await this.#act(viewer, id, () => ({ kind: 'officer-said', officer: personOf(viewer), text }), {
            clientId,
            key,
        });
        if (done.kind !== 'done')
            return done;
        const { ticket, activities, repeated } = done.value;
        const said = activities.find(({ from }) => from === 'officer');
        if (!said)
            throw new Error('an officer spoke and nothing was said');
        return { kind: 'done', value: { ticket, said, repeated } };
    }
    async note(viewer, id, { text, clientId }) {
        const { store, now, live } = this.parts;
        if (!(await this.#see(viewer, id)))
            return { kind: 'not-found' };
        const note = {
            id: `${id} ${viewer.id} ${clientId}`,
            ticket: id,
            officer: personOf(viewer),
            at: now().toISOString(),
            text,
        };
        const added = await store.addNote(note, [{ at: note.at, kind: 'note-written', by: viewer.id, ticket: id }]);
        if (added === 'added')
            live.tell([
                { kind: 'ticket', ticket: id, change: 'note', by: personOf(viewer) },
                { kind: 'note', ticket: id, note: note.id },
            ]);
        const kept = added === 'added' ? note : (await store.notes(id)).find((it) => it.id === note.id);
        return kept ? { kind: 'done', value: { note: kept, repeated: added === 'known' } } : { kind: 'not-found' };
    }
    /** `unknown`: there is no such team or officer to transfer to. */
    async transfer(viewer, id, { to, reason, priority }) {
        const { store, desks } = this.parts;
        const colleague = 'officer' in to ? (await store.officers()).find((officer) => officer.id === to.officer) : undefined;
        if ('team' in to ? !desks.has(to.team) : !colleague || visibleTo(colleague).length === 0)
            return { kind: 'unknown' };
        const done = await this.#act(viewer, id, (ticket) => ({
            kind: 'transferred',
            by: actor(viewer),
            reason,
            priority,
            to: 'team' in to
                ? { kind: 'team', team: to.team }
                : {
                    kind: 'officer',
                    officer: personOf(colleague ?? viewer),
                    team: teamFor(ticket.team, colleague ?? viewer),
                },
        }), {});
        if (done.kind !== 'done')
            return done;
        return { kind: 'done', value: sees(viewer, done.value.ticket.team) ? done.value.ticket : null };
    }
    async giveBack(viewer, id, point) {
        return withTicket(await this.#act(viewer, id, () => ({ kind: 'returned', by: actor(viewer) }), { point }));
    }
    async close(viewer, id, { outcome, summary }) {
        return withTicket(await this.#act(viewer, id, () => ({ kind: 'closed', by: actor(viewer), outcome, summary }), { point: 'here' }));
    }
    /** Shown to the trader while an officer who has the ticket types. */
    async typing(viewer, id) {
        const ticket = await this.#see(viewer, id);
        if (!ticket)
            return { kind: 'not-found' };
        const { state, conversation } = ticket;
        if ((state.kind !== 'claimed' && state.kind !== 'waiting-for-trader') || state.officer.id !== viewer.id)
            return { kind: 'done', value: null };
        this.parts.streams.typing(conversation, 'officer');
        this.parts.live.tell([{ kind: 'typing', ticket: id, from: 'officer', name: viewer.name }], {
            typing: conversation,
        });
        return { kind: 'done', value: null };
    }
    /** A trader types: whoever sees their open ticket is shown it. */
    async traderTypes(id) {
        const conversation = await this.parts.store.conversation(id);
        if (!conversation?.ticket || conversation.ticket.at === 'assistant')
            return;
        this.parts.live.tell([{ kind: 'typing', ticket: conversation.ticket.id, from: 'trader', name: null }]);
    }
    async read(viewer, id) {
        const ticket = await this.#see(viewer, id);
        if (!ticket)
            return { kind: 'not-found' };
        if (ticket.unread > 0) {
            await this.parts.store.markRead(id);
            this.parts.live.tell([{ kind: 'ticket', ticket: id, change: 'read', by: personOf(viewer) }]);
        }
        return { kind: 'done', value: null };
    }
    /** 1 is next; `null` when it does not wait in a queue. */
    async position(ticket) {
        return ticket.state.kind === 'queued' ? (await this.parts.store.ahead(ticket)) + 1 : null;
    }
    /** What time brings: a trader who stays silent, a queue nobody looks at. Several instances may look at once. */
    async lookAtClock() {
        const { store, desks, now } = this.parts;
        const before = (milliseconds) => new Date(now().getTime() - milliseconds).toISOString();
        for (const team of desks.teams) {
            const silent = await store.stale(team.id, 'waiting-for-trader', before(team.traderSilentHours * 3_600_000), 100);
            for (const id of silent)
                await this.#mover.apply(id, () => ({ kind: 'trader-silent' }), { point: 'here', by: null });
            if (attendanceOf(team, await store.officers(), now()).kind === 'closed')
                continue;
            const patience = team.reactWithinMinutes * 60_000;
            for (const id of await store.stale(team.id, 'queued', before(patience), 100)) {
                const ticket = await store.ticket(id);
                // The night does not count: nobody could have reacted.
                if (ticket && openTime(team.hours, new Date(ticket.since), now()) > patience)
                    await this.#mover.apply(id, () => ({ kind: 'nobody-reacted' }), { by: null });
            }
        }
    }
    async #see(viewer, id) {
        const ticket = await this.parts.store.ticket(id);
        return ticket && sees(viewer, ticket.team) ? ticket : undefined;
    }
    async #act(viewer, id, event, how) {
        return this.#mover.apply(id, event, { ...how, by: viewer });
    }
}
const withTicket = (done) => done.kind === 'done' ? { kind: 'done', value: done.value.ticket } : done;
const actor = (viewer) => ({
    ...personOf(viewer),
    mayMoveAny: viewer.role === 'lead' || viewer.role === 'admin',
});
/** A ticket stays with its team where the new holder sees it, and otherwise goes to the holder's own. */
const teamFor = (team, officer) => sees(officer, team) ? team : (officer.teams.find((it) => it !== '*') ?? team);
//# sourceMappingURL=desk.js.map