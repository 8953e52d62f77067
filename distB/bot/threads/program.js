import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
/**
 * Starts a program of ours in a thread. `file` names it compiled, by its `.js`; run from the sources, as in tests, it is compiled
 * while it is read.
 */
export function startThread(file, options) {
    const compiled = import.meta.filename.endsWith('.js');
    const source = pathToFileURL(file.replace(/\.js$/, '.ts')).href;
    return compiled
        ? new Worker(file, { ...options, execArgv: [] })
        : new Worker(`const loader = 'tsx/esm/api';
         import(loader).then(({ register }) => {
           register();
           return import(${JSON.stringify(source)});
         });`, { ...options, eval: true, execArgv: [] });
}
//# sourceMappingURL=program.js.map