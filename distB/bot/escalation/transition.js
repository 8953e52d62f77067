import { toldOfWaiting } from './waiting.js';
/** Who speaks in a conversation with this ticket. Never two: the assistant is mute while an officer has it. */
export const speakerOf = (state) => state?.kind === 'claimed' || state?.kind === 'waiting-for-trader' ? 'officer' : 'assistant';
/** One event in the life of a ticket; `undefined` is a conversation that has none. Pure. */
export function transition(ticket, event, moment) {
    if (event.kind === 'requested')
        return requested(ticket, event.request, moment);
    if (!ticket)
        return refused({ kind: 'nothing-to-do' });
    if (ticket.state.kind === 'closed')
        return refused({ kind: 'ticket-closed' });
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
function requested(ticket, request, moment) {
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
            const fresh = {
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
const meanwhile = ({ attendance, mail }) => attendance.kind === 'here'
    ? [{ text: 'meanwhile', values: {} }]
    : [{ text: 'answerComesHere', values: {} }, ...(mail === false ? [] : [{ text: 'askEmail', values: {} }])];
const initiated = ({ attendance }) => attendance.kind === 'here' ? [{ state: 'initiate' }] : [{ state: 'initiate' }, { state: 'failed' }];
const queuedAgain = ({ at, waiting }, team) => ({
    state: { kind: 'queued' },
    team,
    since: at,
    endedAt: null,
    overdue: false,
    attended: waiting.attendance.kind === 'here',
});
function traderSaid(ticket, text, moment) {
    const { state } = ticket;
    const unread = ticket.unread + 1;
    switch (state.kind) {
        case 'queued':
            return move(ticket, moment, { unread, question: text || ticket.question }, 'trader-added', null, {
                says: [{ text: 'added', values: { ticket: ticket.id } }],
            });
        case 'claimed':
        case 'waiting-for-trader':
            return move(ticket, moment, 
            // A row of messages is one wait for the officer: it began with the first.
            state.kind === 'claimed' ? { unread } : { unread, state: { ...state, kind: 'claimed' }, since: moment.at }, 'trader-said', null, {
                intents: unread === 1 ? [{ ...staff(ticket), kind: 'trader-wrote', officer: state.officer.id, text: '' }] : [],
            });
        case 'returned':
        case 'closed':
            return refused({ kind: 'nothing-to-do' });
    }
}
function traderLeft(ticket, moment) {
    const { state } = ticket;
    switch (state.kind) {
        case 'queued':
            return move(ticket, moment, { state: { kind: 'closed', officer: null, outcome: 'withdrawn' }, endedAt: moment.at }, 'withdrawn', null, {
                says: [{ text: 'withdrawn', values: { ticket: ticket.id } }],
                intents: [{ ...staff(ticket), kind: 'closed', officer: null, text: '' }],
                signals: [{ state: 'completed' }],
            });
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
function claimed(ticket, officer, moment) {
    const { state } = ticket;
    switch (state.kind) {
        case 'queued':
        case 'returned':
            return move(ticket, moment, {
                state: { kind: 'claimed', officer },
                since: moment.at,
                claimedAt: ticket.claimedAt ?? moment.at,
                endedAt: null,
                overdue: false,
            }, 'claimed', officer, {
                says: [{ text: 'claimed', values: { officer: officer.name, ticket: ticket.id } }],
                signals: [{ state: 'accepted' }],
            });
        case 'claimed':
        case 'waiting-for-trader':
            return refused(state.officer.id === officer.id ? { kind: 'nothing-to-do' } : { kind: 'already-claimed', by: state.officer });
        case 'closed':
            return refused({ kind: 'ticket-closed' });
    }
}
function officerSaid(ticket, { officer, text }, moment) {
    if (holderOf(ticket.state)?.id !== officer.id)
        return refused({ kind: 'not-yours', by: holderOf(ticket.state) });
    const moved = move(ticket, moment, { state: { kind: 'waiting-for-trader', officer }, since: moment.at, unread: 0 }, 'officer-said', officer, {
        intents: ticket.email === null
            ? []
            : [{ ...staff(ticket), kind: 'answer', officer: officer.id, email: ticket.email, text }],
    });
    return { ...moved, says: [{ from: 'officer', officer: officer.name, text }] };
}
function transferred(ticket, { by, to, reason, priority }, moment) {
    const holder = holderOf(ticket.state);
    if (ticket.state.kind === 'returned')
        return refused({ kind: 'nothing-to-do' });
    if (!mayMove(ticket.state, by))
        return refused({ kind: 'not-yours', by: holder });
    const raised = priority ? { priority } : {};
    const intent = { ...staff(ticket), kind: 'transferred', officer: null, text: reason };
    switch (to.kind) {
        case 'team': {
            if (to.team === ticket.team && ticket.state.kind === 'queued')
                return refused({ kind: 'nothing-to-do' });
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
            if (to.officer.id === holder?.id)
                return refused({ kind: 'nothing-to-do' });
            return move(ticket, moment, {
                state: { kind: 'claimed', officer: to.officer },
                team: to.team,
                since: moment.at,
                claimedAt: ticket.claimedAt ?? moment.at,
                overdue: false,
                ...raised,
            }, 'transferred', by, {
                text: reason,
                says: [{ text: 'transferredToOfficer', values: { ticket: ticket.id, officer: to.officer.name } }],
                intents: [{ ...intent, team: to.team, officer: to.officer.id }],
                signals: [{ state: 'accepted', transfer: to.officer.name }],
            });
    }
}
function returned(ticket, by, moment) {
    const { state } = ticket;
    switch (state.kind) {
        case 'claimed':
        case 'waiting-for-trader':
            if (!mayMove(state, by))
                return refused({ kind: 'not-yours', by: state.officer });
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
function closed(ticket, { by, outcome, summary }, moment) {
    const holder = holderOf(ticket.state);
    if (ticket.state.kind !== 'returned' && !mayMove(ticket.state, by))
        return refused({ kind: 'not-yours', by: holder });
    const text = {
        solved: 'closedSolved',
        referred: 'closedReferred',
        'no-answer': 'closedNoAnswer',
        'not-for-us': 'closedNotForUs',
    };
    return move(ticket, moment, { state: { kind: 'closed', officer: by, outcome }, endedAt: moment.at, unread: 0 }, 'closed', by, {
        text: outcome,
        says: [
            { text: text[outcome], values: { ticket: ticket.id } },
            ...(summary ? [{ text: 'closedSummary', values: { officer: by.name, summary } }] : []),
            ...(holder ? [{ text: 'hereAgain', values: {} }] : []),
        ],
        intents: [
            { ...staff(ticket), kind: 'closed', officer: by.id, text: '' },
            ...(summary && ticket.email
                ? [{ ...staff(ticket), kind: 'answer', officer: by.id, email: ticket.email, text: summary }]
                : []),
        ],
        signals: [{ state: 'completed' }],
    });
}
function traderSilent(ticket, moment) {
    const { state } = ticket;
    if (state.kind !== 'waiting-for-trader')
        return refused({ kind: 'nothing-to-do' });
    return move(ticket, moment, { state: { ...state, kind: 'returned' }, endedAt: moment.at }, 'trader-silent', null, {
        says: [{ text: 'silent', values: { ticket: ticket.id } }],
        signals: [{ state: 'completed' }],
    });
}
function nobodyReacted(ticket, moment) {
    if (ticket.state.kind !== 'queued' || ticket.overdue)
        return refused({ kind: 'nothing-to-do' });
    return move(ticket, moment, { overdue: true }, 'overdue', null, {
        says: [{ text: 'overdue', values: { ticket: ticket.id } }, ...toldOfWaiting(moment.waiting)],
        intents: [{ ...staff(ticket), kind: 'overdue', officer: null, text: '' }],
    });
}
const holderOf = (state) => state.kind === 'claimed' || state.kind === 'waiting-for-trader' ? state.officer : null;
/** A holder moves their own; what nobody holds is moved by whoever sees it; a lead moves all. */
const mayMove = (state, by) => {
    const holder = holderOf(state);
    return by.mayMoveAny || holder === null || holder.id === by.id;
};
const staff = ({ team }) => ({ team, email: null });
const refused = (why) => ({ kind: 'refused', why });
function move(ticket, { at }, next, kind, by, more) {
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
//# sourceMappingURL=transition.js.map