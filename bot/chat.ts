import { converse } from './channels/terminal.js';
import { readConfig } from './config.js';
import { quickContent } from './content.js';
import { newConversationId } from './ids.js';
import { root } from './root.js';
import { stopWith } from './stop-with.js';
import { openStore } from './store/open.js';

/** `npm run chat`: the same assistant in the terminal, with the same engine and database, and no server. */
try {
  const config = readConfig(process.env, root);
  const content = quickContent(root);
  const store = await openStore(config.databaseUrl, { durable: config.durable });
  const interactive = process.stdin.isTTY === true && process.stdout.isTTY === true;
  const failed = (error: unknown) => process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  await converse({ store, content: () => content, now: () => new Date(), failed }, newConversationId(), {
    input: process.stdin,
    output: process.stdout,
    interactive,
    colour: interactive && !process.env.NO_COLOR,
  });
  await store.close();
} catch (error) {
  stopWith(error);
}
