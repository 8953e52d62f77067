import { isOpen, nextOpening, openingInWords } from './hours.js';
/** An officer counts as there for so long after the desk last heard of them, in milliseconds. */
const presence = 3 * 60_000;
/** How many of the last waits we look at. */
const lastWaits = 20;
/** Which teams' tickets an officer sees. */
export const visibleTo = ({ role, teams }) => role === 'editor' ? [] : role === 'admin' || teams.includes('*') ? 'all' : teams;
export const sees = (officer, team) => {
    const visible = visibleTo(officer);
    return visible === 'all' || visible.includes(team);
};
export const isPresent = ({ seenAt }, now) => seenAt !== null && now.getTime() - Date.parse(seenAt) < presence;
/** Whether somebody of the team is there to answer now. */
export function attendanceOf(team, officers, now) {
    if (team.hours && !isOpen(team.hours, now)) {
        const opening = nextOpening(team.hours, now);
        return { kind: 'closed', opens: opening && openingInWords(opening, team.hours) };
    }
    return officers.some((officer) => sees(officer, team.id) && isPresent(officer, now))
        ? { kind: 'here' }
        : { kind: 'nobody' };
}
/** What a trader can be told about the wait for a team; `place` is the ticket's own, or where a new one would stand. */
export async function waitingFor(store, { team, mail }, place, now) {
    const [officers, ahead, waits] = await Promise.all([
        store.officers(),
        store.ahead(place),
        store.waits(team.id, lastWaits),
    ]);
    return { teamName: team.name, position: ahead + 1, waits, attendance: attendanceOf(team, officers, now), mail };
}
//# sourceMappingURL=attendance.js.map