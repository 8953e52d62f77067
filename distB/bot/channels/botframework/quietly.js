import { AsyncLocalStorage } from 'node:async_hooks';
const muted = new AsyncLocalStorage();
let watching = false;
/**
 * Runs work of a library that writes to the console by itself, past our log. What it writes while it works is dropped;
 * everything else on the console is as before.
 */
export function quietly(work) {
    if (!watching) {
        watching = true;
        for (const name of ['error', 'warn']) {
            // biome-ignore lint/suspicious/noConsole: the library's console is the one to be quiet
            const write = console[name].bind(console);
            console[name] = (...words) => {
                if (!muted.getStore())
                    write(...words);
            };
        }
    }
    return muted.run(true, work);
}
//# sourceMappingURL=quietly.js.map