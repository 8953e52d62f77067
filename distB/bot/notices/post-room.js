import { sees, visibleTo } from '../escalation/attendance.js';
/** What leads do with notices that could not be delivered. Another team's are not there for them. */
export class PostRoom {
    parts;
    constructor(parts) {
        this.parts = parts;
    }
    find(viewer, filter) {
        return this.parts.store.findNotices({ ...filter, teams: visibleTo(viewer) });
    }
    /** Sent again under the same key; a receiver that had it all the same knows it. */
    async resend(officer, id) {
        const { store, now, wake } = this.parts;
        const notice = await this.#see(officer, id);
        if (!notice)
            return 'not-found';
        const at = now().toISOString();
        if (!(await store.resendNotice(id, at, [actOn(notice, 'notice-resent', officer, at)])))
            return 'nothing-to-do';
        wake();
        return 'done';
    }
    async drop(officer, id) {
        const { store, now } = this.parts;
        const notice = await this.#see(officer, id);
        if (!notice)
            return 'not-found';
        const act = actOn(notice, 'notice-dropped', officer, now().toISOString());
        return (await store.dropNotice(id, [act])) ? 'done' : 'nothing-to-do';
    }
    async #see(viewer, id) {
        const notice = await this.parts.store.notice(id);
        return notice && sees(viewer, notice.team) ? notice : undefined;
    }
}
/** The receiver may be a trader's address, so the audit does not name it. */
const actOn = ({ ticket, kind, way }, what, { id }, at) => ({ at, kind: what, by: id, ticket, details: { kind, way } });
//# sourceMappingURL=post-room.js.map