import { emptyMemory, Memory } from '../../dialogs/memory.js';
import { Texts } from './texts.js';

/** Memories as the database keeps them. One an older version wrote in another shape counts as empty: the trader is asked again, which beats a crash. */
export const memories = new Texts<Memory>((read) => Memory.safeParse(read).data ?? emptyMemory);
