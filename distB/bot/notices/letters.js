import { fill } from '../../dialogs/texts.js';
import { channelOf } from '../render/channel.js';
import { staffWords } from './staff-words.js';
/** The e-mail a member of staff gets. */
export function staffLetter(notice, place) {
    const words = staffWords(notice, place);
    return { subject: words.subject, text: staffText(words), html: staffHtml(words) };
}
const staffText = ({ line, facts, link, open, noWords }) => [
    line,
    facts.map(({ label, value }) => `${label}: ${value}`).join('\n'),
    link === undefined ? open : `${open}: ${link}`,
    noWords,
].join('\n\n');
const staffHtml = ({ line, facts, link, open, noWords }) => page([
    `<p>${escaped(line)}</p>`,
    `<table>${facts.map(({ label, value }) => `<tr><td>${escaped(label)}</td><td>${escaped(value)}</td></tr>`).join('')}</table>`,
    link === undefined ? `<p>${escaped(open)}</p>` : `<p><a href="${escaped(link)}">${escaped(open)}</a></p>`,
    `<p><small>${escaped(noWords)}</small></p>`,
]);
/**
 * The e-mail a trader gets: the officer's answer, the case number and how to come back. Neither the officer's name nor
 * anything the trader wrote is in it, because an address may be mistyped.
 */
export function answerLetter(notice, ticket, place) {
    const texts = place.content.noticeTexts;
    const team = place.desks.team(notice.team).name;
    const back = !channelOf(ticket.channel).handoff
        ? texts.answerBackThere
        : place.publicUrl === undefined
            ? texts.answerBackWithoutLink
            : fill(texts.answerBack, { link: `${place.publicUrl}/` });
    const before = [texts.answerGreeting, fill(texts.answerIntro, { team })];
    const after = [back, fill(texts.answerCase, { ticket: notice.ticket }), texts.answerNoReply, texts.answerWrongPerson];
    return {
        subject: fill(texts.answerSubject, { ticket: notice.ticket }),
        text: [...before, quoted(notice.text), ...after].join('\n\n'),
        html: page([
            ...before.map((line) => `<p>${escaped(line)}</p>`),
            `<blockquote>${escaped(notice.text).replaceAll('\n', '<br>\n')}</blockquote>`,
            ...after.map((line) => `<p>${escaped(line)}</p>`),
        ]),
    };
}
const quoted = (text) => text.replaceAll(/^/gm, '> ');
const page = (parts) => `<!doctype html>\n<html lang="en"><body>\n${parts.join('\n')}\n</body></html>\n`;
const marks = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const escaped = (text) => text.replaceAll(/[&<>"']/g, (mark) => marks[mark] ?? mark);
//# sourceMappingURL=letters.js.map