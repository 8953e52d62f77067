import { z } from 'zod';
/** What the desk's page gets: plain data, and words of strangers as plain text. */
export const officerView = ({ id, email, name, role, teams }) => ({ id, email, name, role, teams });
/** For admins alone. */
export const accountView = (account, now) => ({
    ...officerView(account),
    state: stateOf(account),
    /** Whether they have a password, and whether the organisation’s sign-in knows them. */
    signsInWith: { password: account.password !== '', organisation: account.subject !== null },
    lockedUntil: later(account.lockedUntil, now),
    linkUntil: later(account.linkUntil, now),
    seenAt: account.seenAt,
    addedAt: account.addedAt,
});
const stateOf = ({ disabledAt, joinedAt }) => disabledAt !== null ? 'disabled' : joinedAt === null ? 'invited' : 'active';
const later = (time, now) => time !== null && Date.parse(time) > now.getTime() ? time : null;
export const teamView = ({ team, open, opensAt, present, }) => ({
    id: team.id,
    name: team.name,
    languages: team.languages,
    programmes: team.programmes,
    topics: team.topics,
    open,
    opensAt,
    timeZone: team.hours?.timeZone ?? null,
    present,
});
export function ticketView(ticket, position, { knowledge }) {
    const { state, programme } = ticket;
    const known = [...knowledge.programmes.values()].find(({ id }) => id === programme);
    return {
        id: ticket.id,
        status: state.kind,
        priority: ticket.priority,
        team: ticket.team,
        officer: state.kind === 'queued' ? null : state.officer,
        programme,
        economy: known?.economy ?? null,
        topic: ticket.topic,
        language: ticket.language,
        reason: ticket.reason,
        question: ticket.question,
        trader: { name: ticket.traderName, channel: ticket.channel, email: ticket.email },
        openedAt: ticket.openedAt,
        changedAt: ticket.changedAt,
        claimedAt: ticket.claimedAt,
        endedAt: ticket.endedAt,
        outcome: state.kind === 'closed' ? state.outcome : null,
        overdue: ticket.overdue,
        unread: ticket.unread,
        position,
        lastSequence: ticket.lastSequence,
        version: ticket.version,
    };
}
/** What a stranger posted is read as carefully here as where it came in. */
const Body = z.object({
    type: z.string().catch('message'),
    name: z.string().nullish().catch(null),
    text: z.string().nullish().catch(null),
    from: z
        .object({ name: z.string().nullish().catch(null) })
        .nullish()
        .catch(null),
    value: z.unknown().optional(),
    attachments: z
        .array(z
        .object({
        name: z.string().nullish().catch(null),
        contentType: z.string().nullish().catch(null),
        size: z.number().nullish().catch(null),
    })
        .catch({}))
        .nullish()
        .catch(null),
    channelData: z
        .object({
        fairway: z.object({ said: z.string().optional(), clientId: z.string().optional() }).nullish().catch(null),
    })
        .nullish()
        .catch(null),
});
const Tap = z.object({
    means: z.object({
        kind: z.string(),
        fact: z.string().optional(),
        value: z.unknown().optional(),
        command: z.string().optional(),
        entry: z.string().optional(),
        helpful: z.boolean().optional(),
        helped: z.string().optional(),
        why: z.string().optional(),
    }),
});
export function entryView({ sequence, from, at, body }) {
    const read = Body.parse(body);
    const ours = read.channelData?.fairway;
    const isMessage = read.type === 'message';
    const files = from === 'trader' ? (read.attachments ?? []) : [];
    return {
        sequence,
        from,
        name: from === 'assistant' ? null : (read.from?.name ?? null),
        at,
        kind: isMessage ? 'message' : 'event',
        text: isMessage ? (ours?.said ?? (read.text || tapped(read.value))) : (read.name ?? read.type),
        files: files.map((file) => ({ name: file.name ?? '', type: file.contentType ?? null, size: file.size ?? null })),
        clientId: from === 'officer' ? (ours?.clientId ?? null) : null,
    };
}
/** A tap on a card has no words of its own. */
function tapped(value) {
    const read = Tap.safeParse(value);
    if (!read.success)
        return '';
    const { kind, fact, value: answer, command, entry, helpful, helped, why } = read.data.means;
    if (kind === 'ask')
        return `[${entry ?? ''}]`;
    if (kind === 'rate')
        return `[${helpful ? 'helpful' : 'not helpful'}: ${entry ?? ''}]`;
    if (kind === 'rate-case')
        return `[helped: ${helped ?? ''}]`;
    if (kind === 'why-case')
        return `[why: ${why ?? ''}]`;
    return kind === 'command'
        ? `[${command ?? ''}]`
        : `[${fact ?? ''}: ${typeof answer === 'object' ? JSON.stringify(answer) : String(answer)}]`;
}
export const noteView = ({ id, officer, at, text }) => ({ id, officer, at, text });
export const changeView = ({ at, kind, by, text }) => ({ at, kind, by, text });
//# sourceMappingURL=views.js.map