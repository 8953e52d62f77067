import type { Runner } from '../turn/turns.js';

/**
 * Turns of conversations that have an address to push answers to go to the outbox: what was said is on disk, and a slow
 * channel holds nobody up. All others run in the process.
 */
export function withPush(inProcess: Runner, outbox: { flush(): Promise<void> } | undefined): Runner {
  return {
    run: (inbound, conversation, logic) =>
      conversation.reference ? logic(async () => void outbox?.flush()) : inProcess.run(inbound, conversation, logic),
  };
}
