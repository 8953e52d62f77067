import { setFlagsFromString } from 'node:v8';
/**
 * By itself the engine lets garbage grow to several times of what is in use before it looks for it, which doubles the memory of
 * this process. This much of what is in use, in percent, may be garbage. A version that does not know the setting goes without.
 */
const garbage = 40;
export const keepSmall = () => setFlagsFromString(`--heap-growing-percent=${garbage}`);
//# sourceMappingURL=heap.js.map