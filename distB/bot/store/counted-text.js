import { Texts } from './texts.js';
/** What is counted of a conversation, as the database keeps it. */
export const counteds = new Texts((read) => read);
//# sourceMappingURL=counted-text.js.map