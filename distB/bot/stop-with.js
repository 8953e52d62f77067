import { BrokenContent } from '../knowledge/content-file.js';
import { BadConfig } from './config.js';
import { StoreUnavailable } from './store/unavailable.js';
/** Ends the process with one clear message for the operator; only what nobody foresaw comes with a stack. */
export function stopWith(error) {
    const expected = error instanceof BadConfig || error instanceof BrokenContent || error instanceof StoreUnavailable;
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`${unheard(error) ?? (expected ? error.message : stack)}\n`);
    process.exitCode = 1;
}
/** Why the address cannot be listened on, where that is the trouble. */
function unheard(error) {
    if (!(error instanceof Error) || !('syscall' in error) || error.syscall !== 'listen' || !('code' in error))
        return undefined;
    const port = 'port' in error ? Number(error.port) : 0;
    switch (error.code) {
        case 'EADDRINUSE':
            return `Port ${port} is taken by another program. Set PORT to a free one, for example PORT=${port + 1} npm start.`;
        case 'EACCES':
            return `This user may not listen on port ${port}. Set PORT to one above 1023.`;
        default:
            return 'This machine cannot listen at that address. Set HOST to an address of its own, or to 0.0.0.0 for all of them.';
    }
}
//# sourceMappingURL=stop-with.js.map