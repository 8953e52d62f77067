import type { Request } from '../../dialogs/turn.js';
import type { AcceptedAtOnce, AtOnce } from '../channels/at-once.js';
import { isForDesk, nothingCarried } from '../escalation/in-turn.js';
import { judgedBefore } from '../keeping/judged.js';
import { arriving } from '../store/ahead.js';
import type { Arrival, Conversation, ConversationId, SavedTurn, Unanswered } from '../store/store.js';
import { afterTurn } from './after-turn.js';
import type { Moment, Parts } from './parts.js';
import { talkTo } from './talk-to.js';
import { toSave } from './to-save.js';

/** How often a message is answered anew because its conversation changed in between; then it waits for a turn of its own. */
const tries = 3;
/** Conversations kept in memory: some kilobytes each. */
const most = 500;

/**
 * Answers messages while they are written down, where the answer hangs on nothing but the message and its conversation: so it
 * is with nearly all of them. A conversation is kept as its last turn left it, and the store says when that is no longer so.
 */
export class AnswersAtOnce implements AtOnce {
  /** `undefined` while one is being answered; its place is kept, because a Map whose places come and go makes work. */
  readonly #known = new Map<ConversationId, Conversation | undefined>();

  constructor(
    private readonly parts: Parts,
    /** Something waits to be pushed to a channel that does not fetch. */
    private readonly push: () => void,
    private readonly failed: (error: unknown, conversation: ConversationId) => void,
  ) {}

  /** To be called now and then: what was erased elsewhere must not stay here, nor what nobody goes on with. */
  forget(): void {
    this.#known.clear();
  }

  async accept(arrival: Arrival): Promise<AcceptedAtOnce | undefined> {
    if (!arrival.wantsTurn) return undefined;
    for (let n = 0; n < tries; n++) {
      const read = this.#take(arrival.conversation) ?? (await this.parts.store.conversation(arrival.conversation));
      const turn = read && this.#answer(arriving(read, arrival));
      if (!turn) return undefined;
      const outcome = await this.parts.store.acceptAnswered({ arrival, read, turn });
      switch (outcome.kind) {
        case 'accepted':
          this.#keep(outcome.conversation);
          return outcome;
        case 'repeated':
          return outcome;
        case 'not-first':
          return undefined;
        case 'changed-meanwhile':
          continue;
      }
    }
    return undefined;
  }

  answered({ activity, conversation }: Unanswered): void {
    try {
      afterTurn(this.parts, { conversation, inbound: activity }, nothingCarried);
    } catch (error) {
      this.failed(error, conversation.id);
    }
    if (conversation.reference) this.push();
  }

  #answer(unanswered: Unanswered): SavedTurn | undefined {
    try {
      return answerTo(this.parts, unanswered);
    } catch {
      // It is accepted and fails again in a turn of its own, where somebody hears of it.
      return undefined;
    }
  }

  /** Whoever takes it is about to change it. */
  #take(id: ConversationId): Conversation | undefined {
    const known = this.#known.get(id);
    if (known) this.#known.set(id, undefined);
    return known;
  }

  #keep(conversation: Conversation): void {
    this.#known.set(conversation.id, conversation);
    if (this.#known.size <= most) return;
    for (const longestKnown of this.#known.keys()) {
      this.#known.delete(longestKnown);
      return;
    }
  }
}

/** `undefined` where more has to be looked up or done first. */
function answerTo(parts: Parts, { activity: inbound, conversation }: Unanswered): SavedTurn | undefined {
  const moment: Moment = { conversation, inbound, content: parts.content(), now: parts.now() };
  if (hasNews(moment)) return undefined;
  const turn = talkTo(parts, moment);
  return turn.requests.some(needsMore) ? undefined : toSave(parts, moment, turn, nothingCarried);
}

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
