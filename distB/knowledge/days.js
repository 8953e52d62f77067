/** Calendar days as text, "2026-11-24". Everything is counted in UTC, so that no time zone moves a day. */
const dayLength = 86_400_000;
const at = (day) => new Date(`${day}T00:00:00Z`);
const text = (date) => date.toISOString().slice(0, 10);
/** A day that exists, from the year 1900 on. */
export function isDay(value) {
    if (!/^(19|2\d)\d{2}-\d{2}-\d{2}$/.test(value))
        return false;
    const date = at(value);
    return !Number.isNaN(date.getTime()) && text(date) === value;
}
export const addDays = (day, count) => text(new Date(at(day).getTime() + count * dayLength));
export const daysBetween = (from, to) => Math.round((at(to).getTime() - at(from).getTime()) / dayLength);
/** The same day of a later month; its last day where that month is shorter. */
export function addMonths(day, count) {
    const date = at(day);
    const wanted = date.getUTCDate();
    date.setUTCDate(1);
    date.setUTCMonth(date.getUTCMonth() + count);
    date.setUTCDate(Math.min(wanted, lastDayOf(date.getUTCFullYear(), date.getUTCMonth() + 1)));
    return text(date);
}
/** Months count from 1. */
export const lastDayOf = (year, month) => new Date(Date.UTC(year, month, 0)).getUTCDate();
/** Monday to Friday; public holidays differ from place to place and are not counted. */
export function addWorkingDays(day, count) {
    let date = day;
    for (let left = count; left > 0;) {
        date = addDays(date, 1);
        const weekday = at(date).getUTCDay();
        if (weekday !== 0 && weekday !== 6)
            left -= 1;
    }
    return date;
}
/** The day reached after so many units. */
export function after(day, count, unit) {
    switch (unit) {
        case 'working-days':
            return addWorkingDays(day, count);
        case 'days':
            return addDays(day, count);
        case 'weeks':
            return addDays(day, count * 7);
        case 'months':
            return addMonths(day, count);
    }
}
export const later = (a, b) => (a > b ? a : b);
//# sourceMappingURL=days.js.map