import { type Http, Line } from '../support/line.js';
import { Random } from '../support/random.js';
import { post } from './activities.js';

/** Sends random posts in several conversations at once; a conversation that was erased is left for a new one. */
export async function flood(http: Http, seed: number, count: number): Promise<ReadonlyMap<number, number>> {
  const statuses = new Map<number, number>();
  const at = 8;
  await Promise.all(
    Array.from({ length: at }, async (_, i) => {
      const random = new Random(seed * 1000 + i);
      let line = await Line.begin(http);
      for (let sent = 0; sent < count / at; sent++) {
        const body = post(random);
        const { status, text } = await http.send('POST', line.path, body);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        if (status >= 500) throw new Error(`${status} ${text} for ${body.toString('latin1')}`);
        if (text.includes('ConversationEnded')) line = await Line.begin(http);
      }
      // Everything before was taken in turn: a conversation that answers now has survived all of it.
      const alive = (await line.say('menu')).status === 200 ? line : await Line.begin(http);
      await alive.ask('menu');
    }),
  );
  return statuses;
}

const channels = ['msteams', 'webchat', 'telegram', 'sms', 'a-channel-of-tomorrow', '__proto__'];

/** The same at the Bot Framework door: several channels and conversations, answered to `serviceUrl`. */
export async function floodDoor(
  http: Http,
  { seed, count, serviceUrl }: { seed: number; count: number; serviceUrl: string },
): Promise<ReadonlyMap<number, number>> {
  const statuses = new Map<number, number>();
  const at = 8;
  await Promise.all(
    Array.from({ length: at }, async (_, i) => {
      const random = new Random(seed * 1000 + i);
      for (let sent = 0; sent < count / at; sent++) {
        const body = post(random, {
          id: random.chance(0.1) ? 'again' : `${i}-${sent}`,
          channelId: random.pick(channels),
          serviceUrl,
          conversation: { id: `talk-${i}` },
          recipient: { id: 'bot' },
        });
        const { status, text } = await http.send('POST', '/api/messages', body);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        if (status >= 500) throw new Error(`${status} ${text} for ${body.toString('latin1')}`);
      }
    }),
  );
  return statuses;
}
