import { randomBytes } from 'node:crypto';
import { readConfig } from './config.js';
import { contentWithIndex } from './content.js';
import { keepSmall } from './heap.js';
import { reloader } from './reload.js';
import { root } from './root.js';
import { startServer } from './server.js';
import { stopWith } from './stop-with.js';
/** Starts here: read the settings, build the parts, listen. */
try {
    keepSmall();
    const config = readConfig(process.env, root);
    const madeUp = config.directLineSecrets.length === 0 ? randomBytes(32).toString('base64url') : undefined;
    const server = await startServer({ ...config, directLineSecrets: madeUp ? [madeUp] : config.directLineSecrets, ownThread: true }, await contentWithIndex(root), root);
    // Before anybody hears that it is ready: who starts it may stop it in the same moment.
    const stop = () => {
        server.stop().then(() => process.exit(0), (error) => stopWith(error));
    };
    process.on('SIGHUP', reloader({
        load: () => contentWithIndex(root),
        serve: (content) => server.serve(content),
        taken: () => console.log('The content was read again.'),
        refused: (why) => console.error(`The content was not taken, the old one goes on. ${why}`),
    }));
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
    const at = config.publicUrl ?? `http://localhost:${server.port}`;
    console.log(`Fairway is ready.\n\n  chat      ${at}/\n  desk      ${at}/desk\n  health    ${at}/health/ready`);
    if (server.setup) {
        // Whoever opens it becomes the first officer; it works until somebody has.
        console.log(`\nNo officer yet. Make the first one here (works once):\n  ${at}/desk#setup=${server.setup}`);
    }
    if (madeUp) {
        // Shown once to whoever started it; for a lasting one DIRECT_LINE_SECRET is set.
        console.log(`\nDirect Line secret of this run (set DIRECT_LINE_SECRET for a lasting one):\n  ${madeUp}`);
    }
}
catch (error) {
    stopWith(error);
}
//# sourceMappingURL=main.js.map