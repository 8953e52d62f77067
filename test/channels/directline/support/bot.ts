import type { Hub } from '../../../../bot/channels/directline/hub.js';
import { activityId } from '../../../../bot/channels/identity.js';
import type { ActivityBody, ConversationId, Store, StoredActivity } from '../../../../bot/store/store.js';

/** Answers every activity that wants a turn, and a few words in its own way. What the real turn does, without a mind. */
export function trivialBot(store: Store, hub: Hub, now: () => Date) {
  return async function onArrival(id: ConversationId): Promise<void> {
    for (;;) {
      const next = await store.nextUnanswered(id);
      if (!next) return;
      const { activity, conversation } = next;
      const text = String(activity.body.text ?? '');
      if (text === 'delete my data') {
        await store.erase(id, () => [message('Gone.'), { type: 'endOfConversation' }], now().toISOString());
        hub.wake(id);
        return;
      }
      if (text === 'think') hub.typing(id);
      await store.saveTurn({
        conversation: id,
        version: conversation.version,
        answers: activity.sequence,
        memory: conversation.memory,
        at: now().toISOString(),
        says: says(activity, text),
        tickets: [],
        feedback: [],
        push: false,
      });
      hub.wake(id);
    }
  };
}

function says(activity: StoredActivity, text: string): ActivityBody[] {
  if (activity.body.type === 'conversationUpdate') return [message('hello')];
  const burst = Number(/^burst (\d+)$/.exec(text)?.[1] ?? 0);
  if (burst > 0) return Array.from({ length: burst }, (_, index) => message(`burst ${index + 1}`));
  const files = activity.body.attachments;
  const heard = Array.isArray(files) ? JSON.stringify(files) : text || String(activity.body.type);
  return [{ ...message(`echo: ${heard}`), replyToId: activityId(activity.conversation, activity.sequence) }];
}

const message = (text: string): ActivityBody => ({ type: 'message', text });
