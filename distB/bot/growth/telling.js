import { nowKnown } from '../../dialogs/answer/now-known.js';
import { toActivity } from '../channels/outbound.js';
import { channelOf } from '../render/channel.js';
import { render } from '../render/render.js';
import { outcomeOf } from './golden.js';
import { inSlices } from './slices.js';
/** Newest questions asked in vain that are looked at. */
const newest = 2000;
const atOnce = 100;
const slice = 10;
/** Writes down who asked in vain what this article answers now. They stay as long as their conversation does. */
export async function findWhoAsked({ store, content }, draft) {
    const { article } = draft;
    if (article === null || !content().search().entry(article))
        return;
    const asked = (await store.askedInVain({ limit: newest })).filter(({ kind, programme, conversation }) => kind === 'refused' &&
        // Whose question this began with has heard the answer from the officer.
        conversation !== draft.conversation &&
        (draft.programme === null || programme === null || programme === draft.programme));
    const search = content().search();
    const answers = await inSlices(asked, slice, ({ text, programme }) => outcomeOf(search.find(text, (programme ?? undefined))));
    await store.addTellings(draft.id, asked.flatMap(({ conversation, text }, i) => answers[i] === article ? [{ draft: draft.id, conversation, text }] : []));
}
/** Tells those who are to hear of an answer. Whoever is with an officer hears of it afterwards. */
export async function tellTraders(parts) {
    const { store, now, tellStreams } = parts;
    let told = 0;
    for (const { draft: id, conversation: to, text } of await store.tellings(atOnce)) {
        const conversation = await store.conversation(to);
        const draft = await store.draft(id);
        if (!conversation || conversation.ended || draft?.status !== 'approved' || draft.article === null)
            continue;
        if (conversation.ticket?.at === 'officer')
            continue;
        const at = now();
        const content = parts.content();
        const turn = nowKnown(content, conversation.memory, { question: text, entry: draft.article }, at.toISOString().slice(0, 10));
        if (!turn)
            continue;
        const channel = channelOf(conversation.channel);
        const push = conversation.reference !== null;
        const saved = await store.tellNow({
            draft: id,
            conversation: to,
            version: conversation.version,
            at: at.toISOString(),
            says: turn.says.flatMap((it) => render(it, channel, content)).map(toActivity),
            memory: turn.memory,
            push,
        });
        if (saved.kind !== 'told')
            continue;
        told += 1;
        tellStreams(conversation, saved.activities);
        if (push)
            parts.push();
    }
    return told;
}
//# sourceMappingURL=telling.js.map