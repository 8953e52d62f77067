import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { RunningServer } from '../../bot/server.js';
import { openStore } from '../../bot/store/open.js';
import { onEachDatabase } from '../support/databases.js';
import { Console, deskServer, password } from '../support/desk.js';
import { anOfficer, pageOf } from '../support/desk-pages.js';
import { Http, Line } from '../support/line.js';

// The first search of a process builds its index, which takes a while where many tests run.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

onEachDatabase('the accounts of officers', ({ fresh }) => {
  let url = '';
  let server: RunningServer & { url: string };
  let http: Http;
  let admin: Console;
  beforeAll(async () => {
    url = await fresh();
    server = await deskServer(url, undefined, { trustProxy: true });
    http = new Http(server.url);
    admin = await Console.signIn(server.url, 'admin');
  });
  afterAll(async () => {
    http.close();
    await server.stop();
  });
  const tokenIn = (link: string) => /^\/desk#invitation=([\w-]{32})$/.exec(link)?.[1] ?? '';
  async function invite(name: string, more: object = {}) {
    const email = `${name}@example.org`;
    const { status, body } = await admin.post('accounts', { email, name, role: 'officer', teams: ['india'], ...more });
    expect(status).toBe(201);
    return { id: body.account.id as string, token: tokenIn(body.link), body };
  }
  async function joined(name: string, more: object = {}) {
    const { id, token } = await invite(name, more);
    const page = new Console(server.url);
    expect((await page.post('invitation', { token, password })).status).toBe(201);
    return { id, page };
  }
  const accountOf = async (id: string) =>
    (await admin.get('accounts')).body.accounts.find((it: { id: string }) => it.id === id);

  test('an admin invites; the link shows for whom it is, sets a password once, and is kept nowhere', async () => {
    const { id, token, body } = await invite('ivy', { email: 'Ivy@Example.org' });
    expect(body.account).toMatchObject({
      email: 'ivy@example.org',
      role: 'officer',
      teams: ['india'],
      state: 'invited',
      signsInWith: { password: false, organisation: false },
      linkUntil: expect.any(String),
    });
    expect((await new Console(server.url).post('session', { email: 'ivy@example.org', password })).status).toBe(401);
    const page = new Console(server.url);
    expect((await page.post('invitation/look', { token })).body).toEqual({
      email: 'ivy@example.org',
      name: 'ivy',
      kind: 'invitation',
    });
    expect((await page.post('invitation', { token, password: 'too short' })).status).toBe(400);
    const done = await page.post('invitation', { token, name: 'Ivy R.', password });
    expect([done.status, done.body.officer]).toEqual([
      201,
      { id, email: 'ivy@example.org', name: 'Ivy R.', role: 'officer', teams: ['india'] },
    ]);
    expect((await page.get('tickets')).status).toBe(200);
    for (const path of ['invitation', 'invitation/look'])
      expect(
        (await new Console(server.url).post(path, path === 'invitation' ? { token, password } : { token })).status,
      ).toBe(403);
    expect(await accountOf(id)).toMatchObject({ state: 'active', signsInWith: { password: true }, linkUntil: null });
    expect(JSON.stringify((await admin.get('accounts')).body)).not.toMatch(/scrypt/);
    const store = await openStore(url);
    expect(await store.link(token, new Date().toISOString())).toBeUndefined();
    await store.close();
  });

  test('a link that was made anew stops the one before; nonsense is refused', async () => {
    const { id, token } = await invite('jon');
    const again = await admin.post(`accounts/${id}/link`);
    expect(again.status).toBe(200);
    const page = new Console(server.url);
    expect((await page.post('invitation', { token, password })).status).toBe(403);
    expect((await page.post('invitation', { token: tokenIn(again.body.link), password })).status).toBe(201);
    expect(
      (await admin.post('accounts', { email: 'JON@example.org', name: 'x', role: 'lead', teams: [] })).body.error.code,
    ).toBe('KnownAddress');
    for (const bad of [
      { email: 'no address', name: 'x', role: 'lead', teams: [] },
      { email: 'x@example.org', name: ' ', role: 'lead', teams: [] },
      { email: 'x@example.org', name: 'x', role: 'god', teams: [] },
      { email: 'x@example.org', name: 'x', role: 'lead', teams: ['atlantis'] },
      { email: 'x@example.org', name: 'x', role: 'lead', teams: [], password },
    ])
      expect((await admin.post('accounts', bad)).status, JSON.stringify(bad)).toBe(400);
    for (const id of ['o_nobody', "o_'--", '%2e%2e'])
      expect((await admin.post(`accounts/${id}/disable`)).status, id).toBe(404);
  });

  test('role and teams change what somebody sees at once, without a new sign-in', async () => {
    const { id, page } = await joined('kim');
    expect((await page.get('session')).body.teams.map((t: { id: string }) => t.id)).toEqual(['india']);
    expect(
      (await admin.send('PATCH', `accounts/${id}`, { teams: ['everybody'], role: 'lead' })).body.account,
    ).toMatchObject({ role: 'lead', teams: ['everybody'] });
    expect((await page.get('session')).body.teams.map((t: { id: string }) => t.id)).toEqual(['everybody']);
    await admin.send('PATCH', `accounts/${id}`, { role: 'editor' });
    expect((await page.get('tickets')).status).toBe(403);
    expect((await page.get('accounts')).status).toBe(403);
  });

  test('who is disabled is out at once, from open pages too, and what they held waits in the queue again', async () => {
    const { id, page } = await joined('leo');
    const line = await Line.begin(http);
    await line.ask('india');
    const ticket = /F26-\w{4}-\w{4}/.exec(await line.ask('person'))?.[0] ?? '';
    expect((await page.post(`tickets/${ticket}/claim`)).status).toBe(200);
    await page.listen();
    expect((await admin.post(`accounts/${id}/disable`)).body.account.state).toBe('disabled');
    await page.hears('signed-out');
    expect((await page.get('session')).status).toBe(401);
    expect(
      (await new Console(server.url).post('session', { email: 'leo@example.org', password })).body.error.code,
    ).toBe('BadCredentials');
    expect((await admin.get(`tickets/${ticket}`)).body.ticket).toMatchObject({ status: 'queued', team: 'india' });
    expect((await admin.get('officers')).body.officers.some((it: { id: string }) => it.id === id)).toBe(false);
    expect((await admin.post(`tickets/${ticket}/transfer`, { to: { officer: id }, reason: 'x' })).status).toBe(400);
    expect((await admin.post(`accounts/${id}/link`)).body.error.code).toBe('Disabled');
    await admin.post(`accounts/${id}/enable`);
    expect((await new Console(server.url).post('session', { email: 'leo@example.org', password })).status).toBe(200);
  });

  test('a new link for somebody takes their password and sessions away at once', async () => {
    const { id, page } = await joined('mia');
    const { body } = await admin.post(`accounts/${id}/link`);
    expect((await page.get('session')).status).toBe(401);
    expect((await new Console(server.url).post('session', { email: 'mia@example.org', password })).status).toBe(401);
    const other = 'quite another password';
    expect((await page.post('invitation/look', { token: tokenIn(body.link) })).body.kind).toBe('reset');
    expect((await page.post('invitation', { token: tokenIn(body.link), password: other })).status).toBe(201);
    expect((await new Console(server.url).post('session', { email: 'mia@example.org', password: other })).status).toBe(
      200,
    );
  });

  test('another password needs the one now, and ends the sessions elsewhere', async () => {
    const { page } = await joined('noa');
    const elsewhere = new Console(server.url);
    expect((await elsewhere.post('session', { email: 'noa@example.org', password })).status).toBe(200);
    await elsewhere.listen();
    const next = 'three or four words in a row';
    expect((await page.post('password', { current: 'wrong', password: next })).body.error.code).toBe('BadCredentials');
    expect((await page.post('password', { current: password, password: 'short' })).status).toBe(400);
    expect((await page.post('password', { current: password, password: next })).status).toBe(204);
    expect((await page.get('session')).status).toBe(200);
    expect((await elsewhere.get('session')).status).toBe(401);
    await elsewhere.hears('signed-out');
    expect((await new Console(server.url).post('session', { email: 'noa@example.org', password })).status).toBe(401);
  });

  test('wrong guesses at the password now lock the account as sign-ins do', async () => {
    const { page } = await joined('oda');
    for (let i = 0; i < 5; i++) await page.post('password', { current: `wrong ${i}`, password });
    expect((await page.post('password', { current: password, password: 'another long one' })).body.error.code).toBe(
      'LockedOut',
    );
  });

  test('one can sign out everywhere, and be signed out by an admin', async () => {
    const officer = await anOfficer(url, 'Pia', 'officer', ['india']);
    const [one, two] = [await pageOf(url, server.url, officer), await pageOf(url, server.url, officer)];
    expect((await one.send('DELETE', 'sessions')).status).toBe(204);
    for (const page of [one, two]) expect((await page.get('session')).status).toBe(401);
    const three = await pageOf(url, server.url, officer);
    expect((await admin.post(`accounts/${officer.id}/sign-out`)).status).toBe(200);
    expect((await three.get('session')).status).toBe(401);
  });

  test('the last admin stays, whoever tries whatever', async () => {
    const { accounts } = (await admin.get('accounts')).body;
    const me = accounts.find((it: { email: string }) => it.email === 'admin@example.org').id;
    for (const [method, path, body] of [
      ['PATCH', '', { role: 'lead' }],
      ['POST', '/disable', {}],
    ] as const)
      expect((await admin.send(method, `accounts/${me}${path}`, body)).body.error.code).toBe('LastAdmin');
    expect((await admin.post(`accounts/${me}/link`)).body.error.code).toBe('Yourself');
    await invite('second', { role: 'admin', teams: ['*'] });
    expect((await admin.post(`accounts/${me}/disable`)).body.error.code).toBe('LastAdmin');
    const { page } = await joined('third', { role: 'admin', teams: ['*'] });
    expect((await page.send('PATCH', `accounts/${me}`, { role: 'lead' })).status).toBe(200);
    expect((await admin.get('accounts')).status).toBe(403);
    expect((await page.send('PATCH', `accounts/${me}`, { role: 'admin' })).status).toBe(200);
  });

  test('everything of this is in the audit, with who did it, and a page at a time', async () => {
    const kinds = new Set<string>();
    let before: number | null = null;
    let pages = 0;
    do {
      const { body } = await admin.get(`audit?limit=20${before === null ? '' : `&before=${before}`}`);
      for (const { kind } of body.entries) kinds.add(kind);
      before = body.next;
      pages++;
    } while (before !== null);
    expect(pages).toBeGreaterThan(1);
    for (const kind of [
      'sign-in',
      'sign-in-failed',
      'locked',
      'password-changed',
      'officer-added',
      'officer-invited',
      'officer-joined',
      'officer-changed',
      'officer-disabled',
      'officer-enabled',
      'password-reset',
      'signed-out-everywhere',
      'ticket-claimed',
      'ticket-transferred',
    ])
      expect(kinds, kind).toContain(kind);
    const locked = (await admin.get('audit?kind=locked')).body.entries;
    expect(locked).toMatchObject([{ by: { name: 'oda' }, details: { failures: 5, minutes: 1 } }]);
    for (const bad of ['kind=nonsense', 'limit=0', 'before=x', 'from=yesterday', 'officer=a b', 'nonsense=1'])
      expect((await admin.get(`audit?${bad}`)).status, bad).toBe(400);
    expect((await admin.get('audit?from=2026-01-01&until=2000-01-01')).body.entries).toEqual([]);
  });
});
