import type { Request } from '../../dialogs/turn.js';
import { isForDesk, nothingCarried } from '../escalation/in-turn.js';
import { judgedBefore } from '../keeping/judged.js';
import type { Conversation, SavedTurn, StoredActivity, Unanswered } from '../store/store.js';
import { afterTurn } from './after-turn.js';
import type { Moment, Parts } from './parts.js';
import { talkTo } from './talk-to.js';
import { toSave } from './to-save.js';

/**
 * The answer to a message that came in a moment ago, where it hangs on nothing but the message and its conversation: so it is
 * with nearly all of them. `undefined` where more has to be looked up or done first; then the turn is taken by itself.
 */
export function answerAtOnce(parts: Parts, { activity: inbound, conversation }: Unanswered): SavedTurn | undefined {
  const moment: Moment = { conversation, inbound, content: parts.content(), now: parts.now() };
  if (hasNews(moment)) return undefined;
  const turn = talkTo(parts, moment);
  return turn.requests.some(needsMore) ? undefined : toSave(parts, moment, turn, nothingCarried);
}

/** Tells of it once it is saved. */
export const answeredAtOnce = (parts: Parts, conversation: Conversation, inbound: StoredActivity): void =>
  afterTurn(parts, { conversation, inbound }, nothingCarried);

/** What other rules made of the case is told before the answer, and saved by itself. */
const hasNews = ({ conversation: { ended, keeping }, content }: Moment): boolean =>
  ended || judgedBefore(content, keeping) !== undefined;

function needsMore(request: Request): boolean {
  switch (request.kind) {
    case 'erase':
    case 'resume':
    case 'take-back':
      return true;
    default:
      return isForDesk(request);
  }
}
