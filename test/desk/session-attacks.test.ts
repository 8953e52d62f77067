import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { RunningServer } from '../../bot/server.js';
import { onEachDatabase } from '../support/databases.js';
import { addOfficers, Console, deskServer, password } from '../support/desk.js';

// The first search of a process builds its index, which takes a while where many tests run.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

onEachDatabase('attacks on sessions', ({ fresh }) => {
  let server: RunningServer & { url: string };
  beforeAll(async () => {
    const url = await fresh();
    server = await deskServer(url);
    await addOfficers(url, [
      ['Mallory', 'officer', ['everybody']],
      ['Victor', 'lead', ['india']],
    ]);
  });
  afterAll(() => server.stop());

  const planted = (cookie: string) => Object.assign(new Console(server.url), { cookie });
  const signIn = (page: Console, name: string) => page.post('session', { email: `${name}@example.org`, password });
  const whoseIs = async (cookie: string) => {
    const { status, body } = await planted(cookie).get('session');
    return status === 200 ? body.officer.name : status;
  };

  test('a session that was fixed before the sign-in is not the one after it', async () => {
    const made = `fairway_desk=${randomBytes(32).toString('base64url')}`;
    const mallory = new Console(server.url);
    await signIn(mallory, 'mallory');
    for (const [cookie, before] of [
      [made, 401],
      [mallory.cookie, 'Mallory'],
    ] as const) {
      const victim = planted(cookie);
      expect((await signIn(victim, 'victor')).status).toBe(200);
      expect(victim.cookie).not.toBe(cookie);
      // What was planted opens what it opened, and nothing of who signed in.
      expect(await whoseIs(cookie)).toBe(before);
      expect(await whoseIs(victim.cookie)).toBe('Victor');
      expect(victim.csrf).not.toBe(mallory.csrf);
    }
  });

  test('a link used in a browser with somebody else’s session begins one of its own', async () => {
    const admin = await Console.signIn(server.url, 'admin');
    const { body } = await admin.post('accounts', {
      email: 'new@example.org',
      name: 'New',
      role: 'officer',
      teams: ['india'],
    });
    const [, token] = /#invitation=([\w-]+)$/.exec(body.link) ?? [];
    const mallory = new Console(server.url);
    await signIn(mallory, 'mallory');
    const victim = planted(mallory.cookie);
    expect((await victim.post('invitation', { token, password })).status).toBe(201);
    expect([await whoseIs(victim.cookie), await whoseIs(mallory.cookie)]).toEqual(['New', 'Mallory']);
  });

  test('no two sessions are alike, and one that was left opens nothing', async () => {
    const pages = await Promise.all([1, 2, 3].map(() => Console.signIn(server.url, 'victor')));
    expect(new Set(pages.flatMap(({ cookie, csrf }) => [cookie, csrf])).size).toBe(6);
    const left = pages[0] as Console;
    const { cookie } = left;
    expect((await left.send('DELETE', 'session')).status).toBe(204);
    expect(left.cookie).toBe('fairway_desk=');
    expect(await whoseIs(cookie)).toBe(401);
    expect(await whoseIs(pages[1]?.cookie ?? '')).toBe('Victor');
  });

  test.each([
    'fairway_desk',
    'fairway_desk=',
    'fairway_desk=""',
    "fairway_desk=' or 1=1 --",
    `fairway_desk=${'a'.repeat(4000)}`,
    'fairway_desk=%00',
    'fairway_desk=null; fairway_desk=undefined',
    'FAIRWAY_DESK=x',
  ])('a cookie nobody was given opens nothing: %s', async (cookie) => expect(await whoseIs(cookie)).toBe(401));

  test('another page cannot sign somebody in or use a link, not even with a form', async () => {
    for (const [path, body] of [
      ['session', { email: 'mallory@example.org', password }],
      ['invitation', { token: 'x', password }],
      ['invitation/look', { token: 'x' }],
      ['setup', { token: 'x', email: 'm@example.org', name: 'M', password }],
    ] as const) {
      const page = new Console(server.url);
      for (const origin of ['https://evil.example', 'null', `${server.url}.evil.example`]) {
        const refused = await page.send('POST', path, body, { origin });
        expect([refused.status, refused.headers['set-cookie']], `${path} ${origin}`).toEqual([403, undefined]);
      }
      const form = await page.send('POST', path, 'email=mallory%40example.org', {
        'content-type': 'application/x-www-form-urlencoded',
        origin: server.url,
      });
      expect([form.status, form.headers['set-cookie']], path).toEqual([415, undefined]);
    }
  });
});
