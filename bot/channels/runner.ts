import { channelOf } from '../render/channel.js';
import type { Runner } from '../turns.js';

/**
 * Turns of channels that want their answers pushed go to the outbox: what was said is on disk, and a slow channel holds
 * nobody up. All others run in the process.
 */
export function withPush(inProcess: Runner, outbox: { flush(): Promise<void> } | undefined): Runner {
  return {
    run: (inbound, channel, logic) =>
      channelOf(channel).push ? logic(async () => void outbox?.flush()) : inProcess.run(inbound, channel, logic),
  };
}
