/** A trader who wrote so recently is taken to sit before the open page, in milliseconds. */
const recently = 15 * 60_000;
const end = 2 ** 31 - 1;
/**
 * Whether the trader had the answer in the chat, so that it need not go out by e-mail as well: they wrote after it, or the
 * page was open when it came and they had just written. A page that stands open all night proves nothing.
 */
export async function sawTheAnswer(store, { ticket: id, at, shownAt }) {
    const ticket = await store.ticket(id);
    if (!ticket)
        return false;
    const said = (await store.activitiesBefore(ticket.conversation, end, 200))
        .filter(({ from, body }) => from === 'trader' && body.type === 'message')
        .map((activity) => activity.at);
    const last = said.at(-1);
    if (last === undefined)
        return false;
    if (last > at)
        return true;
    return shownAt !== null && shownAt >= at && Date.parse(at) - Date.parse(last) < recently;
}
//# sourceMappingURL=seen.js.map