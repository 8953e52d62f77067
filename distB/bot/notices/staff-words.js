import { fill } from '../../dialogs/texts.js';
import { openingInWords } from '../escalation/hours.js';
export const ticketLink = ({ publicUrl }, ticket) => publicUrl === undefined ? undefined : `${publicUrl}/desk#/case/${encodeURIComponent(ticket)}`;
const languages = new Intl.DisplayNames(['en'], { type: 'language' });
/** In words of our own and of the team's file; nothing in it comes from a trader. */
export function staffWords(notice, place) {
    const { content, desks } = place;
    const texts = content.noticeTexts;
    const { facts } = notice;
    const team = desks.team(notice.team);
    const values = { ticket: notice.ticket, team: team.name, minutes: team.reactWithinMinutes };
    const programme = [...content.knowledge.programmes.values()].find(({ id }) => id === facts.programme);
    const topic = content.knowledge.topics.find(({ id }) => id === facts.topic);
    const link = ticketLink(place, notice.ticket);
    const { subject, line } = headline(notice, content);
    return {
        subject: fill(subject, values),
        line: fill(line, values),
        facts: [
            { label: texts.factCase, value: notice.ticket },
            { label: texts.factTeam, value: team.name },
            ...(programme ? [{ label: texts.factProgramme, value: programme.economy }] : []),
            ...(topic ? [{ label: texts.factTopic, value: topic.title }] : []),
            { label: texts.factLanguage, value: languages.of(facts.language) ?? facts.language },
            {
                label: texts.factPriority,
                value: { high: texts.priorityHigh, normal: texts.priorityNormal, low: texts.priorityLow }[facts.priority],
            },
            { label: texts.factReason, value: reasonInWords(facts.reason, content) },
            {
                label: texts.factSince,
                value: openingInWords(new Date(facts.since), { timeZone: team.hours?.timeZone ?? 'UTC' }),
            },
        ],
        link,
        open: link === undefined ? texts.openWithoutLink : texts.open,
        noWords: texts.noWords,
    };
}
function headline({ kind, facts }, { noticeTexts: texts }) {
    switch (kind) {
        case 'opened':
            return { subject: texts.openedSubject, line: texts.opened };
        case 'transferred':
            return {
                subject: texts.transferredSubject,
                line: facts.status === 'queued' ? texts.transferred : texts.transferredToYou,
            };
        case 'overdue':
            return { subject: texts.overdueSubject, line: texts.overdue };
        case 'trader-wrote':
            return { subject: texts.traderWroteSubject, line: texts.traderWrote };
        case 'closed':
        case 'answer':
            throw new Error(`"${kind}" is not told to people of the desk`);
    }
}
function reasonInWords(reason, { noticeTexts: texts }) {
    const known = {
        asked: texts.reasonAsked,
        misses: texts.reasonMisses,
        'cannot-tell': texts.reasonCannotTell,
        conflict: texts.reasonConflict,
        anger: texts.reasonAnger,
    };
    return known[reason] ?? reason;
}
//# sourceMappingURL=staff-words.js.map