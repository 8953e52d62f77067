import { isVisible } from './wire.js';
const rows = 50;
const bytes = 1024 * 1024;
/** The next visible activities after a place: never an empty page while something visible follows. */
export async function readPage(store, conversation, after) {
    let position = after;
    for (;;) {
        const found = await store.activities(conversation, position, rows);
        const page = fitting(found);
        position = page.at(-1)?.sequence ?? position;
        const activities = page.filter(isVisible);
        const more = page.length < found.length || found.length === rows;
        if (activities.length > 0 || !more)
            return { activities, position, more };
    }
}
/** The page that activities just stored make after a place; `undefined` when they do not begin there. */
export function pageOf(news, after) {
    // Sequence numbers have no holes, so what is in a row is complete.
    if (news.length === 0 || news.some(({ sequence }, i) => sequence !== after + 1 + i))
        return undefined;
    return { activities: news.filter(isVisible), position: after + news.length, more: false };
}
/** Cuts a page of long activities short, so that one answer stays small whatever was posted. */
function fitting(found) {
    let size = 0;
    const end = found.findIndex((activity, index) => {
        size += JSON.stringify(activity.body).length;
        return index > 0 && size > bytes;
    });
    return end < 0 ? found : found.slice(0, end);
}
//# sourceMappingURL=transcript.js.map