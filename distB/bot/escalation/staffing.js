import { aboutOf } from './about.js';
import { attendanceOf, isPresent, sees } from './attendance.js';
import { nextOpening } from './hours.js';
import { route } from './route.js';
import { personOf } from './viewer.js';
/** Who works at the desk, who of them is there, and which team would get what. */
export class Staffing {
    parts;
    constructor(parts) {
        this.parts = parts;
    }
    /** Officers who can hold tickets of teams the viewer sees. */
    async colleagues(viewer, team) {
        const officers = await this.parts.store.officers();
        const now = this.parts.now();
        const shared = (officer) => this.parts.desks.teams.some(({ id }) => sees(officer, id) && sees(viewer, id));
        return officers
            .filter((officer) => (team === undefined ? shared(officer) : sees(officer, team) && sees(viewer, team)))
            .map((officer) => ({ ...personOf(officer), teams: officer.teams, present: isPresent(officer, now) }));
    }
    /** A team with who is there now. */
    async teams(viewer) {
        const officers = await this.parts.store.officers();
        return this.parts.desks.teams.filter(({ id }) => sees(viewer, id)).map((team) => this.#standing(team, officers));
    }
    /** What a few words say of a case. */
    aboutOf(text) {
        return aboutOf(text, this.parts.content(), this.parts.desks);
    }
    async routed(about) {
        const found = route(this.parts.desks, about);
        const { team: _, ...standing } = this.#standing(found.team, await this.parts.store.officers());
        return { ...found, standing };
    }
    #standing(team, officers) {
        const now = this.parts.now();
        const closed = attendanceOf(team, officers, now).kind === 'closed';
        return {
            team,
            open: !closed,
            opensAt: closed && team.hours ? (nextOpening(team.hours, now)?.toISOString() ?? null) : null,
            present: officers.filter((officer) => sees(officer, team.id) && isPresent(officer, now)).length,
        };
    }
}
//# sourceMappingURL=staffing.js.map