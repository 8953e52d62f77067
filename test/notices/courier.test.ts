import { expect, test } from 'vitest';
import { createLog } from '../../bot/http/log.js';
import { newConversationId } from '../../bot/ids.js';
import { Courier, pauseAfter } from '../../bot/notices/courier.js';
import { Undelivered } from '../../bot/notices/undelivered.js';
import type { Notice } from '../../bot/store/notice.js';
import { openStore } from '../../bot/store/open.js';
import type { Store } from '../../bot/store/store.js';
import { aNotice, arrival, aTicket, turn } from '../store/contract/sample.js';
import { until } from '../support/desk.js';

test('pauses double, up to an hour, and are never quite the same', () => {
  expect([1, 2, 3, 4].map((n) => pauseAfter(n, 10_000, 1))).toEqual([10_000, 20_000, 40_000, 80_000]);
  expect(pauseAfter(3, 10_000, 0)).toBe(20_000);
  expect(pauseAfter(40, 10_000, 1)).toBe(3_600_000);
  expect(new Set(Array.from({ length: 20 }, () => pauseAfter(1, 10_000))).size).toBeGreaterThan(15);
});

async function withNotice(notice = aNotice()): Promise<Store> {
  const store = await openStore('file::memory:');
  const id = newConversationId();
  await store.begin({ id, channel: 'webchat', at: new Date().toISOString(), reference: null });
  await store.accept(arrival(id));
  await store.saveTurn(turn(id, { tickets: [{ ticket: aTicket(id), changes: [], notices: [notice] }] }));
  return store;
}
const all = async (store: Store): Promise<readonly Notice[]> => [
  ...(await store.findNotices({ teams: 'all', dead: false, limit: 10, offset: 0 })).notices,
  ...(await store.findNotices({ teams: 'all', dead: true, limit: 10, offset: 0 })).notices,
];
const parts = (store: Store) => ({
  store,
  settings: { attempts: 3, firstPause: 1, timeout: 300 },
  streams: { isOpen: () => false },
  now: () => new Date(),
  log: createLog({ level: 'silent' }),
});

/** A courier with one notice under way to a receiver that says nothing until it is let go, or cut off. */
async function underWay() {
  const store = await withNotice();
  let letGo: (() => void) | undefined;
  const courier = new Courier({
    ...parts(store),
    settings: { attempts: 3, firstPause: 1, timeout: 60_000 },
    deliver: (_, signal) =>
      new Promise((resolve, reject) => {
        letGo = resolve;
        signal.addEventListener('abort', () => reject(new Error('cut')));
      }),
  });
  courier.start();
  await until(() => letGo !== undefined, 'it is under way');
  return { store, courier, letGo: () => letGo?.() };
}

test('a stop cuts short what is under way, and it does not count as a try', async () => {
  const { store, courier } = await underWay();
  // The receiver's own time, a minute, is longer than this test may take.
  await courier.stop();
  const [left] = await all(store);
  expect(left).toMatchObject({ attempts: 0, dead: false, error: null });
  expect(Date.parse(left?.dueAt ?? '')).toBeLessThanOrEqual(Date.now());
  await store.close();
});

test('a stop lets what is nearly done end, so that nobody is told twice', async () => {
  const { store, courier, letGo } = await underWay();
  const stopped = courier.stop();
  letGo();
  await stopped;
  expect(await all(store)).toEqual([]);
  await store.close();
});

test('a receiver that wants a pause gets it; one that wants no more is left at once', async () => {
  for (const [more, expected] of [
    [{ after: 900_000 }, { dead: false, attempts: 1, error: 'HTTP 429' }],
    [{ final: true }, { dead: true, attempts: 1, error: 'HTTP 429' }],
  ] as const) {
    const store = await withNotice();
    const courier = new Courier({
      ...parts(store),
      deliver: async () => {
        throw new Undelivered('HTTP 429', more);
      },
    });
    courier.start();
    const found = await until(async () => (await all(store)).find(({ error }) => error !== null), 'it failed');
    expect(found).toMatchObject(expected);
    if (!found.dead) expect(Date.parse(found.dueAt) - Date.now()).toBeGreaterThan(800_000);
    await courier.stop();
    await store.close();
  }
});

test('one that ends the process at every try is dead in the end, and is not tried again', async () => {
  const store = await withNotice();
  // Three processes took it on and were not heard of again.
  for (let i = 0; i < 3; i++)
    await store.claimNotices({
      now: new Date().toISOString(),
      until: new Date().toISOString(),
      claim: `c${i}`,
      limit: 1,
    });
  let tried = 0;
  const courier = new Courier({
    ...parts(store),
    deliver: async () => {
      tried += 1;
    },
  });
  courier.start();
  await until(async () => (await all(store))[0]?.dead, 'it is dead');
  expect(tried).toBe(0);
  await courier.stop();
  await store.close();
});

test('a database that is away for a moment loses nothing', async () => {
  const store = await withNotice();
  let broken = true;
  let delivered = 0;
  const flaky: Store = {
    ...store,
    claimNotices: (claim) => (broken ? Promise.reject(new Error('away')) : store.claimNotices(claim)),
  };
  const courier = new Courier({
    ...parts(flaky),
    store: new Proxy(store, { get: (it, name) => Reflect.get(name === 'claimNotices' ? flaky : it, name) as unknown }),
    deliver: async () => {
      delivered += 1;
    },
  });
  courier.start();
  await new Promise((resolve) => setTimeout(resolve, 100));
  broken = false;
  courier.wake();
  await until(async () => (await all(store)).length === 0, 'it is delivered');
  expect(delivered).toBe(1);
  await courier.stop();
  await store.close();
});
