import { Courier } from './courier.js';
import { createDeliver } from './deliver.js';
import { PostRoom } from './post-room.js';
/** Everything that tells people outside the chat. */
export function openNotices(parts) {
    const courier = new Courier({ ...parts, deliver: createDeliver(parts) });
    return { courier, room: new PostRoom({ ...parts, wake: () => courier.wake() }) };
}
//# sourceMappingURL=open.js.map