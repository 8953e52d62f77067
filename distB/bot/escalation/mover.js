import { resume } from '../../dialogs/resume.js';
import { toActivity } from '../channels/outbound.js';
import { noticesFor } from '../notices/receivers.js';
import { channelOf } from '../render/channel.js';
import { render } from '../render/render.js';
import { actsOf } from './acts.js';
import { sees, waitingFor } from './attendance.js';
import { changeOf, spoken } from './in-turn.js';
import { transition } from './transition.js';
import { personOf } from './viewer.js';
/** A trader who writes fast makes an officer's words be computed again; so often is plenty. */
const attempts = 50;
/** Moves tickets: decides, saves, and tells everybody concerned. */
export class Mover {
    parts;
    constructor(parts) {
        this.parts = parts;
    }
    /** Decides on what is stored and saves on the same version, again and again until nobody came in between. */
    async apply(id, eventFor, how) {
        const { store, now, desks } = this.parts;
        for (let attempt = 0; attempt < attempts; attempt++) {
            // The conversation first: should the ticket move on between the two, the version does not hold any more.
            const before = await store.ticket(id);
            const conversation = before && (await store.conversation(before.conversation));
            const ticket = conversation && (await store.ticket(id));
            // The trader took the case to another device in between.
            if (ticket && conversation && ticket.conversation !== conversation.id)
                continue;
            if (!ticket || !conversation || (how.by && !sees(how.by, ticket.team)))
                return { kind: 'not-found' };
            const event = eventFor(ticket);
            const at = now();
            const team = desks.team(event.kind === 'transferred' ? event.to.team : ticket.team);
            const waiting = await waitingFor(store, { team, mail: desks.mail !== undefined }, { ...ticket, team: team.id }, at);
            const moved = transition(ticket, event, { at: at.toISOString(), waiting });
            if (moved.kind === 'refused')
                return moved;
            const content = this.parts.content();
            const channel = channelOf(conversation.channel);
            const after = this.#afterwards(conversation, ticket, moved.ticket, how, at);
            const officers = moved.intents.length > 0 ? await store.officers() : [];
            const move = {
                ticket: moved.ticket,
                changes: moved.changes,
                notices: noticesFor(moved, desks, officers, at),
                version: conversation.version,
                at: at.toISOString(),
                push: conversation.reference !== null,
                says: [...keyed(spoken(moved, channel, content, how.clientId), how.key), ...after.says],
                memory: after.memory,
                acts: actsOf(event, ticket, how.by?.id ?? null, at.toISOString()),
            };
            const saved = await store.moveTicket(move);
            if (saved.kind === 'changed-meanwhile')
                continue;
            const repeated = saved.kind === 'repeated';
            const now_ = await store.ticket(id);
            if (!now_)
                return { kind: 'not-found' };
            if (!repeated)
                this.#told(conversation, now_, event, how, ticket, saved.activities);
            return { kind: 'done', value: { ticket: now_, activities: saved.activities, repeated } };
        }
        throw new Error('a ticket changed too often to be changed');
    }
    /** When the assistant has the conversation again it puts its open question; when an officer takes it, that lapses. */
    #afterwards(conversation, before, after, how, at) {
        const had = withOfficer(before.state.kind);
        const has = withOfficer(after.state.kind);
        if (had === has)
            return { says: [] };
        if (has)
            return { says: [], memory: { ...conversation.memory, offered: [] } };
        const content = this.parts.content();
        // Asked when the person is done; whoever was passed on or fell silent has nobody to judge yet.
        const done = how.by !== null && (after.state.kind === 'returned' || after.state.kind === 'closed');
        const judge = done ? after.id : undefined;
        const turn = resume(content, conversation.memory, how.point ?? 'here', at.toISOString().slice(0, 10), judge);
        const channel = channelOf(conversation.channel);
        return {
            says: turn.says
                .flatMap((it) => render(it, channel, content))
                .map((out) => ({ from: 'assistant', body: toActivity(out) })),
            memory: turn.memory,
        };
    }
    #told(conversation, ticket, event, how, before, activities) {
        const { streams, live, push } = this.parts;
        streams.wake(conversation.id);
        if (activities.length > 0 && conversation.reference !== null)
            push();
        const first = activities[0];
        const news = [
            {
                kind: 'ticket',
                ticket: ticket.id,
                change: changeOf(event),
                by: how.by && personOf(how.by),
                ...(before.team === ticket.team ? {} : { left: before.team }),
            },
            ...(first
                ? [{ kind: 'said', ticket: ticket.id, conversation: conversation.id, after: first.sequence - 1 }]
                : []),
        ];
        live.tell(news, { wake: conversation.id });
        this.parts.noticed?.();
    }
}
const withOfficer = (status) => status === 'claimed' || status === 'waiting-for-trader';
const keyed = (says, key) => key === undefined ? says : says.map((it, i) => (i === 0 ? { ...it, key } : it));
//# sourceMappingURL=mover.js.map