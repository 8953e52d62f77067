import { words } from './words.js';
const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const calendar = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long' });
export const timeOfDay = (at) => clock.format(at);
export function dayName(at, now) {
    const midnight = (date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
    const days = Math.round((midnight(now) - midnight(at)) / 86_400_000);
    if (days === 0)
        return words.today;
    return days === 1 ? words.yesterday : calendar.format(at);
}
