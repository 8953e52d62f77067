import { setFlagsFromString } from 'node:v8';

/**
 * By itself the engine lets garbage grow to several times of what is in use before it looks for it, which doubles the memory of
 * this process. This much of what is in use, in percent, may be garbage. A version that does not know the setting goes without.
 */
const garbage = 60;

export function keepSmall(): void {
  setFlagsFromString(`--heap-growing-percent=${garbage}`);
  // What the start sets for the room of new objects is meant for this thread, which has it by now; others have limits of their own.
  setFlagsFromString('--max-semi-space-size=0');
}
