import { BrokenContent } from '../knowledge/content-file.js';
import { BadConfig } from './config.js';
import { StoreUnavailable } from './store/open.js';

/** Ends the process with one clear message for the operator; only what nobody foresaw comes with a stack. */
export function stopWith(error: unknown): void {
  const expected =
    error instanceof BadConfig || error instanceof BrokenContent || error instanceof StoreUnavailable || isTaken(error);
  const text = isTaken(error)
    ? `Port ${error.port} is taken by another program. Set PORT to a free one, for example PORT=${error.port + 1} npm start.`
    : error instanceof Error
      ? expected
        ? error.message
        : (error.stack ?? error.message)
      : String(error);
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
}

const isTaken = (error: unknown): error is Error & { port: number } =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE' && 'port' in error;
