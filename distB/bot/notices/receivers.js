import { isPresent, sees } from '../escalation/attendance.js';
/**
 * Who hears of a change of a ticket, and how; one notice for each, so that a receiver that fails is tried again without the
 * others hearing twice. Pure.
 */
export function noticesFor({ ticket, intents }, desks, officers, now) {
    return intents.flatMap((intent) => unique(receiversOf(intent, desks, officers, now)).map((receiver) => ({
        ...receiver,
        kind: intent.kind,
        team: intent.team,
        dueAt: new Date(now.getTime() + (intent.kind === 'answer' ? (desks.mail?.answerAfter ?? 0) : 0)).toISOString(),
        text: intent.kind === 'answer' ? intent.text : '',
        facts: factsOf(ticket),
    })));
}
function receiversOf(intent, desks, officers, now) {
    const team = desks.team(intent.team);
    const mail = (addresses) => desks.mail ? addresses.map((receiver) => ({ way: 'email', receiver })) : [];
    const holder = officers.find(({ id }) => id === intent.officer);
    switch (intent.kind) {
        case 'opened':
            return [...mail(team.email), ...channel(team), ...programs(team)];
        case 'transferred':
            return intent.officer === null
                ? [...mail(team.email), ...channel(team), ...programs(team)]
                : [...mail(holder ? [holder.email] : []), ...programs(team)];
        case 'overdue':
            return [...mail([...leadsOf(team, officers), ...team.email]), ...channel(team), ...programs(team)];
        case 'trader-wrote':
            // Whoever is at the desk sees it there.
            return [...mail(holder && !isPresent(holder, now) ? [holder.email] : []), ...programs(team)];
        case 'closed':
            return programs(team);
        case 'answer':
            return mail(intent.email === null ? [] : [intent.email]);
    }
}
const channel = ({ teamsWebhook }) => teamsWebhook === undefined ? [] : [{ way: 'teams', receiver: teamsWebhook }];
const programs = ({ webhooks }) => webhooks.map(({ url }) => ({ way: 'webhook', receiver: url }));
/** The leads of a team; where nobody leads it, whoever may do everything. */
function leadsOf({ id }, officers) {
    const leads = officers.filter((officer) => officer.role === 'lead' && sees(officer, id));
    const told = leads.length > 0 ? leads : officers.filter(({ role }) => role === 'admin');
    return told.map(({ email }) => email);
}
function unique(receivers) {
    const key = ({ way, receiver }) => `${way} ${receiver.toLowerCase()}`;
    return [...new Map(receivers.map((it) => [key(it), it])).values()];
}
const factsOf = (ticket) => ({
    status: ticket.state.kind,
    outcome: ticket.state.kind === 'closed' ? ticket.state.outcome : null,
    priority: ticket.priority,
    programme: ticket.programme,
    topic: ticket.topic,
    language: ticket.language,
    reason: ticket.reason,
    openedAt: ticket.openedAt,
    since: ticket.since,
    version: ticket.version,
});
//# sourceMappingURL=receivers.js.map