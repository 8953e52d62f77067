import { createHash } from 'node:crypto';
import { say } from '../../dialogs/say.js';
import { planEntryWords } from '../../dialogs/views/plan.js';
import { addDays } from '../../knowledge/days.js';
import { Notes } from '../render/sources.js';
/**
 * The plan as a calendar (RFC 5545): one all-day event for each step that has a date, on the day it can be through at
 * the latest, and one for each paper that runs out. Taken again later, an event replaces its older self: its UID stays.
 */
export function calendarOf(file, { made, owner }) {
    const { programme, at } = file.chosen;
    const lines = [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Fairway//Case file//EN',
        'CALSCALE:GREGORIAN',
        `X-WR-CALNAME:${escaped(file.title)}`,
    ];
    const stamp = made.replace(/[-:]|\.\d{3}/g, '');
    const event = (id, begins, ends, summary, description) => lines.push('BEGIN:VEVENT', `UID:${uid(owner, id)}`, `DTSTAMP:${stamp}`, `DTSTART;VALUE=DATE:${day(begins)}`, 
    // The day after the last one: the end itself is not part of an event.
    `DTEND;VALUE=DATE:${day(addDays(ends, 1))}`, `SUMMARY:${escaped(summary)}`, `DESCRIPTION:${escaped(description)}`, 'TRANSP:TRANSPARENT', 'END:VEVENT');
    for (const entry of file.plan.entries) {
        if (!entry.span)
            continue;
        const { title, lines } = planEntryWords(entry, file.chosen);
        const notes = new Notes(say('result', [{ kind: 'items', items: [{ title, lines }] }]), at.content);
        const words = [...lines.map((line) => notes.mark(line)), ...notes.list.map((n) => `[${n.number}] ${n.text}`)];
        event(entry.id, entry.span.to, entry.span.to, title, [...words, file.guidance].join('\n'));
    }
    for (const { paper, expiry } of file.papers) {
        if (expiry.kind === 'not-told')
            continue;
        const title = at.say('fileRunsOut', { name: paper.name });
        event(`paper:${programme.id}:${paper.id}`, expiry.on, expiry.on, title, title);
    }
    lines.push('END:VCALENDAR');
    return `${lines.map(folded).join('\r\n')}\r\n`;
}
const day = (iso) => iso.replaceAll('-', '');
/** The same step of the same trader is the same event; of two traders with one adviser it is not. */
const uid = (owner, id) => `${createHash('sha256').update(`${owner} ${id}`).digest('hex').slice(0, 32)}@fairway`;
/** TEXT of RFC 5545, 3.3.11. Other control characters are not allowed in it at all. */
const escaped = (text) => text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replace(/\r\n|[\n\r\u0085\u2028\u2029]/g, '\\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly what must go
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
/** No line is longer than 75 bytes, and none is cut inside a character (RFC 5545, 3.1). */
function folded(line) {
    const parts = [];
    let part = '';
    let bytes = 0;
    for (const character of line) {
        const size = Buffer.byteLength(character);
        if (bytes + size > 75) {
            parts.push(part);
            part = ' ';
            bytes = 1;
        }
        part += character;
        bytes += size;
    }
    return [...parts, part].join('\r\n');
}
//# sourceMappingURL=calendar.js.map