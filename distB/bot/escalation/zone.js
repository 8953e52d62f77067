/** Days and times where a desk is, by Intl alone. */
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const formats = new Map();
const formatOf = (timeZone) => {
    const known = formats.get(timeZone);
    if (known)
        return known;
    const made = new Intl.DateTimeFormat('en-CA', {
        timeZone,
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
    });
    formats.set(timeZone, made);
    return made;
};
export function isTimeZone(name) {
    try {
        formatOf(name);
        return true;
    }
    catch {
        return false;
    }
}
export function localAt(at, timeZone) {
    const parts = Object.fromEntries(formatOf(timeZone)
        .formatToParts(at)
        .map((part) => [part.type, part.value]));
    const day = `${parts.year}-${parts.month}-${parts.day}`;
    return { day, time: `${parts.hour}:${parts.minute}`, weekday: weekdayOf(day) };
}
export const weekdayOf = (day) => weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? 'sun';
export const dayAfter = (day, days = 1) => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
/** The moment it is this time on this day there. A time that the clocks leave out is taken as the same time after the change. */
export function momentOf(day, time, timeZone) {
    const wanted = Date.parse(`${day}T00:00:00Z`) + minutesOf(time) * 60_000;
    let moment = wanted;
    // Each round corrects by how far the local clock is off; two are enough, also beside a change of the clocks.
    for (let round = 0; round < 3; round++) {
        const { day: there, time: clock } = localAt(new Date(moment), timeZone);
        const off = wanted - (Date.parse(`${there}T00:00:00Z`) + minutesOf(clock) * 60_000);
        if (off === 0)
            break;
        moment += off;
    }
    return new Date(moment);
}
export const minutesOf = (time) => {
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    return hours * 60 + minutes;
};
//# sourceMappingURL=zone.js.map