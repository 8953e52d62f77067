import { dayAfter, localAt, momentOf, weekdayOf } from './zone.js';
/** How far ahead an opening is looked for, in days. */
const horizon = 60;
/** Whether a desk is open by its published hours; one without any is. */
export function isOpen(hours, at) {
    if (!hours)
        return true;
    const { day, time } = localAt(at, hours.timeZone);
    return spansOn(day, hours).some(({ from, to }) => from <= time && time < to);
}
/** When a closed desk opens next; `undefined` when no day in sight is a working day. */
export function nextOpening(hours, at) {
    const today = localAt(at, hours.timeZone).day;
    for (let ahead = 0; ahead <= horizon; ahead++) {
        const day = dayAfter(today, ahead);
        const openings = spansOn(day, hours)
            .map(({ from }) => momentOf(day, from, hours.timeZone))
            .filter((moment) => moment > at)
            .sort((a, b) => a.getTime() - b.getTime());
        if (openings[0])
            return openings[0];
    }
    return undefined;
}
/** When it is open on one day there. */
export const spansOn = (day, { open, holidays }) => holidays.some((holiday) => holiday.day === day) ? [] : open.filter(({ days }) => days.includes(weekdayOf(day)));
/** "Monday 30 November, 09:00 (GMT+5:30)": in the desk's own time, which is named. */
export const openingInWords = (opening, { timeZone }, locale = 'en') => {
    const part = (options) => new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { timeZone, ...options }).format(opening);
    const zone = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'shortOffset' })
        .formatToParts(opening)
        .find(({ type }) => type === 'timeZoneName')?.value;
    const day = part({ weekday: 'long', day: 'numeric', month: 'long' });
    return `${day}, ${part({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })} (${zone ?? timeZone})`;
};
//# sourceMappingURL=hours.js.map