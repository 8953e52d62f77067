import { join } from 'node:path';
import { converse } from './channels/terminal.js';
import { readConfig } from './config.js';
import { quickContent } from './content.js';
import { Guesses } from './elsewhere/codes.js';
import { loadDesks } from './escalation/desks.js';
import { Live } from './escalation/live.js';
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
    const failed = (error) => process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    const desks = loadDesks(config.desksFile ?? join(root, 'bot/desk/desks.yaml'), content.knowledge, config.notices);
    // Officers work in a server's process; with PostgreSQL it hears of this conversation too.
    const live = new Live(store, { wake: () => { }, typing: () => { } }, failed);
    const desk = { desks, tell: (news) => live.tell(news) };
    const now = () => new Date();
    // A case begun here can go on in the chat page, which reads the same database.
    const elsewhere = { minutes: config.resumeCodeMinutes ?? 60, guesses: new Guesses(now), left: () => { } };
    await converse({ store, content: () => content, now, failed, desk, elsewhere }, newConversationId(), {
        input: process.stdin,
        output: process.stdout,
        interactive,
        colour: interactive && !process.env.NO_COLOR,
    });
    await store.close();
}
catch (error) {
    stopWith(error);
}
//# sourceMappingURL=chat.js.map