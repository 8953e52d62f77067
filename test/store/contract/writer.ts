import { openStore } from '../../../bot/store/open.js';
import type { ConversationId } from '../../../bot/store/store.js';
import { arrival, message, noon, turn } from './sample.js';

/** A process that takes turns until it is killed, with a line for each that the store has returned. */
const [url = '', id] = process.argv.slice(2) as [string, ConversationId];
const store = await openStore(url);
await store.begin({ id, channel: 'webchat', at: noon, reference: null });
for (let version = 0; ; version++) {
  await store.accept(arrival(id, { key: `k${version}` }));
  await store.saveTurn(turn(id, { version, answers: version * 3 + 1, says: [message('One.'), message('Two.')] }));
  process.stdout.write('.\n');
}
