import type { Counted } from './counting.js';
import { Texts } from './texts.js';

/** What is counted of a conversation, as the database keeps it. */
export const counteds = new Texts<Counted>((read) => read as Counted);
