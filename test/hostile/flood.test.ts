import { expect, test } from 'vitest';
import { StubChannel } from '../channels/botframework/support.js';
import { flood, floodDoor } from './flood.js';
import { guarded } from './guarded.js';

test('2,000 random posts: never a 5xx, nothing unforeseen in the log, the state intact', {
  timeout: 120_000,
}, async () => {
  const server = await guarded();
  const statuses = await flood(server.http, 1, 2_000);
  expect([...statuses.keys()].filter((status) => status !== 200 && status !== 400)).toEqual([]);
  // Both kinds came, or the generator is of no use.
  expect(statuses.get(200)).toBeGreaterThan(500);
  expect(statuses.get(400)).toBeGreaterThan(100);
  expect(await server.finish()).toEqual([]);
});

test('2,000 more at the Bot Framework door: what is taken is answered, and the outbox empties', {
  timeout: 120_000,
}, async () => {
  const server = await guarded();
  const channel = await new StubChannel().open();
  const statuses = await floodDoor(server.http, { seed: 1, count: 2_000, serviceUrl: channel.url });
  // 403: a serviceUrl on some other machine.
  expect([...statuses.keys()].filter((status) => ![200, 400, 403].includes(status))).toEqual([]);
  expect(statuses.get(200)).toBeGreaterThan(500);
  expect(statuses.get(400)).toBeGreaterThan(100);
  const lag = async () =>
    (JSON.parse((await server.http.send('GET', '/health/ready')).text) as { outboxLagMilliseconds: number })
      .outboxLagMilliseconds;
  await expect.poll(lag, { timeout: 60_000, interval: 200 }).toBe(0);
  expect(channel.received.length).toBeGreaterThan(500);
  expect(await server.finish()).toEqual([]);
  channel.close();
});
