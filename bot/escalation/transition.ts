import type { Change, Intent, Person, Ticket, TicketState } from '../store/desk.js';
import type { Actor, PersonRequest, TicketEvent } from './event.js';
import type { Refused } from './refused.js';
import type { Says, Told } from './told.js';
import { toldOfWaiting, type Waiting } from './waiting.js';

/** What an event needs to know of the world. */
export interface Moment {
  /** ISO time. */
  at: string;
  /** The wait in the queue the ticket is in after the event. */
  waiting: Waiting;
}

/** What channels that know the Bot Framework's hand-off events are told. */
export type Signal = { state: 'initiate' | 'accepted' | 'failed' | 'completed'; transfer?: string };

export interface Transition {
  kind: 'moved';
  ticket: Ticket;
  says: readonly Says[];
  changes: readonly Change[];
  /** What people outside the chat should hear of. */
  intents: readonly Intent[];
  signals: readonly Signal[];
}

/** Who speaks in a conversation with this ticket. Never two: the assistant is mute while an officer has it. */
export const speakerOf = (state: TicketState | undefined): 'assistant' | 'officer' =>
  state?.kind === 'claimed' || state?.kind === 'waiting-for-trader' ? 'officer' : 'assistant';

/** One event in the life of a ticket; `undefined` is a conversation that has none. Pure. */
export function transition(
  ticket: Ticket | undefined,
  event: TicketEvent,
  moment: Moment,
): Transition | { kind: 'refused'; why: Refused } {
  if (event.kind === 'requested') return requested(ticket, event.request, moment);
  if (!ticket) return refused({ kind: 'nothing-to-do' });
  if (ticket.state.kind === 'closed') return refused({ kind: 'ticket-closed' });
  switch (event.kind) {
    case 'trader-said':
      return traderSaid(ticket, event.text, moment);
    case 'email-given':
      return move(ticket, moment, { email: event.email }, 'email-given', null, {
        says: [{ text: 'emailKept', values: { email: event.email, ticket: ticket.id } }],
      });
    case 'trader-left':
      return traderLeft(ticket, moment);
    case 'claimed':
      return claimed(ticket, event.officer, moment);
    case 'officer-said':
      return officerSaid(ticket, event, moment);
    case 'transferred':
      return transferred(ticket, event, moment);
    case 'returned':
      return returned(ticket, event.by, moment);
    case 'closed':
      return closed(ticket, event, moment);
    case 'trader-silent':
      return traderSilent(ticket, moment);
    case 'nobody-reacted':
      return nobodyReacted(ticket, moment);
  }
}

function requested(ticket: Ticket | undefined, request: PersonRequest, moment: Moment): ReturnType<typeof transition> {
  const { waiting, at } = moment;
  switch (ticket?.state.kind) {
    case 'queued':
      return move(ticket, moment, {}, 'requested-again', null, {
        says: [
          { text: 'again', values: { ticket: ticket.id, team: waiting.teamName } },
          ...toldOfWaiting(waiting),
          ...meanwhile(waiting),
        ],
      });
    case 'claimed':
    case 'waiting-for-trader':
      return move(ticket, moment, {}, 'requested-again', null, {
        says: [{ text: 'personIsHere', values: { officer: ticket.state.officer.name } }],
      });
    case 'returned':
      return move(ticket, moment, queuedAgain(moment, ticket.team), 'reopened', null, {
        says: [
          { text: 'reopened', values: { ticket: ticket.id, team: waiting.teamName } },
          ...toldOfWaiting(waiting),
          ...meanwhile(waiting),
        ],
        intents: [{ ...staff(ticket), kind: 'opened', officer: null, text: '' }],
        signals: initiated(waiting),
      });
    case 'closed':
    case undefined: {
      const fresh: Ticket = {
        ...request,
        state: { kind: 'queued' },
        priority: request.reason === 'anger' ? 'high' : 'normal',
        email: null,
        openedAt: at,
        since: at,
        changedAt: at,
        claimedAt: null,
        endedAt: null,
        attended: waiting.attendance.kind === 'here',
        overdue: false,
        unread: 0,
        version: 0,
      };
      return move(fresh, moment, {}, 'opened', null, {
        says: [
          { text: 'queued', values: { ticket: fresh.id, team: waiting.teamName } },
          ...toldOfWaiting(waiting),
          ...meanwhile(waiting),
        ],
        intents: [{ ...staff(fresh), kind: 'opened', officer: null, text: '' }],
        signals: initiated(waiting),
      });
    }
  }
}

/** With nobody there, the question is taken now and answered later. */
const meanwhile = ({ attendance, mail }: Waiting): readonly Told[] =>
  attendance.kind === 'here'
    ? [{ text: 'meanwhile', values: {} }]
    : [{ text: 'answerComesHere', values: {} }, ...(mail === false ? [] : [{ text: 'askEmail', values: {} } as const])];

const initiated = ({ attendance }: Waiting): readonly Signal[] =>
  attendance.kind === 'here' ? [{ state: 'initiate' }] : [{ state: 'initiate' }, { state: 'failed' }];

const queuedAgain = ({ at, waiting }: Moment, team: string): Partial<Ticket> => ({
  state: { kind: 'queued' },
  team,
  since: at,
  endedAt: null,
  overdue: false,
  attended: waiting.attendance.kind === 'here',
});

function traderSaid(ticket: Ticket, text: string, moment: Moment): ReturnType<typeof transition> {
  const { state } = ticket;
  const unread = ticket.unread + 1;
  switch (state.kind) {
    case 'queued':
      return move(ticket, moment, { unread, question: text || ticket.question }, 'trader-added', null, {
        says: [{ text: 'added', values: { ticket: ticket.id } }],
      });
    case 'claimed':
    case 'waiting-for-trader':
      return move(
        ticket,
        moment,
        // A row of messages is one wait for the officer: it began with the first.
        state.kind === 'claimed' ? { unread } : { unread, state: { ...state, kind: 'claimed' }, since: moment.at },
        'trader-said',
        null,
        {
          intents:
            unread === 1 ? [{ ...staff(ticket), kind: 'trader-wrote', officer: state.officer.id, text: '' }] : [],
        },
      );
    case 'returned':
    case 'closed':
      return refused({ kind: 'nothing-to-do' });
  }
}

function traderLeft(ticket: Ticket, moment: Moment): ReturnType<typeof transition> {
  const { state } = ticket;
  switch (state.kind) {
    case 'queued':
      return move(
        ticket,
        moment,
        { state: { kind: 'closed', officer: null, outcome: 'withdrawn' }, endedAt: moment.at },
        'withdrawn',
        null,
        {
          says: [{ text: 'withdrawn', values: { ticket: ticket.id } }],
          intents: [{ ...staff(ticket), kind: 'closed', officer: null, text: '' }],
          signals: [{ state: 'completed' }],
        },
      );
    case 'claimed':
    case 'waiting-for-trader':
      return move(ticket, moment, { state: { ...state, kind: 'returned' }, endedAt: moment.at }, 'left', null, {
        says: [{ text: 'backToMe', values: { ticket: ticket.id } }],
        signals: [{ state: 'completed' }],
      });
    case 'returned':
    case 'closed':
      return refused({ kind: 'nothing-to-do' });
  }
}

function claimed(ticket: Ticket, officer: Person, moment: Moment): ReturnType<typeof transition> {
  const { state } = ticket;
  switch (state.kind) {
    case 'queued':
    case 'returned':
      return move(
        ticket,
        moment,
        {
          state: { kind: 'claimed', officer },
          since: moment.at,
          claimedAt: ticket.claimedAt ?? moment.at,
          endedAt: null,
          overdue: false,
        },
        'claimed',
        officer,
        {
          says: [{ text: 'claimed', values: { officer: officer.name, ticket: ticket.id } }],
          signals: [{ state: 'accepted' }],
        },
      );
    case 'claimed':
    case 'waiting-for-trader':
      return refused(
        state.officer.id === officer.id ? { kind: 'nothing-to-do' } : { kind: 'already-claimed', by: state.officer },
      );
    case 'closed':
      return refused({ kind: 'ticket-closed' });
  }
}

function officerSaid(
  ticket: Ticket,
  { officer, text }: Extract<TicketEvent, { kind: 'officer-said' }>,
  moment: Moment,
): ReturnType<typeof transition> {
  if (holderOf(ticket.state)?.id !== officer.id) return refused({ kind: 'not-yours', by: holderOf(ticket.state) });
  const moved = move(
    ticket,
    moment,
    { state: { kind: 'waiting-for-trader', officer }, since: moment.at, unread: 0 },
    'officer-said',
    officer,
    {
      intents:
        ticket.email === null
          ? []
          : [{ ...staff(ticket), kind: 'answer', officer: officer.id, email: ticket.email, text }],
    },
  );
  return { ...moved, says: [{ from: 'officer', officer: officer.name, text }] };
}

function transferred(
  ticket: Ticket,
  { by, to, reason, priority }: Extract<TicketEvent, { kind: 'transferred' }>,
  moment: Moment,
): ReturnType<typeof transition> {
  const holder = holderOf(ticket.state);
  if (ticket.state.kind === 'returned') return refused({ kind: 'nothing-to-do' });
  if (!mayMove(ticket.state, by)) return refused({ kind: 'not-yours', by: holder });
  const raised = priority ? { priority } : {};
  const intent: Intent = { ...staff(ticket), kind: 'transferred', officer: null, text: reason };
  switch (to.kind) {
    case 'team': {
      if (to.team === ticket.team && ticket.state.kind === 'queued') return refused({ kind: 'nothing-to-do' });
      const { waiting } = moment;
      return move(ticket, moment, { ...queuedAgain(moment, to.team), ...raised }, 'transferred', by, {
        text: reason,
        says: [
          { text: 'transferredToTeam', values: { ticket: ticket.id, team: waiting.teamName } },
          ...toldOfWaiting(waiting),
          ...meanwhile(waiting),
        ],
        intents: [{ ...intent, team: to.team }],
        signals: [{ state: 'initiate', transfer: waiting.teamName }],
      });
    }
    case 'officer':
      if (to.officer.id === holder?.id) return refused({ kind: 'nothing-to-do' });
      return move(
        ticket,
        moment,
        {
          state: { kind: 'claimed', officer: to.officer },
          team: to.team,
          since: moment.at,
          claimedAt: ticket.claimedAt ?? moment.at,
          overdue: false,
          ...raised,
        },
        'transferred',
        by,
        {
          text: reason,
          says: [{ text: 'transferredToOfficer', values: { ticket: ticket.id, officer: to.officer.name } }],
          intents: [{ ...intent, team: to.team, officer: to.officer.id }],
          signals: [{ state: 'accepted', transfer: to.officer.name }],
        },
      );
  }
}

function returned(ticket: Ticket, by: Actor, moment: Moment): ReturnType<typeof transition> {
  const { state } = ticket;
  switch (state.kind) {
    case 'claimed':
    case 'waiting-for-trader':
      if (!mayMove(state, by)) return refused({ kind: 'not-yours', by: state.officer });
      return move(ticket, moment, { state: { ...state, kind: 'returned' }, endedAt: moment.at }, 'returned', by, {
        says: [{ text: 'returned', values: { officer: state.officer.name, ticket: ticket.id } }],
        signals: [{ state: 'completed' }],
      });
    case 'queued':
      return refused({ kind: 'not-yours', by: null });
    case 'returned':
      return refused({ kind: 'nothing-to-do' });
    case 'closed':
      return refused({ kind: 'ticket-closed' });
  }
}

function closed(
  ticket: Ticket,
  { by, outcome, summary }: Extract<TicketEvent, { kind: 'closed' }>,
  moment: Moment,
): ReturnType<typeof transition> {
  const holder = holderOf(ticket.state);
  if (ticket.state.kind !== 'returned' && !mayMove(ticket.state, by)) return refused({ kind: 'not-yours', by: holder });
  const text = {
    solved: 'closedSolved',
    referred: 'closedReferred',
    'no-answer': 'closedNoAnswer',
    'not-for-us': 'closedNotForUs',
  } as const;
  return move(
    ticket,
    moment,
    { state: { kind: 'closed', officer: by, outcome }, endedAt: moment.at, unread: 0 },
    'closed',
    by,
    {
      text: outcome,
      says: [
        { text: text[outcome], values: { ticket: ticket.id } },
        ...(summary ? [{ text: 'closedSummary', values: { officer: by.name, summary } } as const] : []),
        ...(holder ? [{ text: 'hereAgain', values: {} } as const] : []),
      ],
      intents: [
        { ...staff(ticket), kind: 'closed', officer: by.id, text: '' },
        ...(summary && ticket.email
          ? [{ ...staff(ticket), kind: 'answer', officer: by.id, email: ticket.email, text: summary } as const]
          : []),
      ],
      signals: [{ state: 'completed' }],
    },
  );
}

function traderSilent(ticket: Ticket, moment: Moment): ReturnType<typeof transition> {
  const { state } = ticket;
  if (state.kind !== 'waiting-for-trader') return refused({ kind: 'nothing-to-do' });
  return move(ticket, moment, { state: { ...state, kind: 'returned' }, endedAt: moment.at }, 'trader-silent', null, {
    says: [{ text: 'silent', values: { ticket: ticket.id } }],
    signals: [{ state: 'completed' }],
  });
}

function nobodyReacted(ticket: Ticket, moment: Moment): ReturnType<typeof transition> {
  if (ticket.state.kind !== 'queued' || ticket.overdue) return refused({ kind: 'nothing-to-do' });
  return move(ticket, moment, { overdue: true }, 'overdue', null, {
    says: [{ text: 'overdue', values: { ticket: ticket.id } }, ...toldOfWaiting(moment.waiting)],
    intents: [{ ...staff(ticket), kind: 'overdue', officer: null, text: '' }],
  });
}

const holderOf = (state: TicketState): Person | null =>
  state.kind === 'claimed' || state.kind === 'waiting-for-trader' ? state.officer : null;

/** A holder moves their own; what nobody holds is moved by whoever sees it; a lead moves all. */
const mayMove = (state: TicketState, by: Actor): boolean => {
  const holder = holderOf(state);
  return by.mayMoveAny || holder === null || holder.id === by.id;
};

const staff = ({ team }: Ticket) => ({ team, email: null });

const refused = (why: Refused) => ({ kind: 'refused', why }) as const;

interface With {
  says?: readonly Told[];
  intents?: readonly Intent[];
  signals?: readonly Signal[];
  /** For the history. */
  text?: string;
}

function move(
  ticket: Ticket,
  { at }: Moment,
  next: Partial<Ticket>,
  kind: string,
  by: Person | null,
  more: With,
): Transition {
  const { says = [], intents = [], signals = [], text = '' } = more;
  return {
    kind: 'moved',
    ticket: { ...ticket, ...next, changedAt: at, version: ticket.version + 1 },
    says: says.length > 0 ? [{ from: 'assistant', told: says }] : [],
    changes: [{ at, kind, by: by && { id: by.id, name: by.name }, text }],
    intents,
    signals,
  };
}
