import type { Log } from '../http/log.js';
import type { ConversationId, Store } from '../store/store.js';
import { Courier } from './courier.js';
import { createDeliver } from './deliver.js';
import { PostRoom } from './post-room.js';
import type { NoticeSettings } from './settings.js';
import type { Place } from './staff-words.js';

/** Everything that tells people outside the chat. */
export function openNotices(parts: {
  store: Store;
  settings: NoticeSettings;
  place: () => Place;
  streams: { isOpen(conversation: ConversationId): boolean };
  now: () => Date;
  log: Log;
}): { courier: Courier; room: PostRoom } {
  const courier = new Courier({ ...parts, deliver: createDeliver(parts) });
  return { courier, room: new PostRoom({ ...parts, wake: () => courier.wake() }) };
}
