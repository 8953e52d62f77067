import { sees, visibleTo } from '../escalation/attendance.js';
import type { Act } from '../store/audit.js';
import type { Officer } from '../store/desk.js';
import type { Notice } from '../store/notice.js';
import type { Store } from '../store/store.js';

type Viewer = Pick<Officer, 'role' | 'teams'>;

/** What leads do with notices that could not be delivered. Another team's are not there for them. */
export class PostRoom {
  constructor(private readonly parts: { store: Store; now: () => Date; wake: () => void }) {}

  find(
    viewer: Viewer,
    filter: { dead: boolean; limit: number; offset: number },
  ): Promise<{ notices: readonly Notice[]; total: number }> {
    return this.parts.store.findNotices({ ...filter, teams: visibleTo(viewer) });
  }

  /** Sent again under the same key; a receiver that had it all the same knows it. */
  async resend(officer: Officer, id: string): Promise<'done' | 'not-found' | 'nothing-to-do'> {
    const { store, now, wake } = this.parts;
    const notice = await this.#see(officer, id);
    if (!notice) return 'not-found';
    const at = now().toISOString();
    if (!(await store.resendNotice(id, at, [actOn(notice, 'notice-resent', officer, at)]))) return 'nothing-to-do';
    wake();
    return 'done';
  }

  async drop(officer: Officer, id: string): Promise<'done' | 'not-found' | 'nothing-to-do'> {
    const { store, now } = this.parts;
    const notice = await this.#see(officer, id);
    if (!notice) return 'not-found';
    const act = actOn(notice, 'notice-dropped', officer, now().toISOString());
    return (await store.dropNotice(id, [act])) ? 'done' : 'nothing-to-do';
  }

  async #see(viewer: Viewer, id: string): Promise<Notice | undefined> {
    const notice = await this.parts.store.notice(id);
    return notice && sees(viewer, notice.team) ? notice : undefined;
  }
}

/** The receiver may be a trader's address, so the audit does not name it. */
const actOn = (
  { ticket, kind, way }: Notice,
  what: 'notice-resent' | 'notice-dropped',
  { id }: Officer,
  at: string,
): Act => ({ at, kind: what, by: id, ticket, details: { kind, way } });
