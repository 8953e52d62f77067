import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Bot } from './bot.js';
import { StubChannel } from './support.js';

let channel: StubChannel;
let bot: Bot;
beforeEach(async () => {
  channel = await new StubChannel().open();
  bot = new Bot(channel);
  await bot.start();
});
afterEach(async () => {
  await bot.remove();
  channel.close();
});

const say = (conversation: string, text: string) => bot.post(bot.message(text, { conversation: { id: conversation } }));
const ready = async () => (await fetch(`${bot.url}/health/ready`)).json() as Promise<{ outboxLagMilliseconds: number }>;

describe('an answer that a channel does not take', () => {
  test('is sent again by itself, in order and once', async () => {
    channel.refuseWith = 429;
    await say('a', 'india');
    await expect.poll(() => channel.tries, { timeout: 20_000 }).toBeGreaterThan(0);
    expect((await ready()).outboxLagMilliseconds).toBeGreaterThan(0);
    channel.refuseWith = undefined;
    const texts = await channel.texts(3);
    expect(texts[0]).toContain('Hello, I am Fairway');
    expect(texts.at(-1)).toContain('What does your firm do in trade?');
    await expect.poll(async () => (await ready()).outboxLagMilliseconds).toBe(0);
    expect(channel.received).toHaveLength(3);
  });

  test.each([503, 'silent'] as const)('keeps no other conversation waiting: %s', async (answer) => {
    channel.behave = (path) => (path.includes('/broken') ? answer : undefined);
    for (let i = 0; i < 5; i++) await say(`broken-${i}`, 'india');
    await expect.poll(() => channel.tries).toBeGreaterThan(0);
    await say('well', 'india');
    expect((await channel.texts(3)).at(-1)).toContain('What does your firm do in trade?');
    // What hangs is cut off: it is on disk, and the next run sends it.
    await bot.stop();
    channel.behave = () => undefined;
    await bot.start();
    expect(await channel.texts(3 + 5 * 3)).toHaveLength(18);
  });

  test('and never will (400) is left out, and what follows is sent', async () => {
    channel.behave = (_path, text) => (text.includes('Hello, I am Fairway') ? 400 : undefined);
    await say('a', 'india');
    const texts = await channel.texts(2);
    expect(texts.join('\n')).not.toContain('Hello, I am Fairway');
    expect(texts.at(-1)).toContain('What does your firm do in trade?');
  });

  test.each([403, 404])('because the conversation is gone (%i) is not tried again', async (status) => {
    channel.refuseWith = status;
    await say('a', 'india');
    await expect.poll(() => channel.tries).toBe(1);
    await expect.poll(async () => (await ready()).outboxLagMilliseconds).toBe(0);
    expect(channel.tries).toBe(1);
  });

  test('waits for the next run of the program, in order and once', async () => {
    channel.refuseWith = 500;
    await say('a', 'india');
    await bot.stop();
    channel.refuseWith = undefined;
    await bot.start();
    const texts = await channel.texts(3);
    expect(texts[0]).toContain('Hello, I am Fairway');
    expect(texts).toHaveLength(3);
  });
});
