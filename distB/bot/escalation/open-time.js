import { spansOn } from './hours.js';
import { dayAfter, localAt, momentOf } from './zone.js';
/** Longer ago than this nobody counts minutes any more, in days. */
const horizon = 30;
/** How long a desk was open between two moments, in milliseconds; one without hours always is. */
export function openTime(hours, from, to) {
    const whole = Math.max(0, to.getTime() - from.getTime());
    if (!hours || whole > horizon * 86_400_000)
        return whole;
    const first = localAt(from, hours.timeZone).day;
    const last = localAt(to, hours.timeZone).day;
    let sum = 0;
    // Spans may overlap; what was counted once is not counted again.
    let counted = from.getTime();
    for (let day = first; day <= last; day = dayAfter(day))
        for (const span of [...spansOn(day, hours)].sort((a, b) => (a.from < b.from ? -1 : 1))) {
            const opens = Math.max(counted, momentOf(day, span.from, hours.timeZone).getTime());
            const closes = Math.min(to.getTime(), momentOf(day, span.to, hours.timeZone).getTime());
            sum += Math.max(0, closes - opens);
            counted = Math.max(counted, closes);
        }
    return sum;
}
//# sourceMappingURL=open-time.js.map