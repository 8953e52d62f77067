import type { Content } from '../../dialogs/content.js';
import { type Point, resume } from '../../dialogs/resume.js';
import { toActivity } from '../channels/outbound.js';
import { noticesFor } from '../notices/receivers.js';
import { channelOf } from '../render/channel.js';
import { render } from '../render/render.js';
import type { Move, Note, Officer, Person, Priority, Said, SeenTicket, Status, TicketFilter } from '../store/desk.js';
import type { CaseRating, Conversation, ConversationId, Store, StoredActivity, TicketId } from '../store/store.js';
import { aboutOf } from './about.js';
import { actsOf } from './acts.js';
import { attendanceOf, isPresent, sees, visibleTo, waitingFor } from './attendance.js';
import { type CaseBrief, caseBrief } from './brief.js';
import type { Desks, Team } from './desks.js';
import type { Actor, TicketEvent } from './event.js';
import { nextOpening } from './hours.js';
import { changeOf, spoken } from './in-turn.js';
import type { DeskNews, Live } from './live.js';
import { openTime } from './open-time.js';
import type { Refused } from './refused.js';
import { type About, type Route, route } from './route.js';
import { transition } from './transition.js';
import { Views } from './views.js';

export interface DeskParts {
  store: Store;
  content: () => Content;
  desks: Desks;
  live: Live;
  now: () => Date;
  /** The trader's open streams on this instance. */
  streams: { wake(conversation: ConversationId): void; typing(conversation: ConversationId, from: 'officer'): void };
  /** Something waits to be pushed to a channel. */
  push: () => void;
  /** Somebody outside the chat is to be told something. */
  noticed?: () => void;
}

/** What came of something an officer did. `not-found` also stands for what this officer does not see. */
export type Done<T> = { kind: 'done'; value: T } | { kind: 'not-found' } | { kind: 'refused'; why: Refused };

export interface WholeTicket {
  ticket: SeenTicket;
  brief: CaseBrief;
  transcript: readonly StoredActivity[];
  notes: readonly Note[];
  history: Awaited<ReturnType<Store['history']>>;
  rating: CaseRating | undefined;
  /** Messages an officer marked as reusable. */
  reusable: readonly number[];
}

type Viewer = Pick<Officer, 'id' | 'name' | 'role' | 'teams'>;

export type Transfer = { to: { team: string } | { officer: string }; reason: string; priority?: Priority | undefined };

/** Comes after every line: the largest number PostgreSQL's integers hold. */
const end = 2 ** 31 - 1;
/** Newest lines shown with a ticket at first. */
const firstLines = 200;
/** A trader who writes fast makes an officer's words be computed again; so often is plenty. */
const attempts = 50;

/** What officers can do. Every way to a ticket goes through `#see`, so nobody reaches another team's. */
export class Desk {
  readonly #views: Views;

  constructor(private readonly parts: DeskParts) {
    this.#views = new Views(parts.store, parts.now);
  }

  get desks(): Desks {
    return this.parts.desks;
  }

  async find(
    viewer: Viewer,
    filter: Omit<TicketFilter, 'teams'>,
  ): Promise<{ tickets: readonly SeenTicket[]; total: number; counts: Readonly<Record<Status, number>> }> {
    const teams = visibleTo(viewer);
    const [found, counts] = await Promise.all([
      this.parts.store.findTickets({ ...filter, teams }),
      this.parts.store.countTickets(teams),
    ]);
    return { ...found, counts };
  }

  async open(viewer: Viewer, id: TicketId): Promise<Done<WholeTicket>> {
    const { store, content, now } = this.parts;
    const ticket = await this.#see(viewer, id);
    const conversation = ticket && (await store.conversation(ticket.conversation));
    if (!ticket || !conversation) return { kind: 'not-found' };
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
  maySee(viewer: Pick<Officer, 'role' | 'teams'>, { team }: Pick<SeenTicket, 'team'>): boolean {
    return sees(viewer, team);
  }

  /** A ticket, for somebody who may see it. */
  async look(viewer: Viewer, id: TicketId): Promise<Done<SeenTicket>> {
    const value = await this.#see(viewer, id);
    return value ? { kind: 'done', value } : { kind: 'not-found' };
  }

  async lines(
    viewer: Viewer,
    id: TicketId,
    { after, before, limit }: { after?: number | undefined; before?: number | undefined; limit: number },
  ): Promise<Done<readonly StoredActivity[]>> {
    const ticket = await this.#see(viewer, id);
    if (!ticket) return { kind: 'not-found' };
    await this.#views.readOn(viewer.id, id);
    const { store } = this.parts;
    const value =
      after === undefined
        ? await store.activitiesBefore(ticket.conversation, before ?? end, limit)
        : await store.activities(ticket.conversation, after, limit);
    return { kind: 'done', value };
  }

  /** Of many who claim at once one wins; the others hear who. Claiming what one holds changes nothing. */
  async claim(viewer: Viewer, id: TicketId): Promise<Done<SeenTicket>> {
    const done = await this.#act(viewer, id, () => ({ kind: 'claimed', officer: personOf(viewer) }), {});
    if (done.kind !== 'refused' || done.why.kind !== 'nothing-to-do') return withTicket(done);
    const ticket = await this.#see(viewer, id);
    return ticket ? { kind: 'done', value: ticket } : { kind: 'not-found' };
  }

  /** The same `clientId` twice is one message. */
  async say(
    viewer: Viewer,
    id: TicketId,
    { text, clientId }: { text: string; clientId: string },
  ): Promise<Done<{ ticket: SeenTicket; said: StoredActivity; repeated: boolean }>> {
    const key = `${viewer.id} ${clientId}`;
    const seen = await this.#see(viewer, id);
    if (!seen) return { kind: 'not-found' };
    const known = await this.parts.store.saidWith(seen.conversation, key);
    if (known[0]) return { kind: 'done', value: { ticket: seen, said: known[0], repeated: true } };
    const done = await this.#act(viewer, id, () => ({ kind: 'officer-said', officer: personOf(viewer), text }), {
      clientId,
      key,
    });
    if (done.kind !== 'done') return done;
    const { ticket, activities, repeated } = done.value;
    const said = activities.find(({ from }) => from === 'officer');
    if (!said) throw new Error('an officer spoke and nothing was said');
    return { kind: 'done', value: { ticket, said, repeated } };
  }

  async note(
    viewer: Viewer,
    id: TicketId,
    { text, clientId }: { text: string; clientId: string },
  ): Promise<Done<{ note: Note; repeated: boolean }>> {
    const { store, now, live } = this.parts;
    if (!(await this.#see(viewer, id))) return { kind: 'not-found' };
    const note: Note = {
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
  async transfer(
    viewer: Viewer,
    id: TicketId,
    { to, reason, priority }: Transfer,
  ): Promise<Done<SeenTicket | null> | { kind: 'unknown' }> {
    const { store, desks } = this.parts;
    const colleague =
      'officer' in to ? (await store.officers()).find((officer) => officer.id === to.officer) : undefined;
    if ('team' in to ? !desks.has(to.team) : !colleague || visibleTo(colleague).length === 0)
      return { kind: 'unknown' };
    const done = await this.#act(
      viewer,
      id,
      (ticket) => ({
        kind: 'transferred',
        by: actor(viewer),
        reason,
        priority,
        to:
          'team' in to
            ? { kind: 'team', team: to.team }
            : {
                kind: 'officer',
                officer: personOf(colleague ?? viewer),
                team: teamFor(ticket.team, colleague ?? viewer),
              },
      }),
      {},
    );
    if (done.kind !== 'done') return done;
    return { kind: 'done', value: sees(viewer, done.value.ticket.team) ? done.value.ticket : null };
  }

  async giveBack(viewer: Viewer, id: TicketId, point: Point): Promise<Done<SeenTicket>> {
    return withTicket(await this.#act(viewer, id, () => ({ kind: 'returned', by: actor(viewer) }), { point }));
  }

  async close(
    viewer: Viewer,
    id: TicketId,
    { outcome, summary }: Pick<Extract<TicketEvent, { kind: 'closed' }>, 'outcome' | 'summary'>,
  ): Promise<Done<SeenTicket>> {
    return withTicket(
      await this.#act(viewer, id, () => ({ kind: 'closed', by: actor(viewer), outcome, summary }), { point: 'here' }),
    );
  }

  /** Shown to the trader while an officer who has the ticket types. */
  async typing(viewer: Viewer, id: TicketId): Promise<Done<null>> {
    const ticket = await this.#see(viewer, id);
    if (!ticket) return { kind: 'not-found' };
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
  async traderTypes(id: ConversationId): Promise<void> {
    const conversation = await this.parts.store.conversation(id);
    if (!conversation?.ticket || conversation.ticket.at === 'assistant') return;
    this.parts.live.tell([{ kind: 'typing', ticket: conversation.ticket.id, from: 'trader', name: null }]);
  }

  async read(viewer: Viewer, id: TicketId): Promise<Done<null>> {
    const ticket = await this.#see(viewer, id);
    if (!ticket) return { kind: 'not-found' };
    if (ticket.unread > 0) {
      await this.parts.store.markRead(id);
      this.parts.live.tell([{ kind: 'ticket', ticket: id, change: 'read', by: personOf(viewer) }]);
    }
    return { kind: 'done', value: null };
  }

  /** 1 is next; `null` when it does not wait in a queue. */
  async position(ticket: SeenTicket): Promise<number | null> {
    return ticket.state.kind === 'queued' ? (await this.parts.store.ahead(ticket)) + 1 : null;
  }

  /** Officers who can hold tickets of teams the viewer sees. */
  async colleagues(
    viewer: Viewer,
    team?: string,
  ): Promise<readonly (Person & { teams: readonly string[]; present: boolean })[]> {
    const officers = await this.parts.store.officers();
    const now = this.parts.now();
    const shared = (officer: Officer) => this.parts.desks.teams.some(({ id }) => sees(officer, id) && sees(viewer, id));
    return officers
      .filter((officer) => (team === undefined ? shared(officer) : sees(officer, team) && sees(viewer, team)))
      .map((officer) => ({ ...personOf(officer), teams: officer.teams, present: isPresent(officer, now) }));
  }

  /** A team with who is there now. */
  async teams(
    viewer: Viewer,
  ): Promise<readonly { team: Team; open: boolean; opensAt: string | null; present: number }[]> {
    const officers = await this.parts.store.officers();
    return this.parts.desks.teams.filter(({ id }) => sees(viewer, id)).map((team) => this.#standing(team, officers));
  }

  /** What a few words say of a case. */
  aboutOf(text: string): About {
    return aboutOf(text, this.parts.content(), this.parts.desks);
  }

  async routed(
    about: About,
  ): Promise<Route & { standing: { open: boolean; opensAt: string | null; present: number } }> {
    const found = route(this.parts.desks, about);
    const { team: _, ...standing } = this.#standing(found.team, await this.parts.store.officers());
    return { ...found, standing };
  }

  #standing(team: Team, officers: readonly Officer[]) {
    const now = this.parts.now();
    const closed = attendanceOf(team, officers, now).kind === 'closed';
    return {
      team,
      open: !closed,
      opensAt: closed && team.hours ? (nextOpening(team.hours, now)?.toISOString() ?? null) : null,
      present: officers.filter((officer) => sees(officer, team.id) && isPresent(officer, now)).length,
    };
  }

  /** What time brings: a trader who stays silent, a queue nobody looks at. Several instances may look at once. */
  async lookAtClock(): Promise<void> {
    const { store, desks, now } = this.parts;
    const before = (milliseconds: number) => new Date(now().getTime() - milliseconds).toISOString();
    for (const team of desks.teams) {
      const silent = await store.stale(team.id, 'waiting-for-trader', before(team.traderSilentHours * 3_600_000), 100);
      for (const id of silent) await this.#apply(id, () => ({ kind: 'trader-silent' }), { point: 'here', by: null });
      if (attendanceOf(team, await store.officers(), now()).kind === 'closed') continue;
      const patience = team.reactWithinMinutes * 60_000;
      for (const id of await store.stale(team.id, 'queued', before(patience), 100)) {
        const ticket = await store.ticket(id);
        // The night does not count: nobody could have reacted.
        if (ticket && openTime(team.hours, new Date(ticket.since), now()) > patience)
          await this.#apply(id, () => ({ kind: 'nobody-reacted' }), { by: null });
      }
    }
  }

  async #see(viewer: Viewer, id: TicketId): Promise<SeenTicket | undefined> {
    const ticket = await this.parts.store.ticket(id);
    return ticket && sees(viewer, ticket.team) ? ticket : undefined;
  }

  async #act(viewer: Viewer, id: TicketId, event: (ticket: SeenTicket) => TicketEvent, how: Omit<How, 'by'>) {
    return this.#apply(id, event, { ...how, by: viewer });
  }

  /** Decides on what is stored and saves on the same version, again and again until nobody came in between. */
  async #apply(id: TicketId, eventFor: (ticket: SeenTicket) => TicketEvent, how: How): Promise<Done<Applied>> {
    const { store, now, desks } = this.parts;
    for (let attempt = 0; attempt < attempts; attempt++) {
      // The conversation first: should the ticket move on between the two, the version does not hold any more.
      const before = await store.ticket(id);
      const conversation = before && (await store.conversation(before.conversation));
      const ticket = conversation && (await store.ticket(id));
      // The trader took the case to another device in between.
      if (ticket && conversation && ticket.conversation !== conversation.id) continue;
      if (!ticket || !conversation || (how.by && !sees(how.by, ticket.team))) return { kind: 'not-found' };
      const event = eventFor(ticket);
      const at = now();
      const team = desks.team(event.kind === 'transferred' ? event.to.team : ticket.team);
      const waiting = await waitingFor(
        store,
        { team, mail: desks.mail !== undefined },
        { ...ticket, team: team.id },
        at,
      );
      const moved = transition(ticket, event, { at: at.toISOString(), waiting });
      if (moved.kind === 'refused') return moved;
      const content = this.parts.content();
      const channel = channelOf(conversation.channel);
      const after = this.#afterwards(conversation, ticket, moved.ticket, how, at);
      const officers = moved.intents.length > 0 ? await store.officers() : [];
      const move: Move = {
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
      if (saved.kind === 'changed-meanwhile') continue;
      const repeated = saved.kind === 'repeated';
      const now_ = await store.ticket(id);
      if (!now_) return { kind: 'not-found' };
      if (!repeated) this.#told(conversation, now_, event, how, ticket, saved.activities);
      return { kind: 'done', value: { ticket: now_, activities: saved.activities, repeated } };
    }
    throw new Error('a ticket changed too often to be changed');
  }

  /** When the assistant has the conversation again it puts its open question; when an officer takes it, that lapses. */
  #afterwards(
    conversation: Conversation,
    before: SeenTicket,
    after: Move['ticket'],
    how: How,
    at: Date,
  ): { says: readonly Said[]; memory?: Move['memory'] } {
    const had = withOfficer(before.state.kind);
    const has = withOfficer(after.state.kind);
    if (had === has) return { says: [] };
    if (has) return { says: [], memory: { ...conversation.memory, offered: [] } };
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

  #told(
    conversation: Conversation,
    ticket: SeenTicket,
    event: TicketEvent,
    how: How,
    before: SeenTicket,
    activities: readonly StoredActivity[],
  ): void {
    const { streams, live, push } = this.parts;
    streams.wake(conversation.id);
    if (activities.length > 0 && conversation.reference !== null) push();
    const first = activities[0];
    const news: DeskNews[] = [
      {
        kind: 'ticket',
        ticket: ticket.id,
        change: changeOf(event),
        by: how.by && personOf(how.by),
        ...(before.team === ticket.team ? {} : { left: before.team }),
      },
      ...(first
        ? [{ kind: 'said', ticket: ticket.id, conversation: conversation.id, after: first.sequence - 1 } as const]
        : []),
    ];
    live.tell(news, { wake: conversation.id });
    this.parts.noticed?.();
  }
}

interface How {
  by: Viewer | null;
  clientId?: string;
  /** What makes the first say one with an earlier try of it. */
  key?: string;
  point?: Point;
}

interface Applied {
  ticket: SeenTicket;
  activities: readonly StoredActivity[];
  repeated: boolean;
}

const withOfficer = (status: Status): boolean => status === 'claimed' || status === 'waiting-for-trader';

const keyed = (says: readonly Said[], key: string | undefined): readonly Said[] =>
  key === undefined ? says : says.map((it, i) => (i === 0 ? { ...it, key } : it));

const withTicket = (done: Done<Applied>): Done<SeenTicket> =>
  done.kind === 'done' ? { kind: 'done', value: done.value.ticket } : done;

const personOf = ({ id, name }: Person): Person => ({ id, name });

const actor = (viewer: Viewer): Actor => ({
  ...personOf(viewer),
  mayMoveAny: viewer.role === 'lead' || viewer.role === 'admin',
});

/** A ticket stays with its team where the new holder sees it, and otherwise goes to the holder's own. */
const teamFor = (team: string, officer: Viewer): string =>
  sees(officer, team) ? team : (officer.teams.find((it) => it !== '*') ?? team);
