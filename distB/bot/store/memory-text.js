import { emptyMemory, Memory } from '../../dialogs/memory.js';
/** A memory as the database keeps it. One an older version wrote in another shape counts as empty: the trader is asked again, which beats a crash. */
export const readMemory = (text) => Memory.safeParse(JSON.parse(text)).data ?? emptyMemory;
//# sourceMappingURL=memory-text.js.map