import type { Answer } from '../../dialogs/memory.js';
import type { ConversationId } from './store.js';

/** A link to a case file: what was told when it was made, so that what is told later is not shown to who has the link. */
export interface CaseLink {
  /** A fingerprint of the address; the address itself is kept nowhere but in the message that told it. */
  id: string;
  madeAt: string;
  until: string;
  answers: readonly Answer[];
  /** The ISO day it was made for. */
  day: string;
}

export interface FoundCaseLink extends CaseLink {
  conversation: ConversationId;
}

/** What leaves the conversation: links to the case. */
export interface CaseStore {
  /** A link that still works. */
  caseLink(id: string, now: string): Promise<FoundCaseLink | undefined>;
}
