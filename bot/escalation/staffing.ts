import type { Content } from '../../dialogs/content.js';
import type { Officer, Person } from '../store/desk.js';
import type { Store } from '../store/store.js';
import { aboutOf } from './about.js';
import { attendanceOf, isPresent, sees } from './attendance.js';
import type { Desks, Team } from './desks.js';
import { nextOpening } from './hours.js';
import { type About, type Route, route } from './route.js';
import { personOf, type Viewer } from './viewer.js';

/** Who works at the desk, who of them is there, and which team would get what. */
export class Staffing {
  constructor(private readonly parts: { store: Store; content: () => Content; desks: Desks; now: () => Date }) {}

  /** Officers who can hold tickets of teams the viewer sees. */
  async colleagues(
    viewer: Viewer,
    team?: string,
  ): Promise<readonly (Person & { teams: readonly string[]; present: boolean })[]> {
    const officers = await this.parts.store.officers();
    const now = this.parts.now();
    const shared = (officer: Officer) => this.parts.desks.teams.some(({ id }) => sees(officer, id) && sees(viewer, id));
    return officers
      .filter((officer) => (team === undefined ? shared(officer) : sees(officer, team) && sees(viewer, team)))
      .map((officer) => ({ ...personOf(officer), teams: officer.teams, present: isPresent(officer, now) }));
  }

  /** A team with who is there now. */
  async teams(
    viewer: Viewer,
  ): Promise<readonly { team: Team; open: boolean; opensAt: string | null; present: number }[]> {
    const officers = await this.parts.store.officers();
    return this.parts.desks.teams.filter(({ id }) => sees(viewer, id)).map((team) => this.#standing(team, officers));
  }

  /** What a few words say of a case. */
  aboutOf(text: string): About {
    return aboutOf(text, this.parts.content(), this.parts.desks);
  }

  async routed(
    about: About,
  ): Promise<Route & { standing: { open: boolean; opensAt: string | null; present: number } }> {
    const found = route(this.parts.desks, about);
    const { team: _, ...standing } = this.#standing(found.team, await this.parts.store.officers());
    return { ...found, standing };
  }

  #standing(team: Team, officers: readonly Officer[]) {
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
