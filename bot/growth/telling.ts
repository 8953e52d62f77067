import { nowKnown } from '../../dialogs/answer/now-known.js';
import type { Content } from '../../dialogs/content.js';
import type { ProgrammeId } from '../../knowledge/ids.js';
import { toActivity } from '../channels/outbound.js';
import { channelOf } from '../render/channel.js';
import { render } from '../render/render.js';
import type { Draft, Telling } from '../store/growth.js';
import type { Conversation, Store, StoredActivity } from '../store/store.js';
import { outcomeOf } from './golden.js';
import { inSlices } from './slices.js';

/** Newest questions asked in vain that are looked at. */
const newest = 2000;
const atOnce = 100;
const slice = 10;

export interface TellingParts {
  store: Store;
  content: () => Content;
  now: () => Date;
  /** The trader's open streams read on, here and on other instances; and officers who see their case. */
  tellStreams: (conversation: Conversation, said: readonly StoredActivity[]) => void;
  /** Something waits to be pushed to a channel. */
  push: () => void;
}

/** Writes down who asked in vain what this article answers now. They stay as long as their conversation does. */
export async function findWhoAsked({ store, content }: TellingParts, draft: Draft): Promise<void> {
  const { article } = draft;
  if (article === null || !content().search().entry(article)) return;
  const asked = (await store.askedInVain({ limit: newest })).filter(
    ({ kind, programme, conversation }) =>
      kind === 'refused' &&
      // Whose question this began with has heard the answer from the officer.
      conversation !== draft.conversation &&
      (draft.programme === null || programme === null || programme === draft.programme),
  );
  const search = content().search();
  const answers = await inSlices(asked, slice, ({ text, programme }) =>
    outcomeOf(search.find(text, (programme ?? undefined) as ProgrammeId | undefined)),
  );
  await store.addTellings(
    draft.id,
    asked.flatMap(({ conversation, text }, i): Telling[] =>
      answers[i] === article ? [{ draft: draft.id, conversation, text }] : [],
    ),
  );
}

/** Tells those who are to hear of an answer. Whoever is with an officer hears of it afterwards. */
export async function tellTraders(parts: TellingParts): Promise<number> {
  const { store, now, tellStreams } = parts;
  let told = 0;
  for (const { draft: id, conversation: to, text } of await store.tellings(atOnce)) {
    const conversation = await store.conversation(to);
    const draft = await store.draft(id);
    if (!conversation || conversation.ended || draft?.status !== 'approved' || draft.article === null) continue;
    if (conversation.ticket?.at === 'officer') continue;
    const at = now();
    const content = parts.content();
    const turn = nowKnown(
      content,
      conversation.memory,
      { question: text, entry: draft.article },
      at.toISOString().slice(0, 10),
    );
    if (!turn) continue;
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
    if (saved.kind !== 'told') continue;
    told += 1;
    tellStreams(conversation, saved.activities);
    if (push) parts.push();
  }
  return told;
}
