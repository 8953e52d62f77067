import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { readGrants } from '../../bot/desk/oidc/settings.js';
import type { RunningServer } from '../../bot/server.js';
import { openStore } from '../../bot/store/open.js';
import { CookieJar } from '../support/cookie-jar.js';
import { onEachDatabase } from '../support/databases.js';
import { addOfficers, Console, deskServer, password, teams } from '../support/desk.js';
import { honestly, type Liar, type Lie, liar } from '../support/liar.js';
import { clientId, clientSecret, type Employee, type Organisation, organisation } from '../support/organisation.js';
import { databaseUrl as databaseOf, freePort, newFolder, removeFolder } from '../support/program.js';

// The first search of a process builds its index, which takes a while where many tests run.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const oidc = { clientId, clientSecret, scopes: 'openid email profile', claim: 'groups' };
const callback = '/desk/api/oidc/callback';
const isBack = (url: URL) => url.pathname === callback;

/** Somebody's page after the browser came back. */
async function session(browser: CookieJar, url: string) {
  const at = new URL('/desk/api/session', url);
  const response = await fetch(at, { headers: browser.headers(at) });
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  return { status: response.status, body: (await response.json()) as any };
}

onEachDatabase('signing in with the organisation', ({ fresh }) => {
  let server: RunningServer & { url: string };
  let company: Organisation;
  let databaseUrl = '';
  const zoe: Employee = {
    sub: 'z1',
    email: 'Zoe@Example.org',
    email_verified: true,
    name: 'Zoe Adams',
    groups: ['AEO India', 'Canteen'],
  };
  beforeAll(async () => {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    company = await organisation(`${url}${callback}`, zoe);
    databaseUrl = await fresh();
    server = await deskServer(databaseUrl, teams, {
      port,
      publicUrl: url,
      passwords: false,
      oidc: {
        ...oidc,
        issuer: company.issuer,
        grants: readGrants('AEO India=officer:india, AEO leads=lead:india+everybody, AEO admins=admin'),
      },
    });
  });
  afterAll(async () => {
    await server.stop();
    await company.stop();
  });
  /** Signs somebody in from a browser that nobody used before. */
  async function signIn(who: Employee) {
    company.present = who;
    const browser = new CookieJar();
    const { url } = await browser.open(`${server.url}/desk/api/oidc`, (next) => next.pathname === '/desk');
    return { browser, at: `${url.pathname}${url.hash}`, ...(await session(browser, server.url)) };
  }
  async function failures() {
    const store = await openStore(databaseUrl);
    const entries = await store.auditEntries({ kinds: ['sign-in-failed'], limit: 1 });
    await store.close();
    return entries.map(({ by, details }) => ({ by, ...JSON.parse(details) }));
  }

  test('works for whoever is in a group, with what the group may do', async () => {
    const { at, status, body } = await signIn(zoe);
    expect([at, status]).toEqual(['/desk', 200]);
    expect(body).toMatchObject({
      officer: { name: 'Zoe Adams', email: 'zoe@example.org', role: 'officer', teams: ['india'] },
      local: false,
    });
    const lead = await signIn({ ...zoe, groups: ['AEO India', 'AEO leads'] });
    expect(lead.body.officer).toMatchObject({ id: body.officer.id, role: 'lead', teams: ['everybody', 'india'] });
    expect((await signIn(zoe)).body.officer).toMatchObject({ id: body.officer.id, role: 'officer', teams: ['india'] });
  });

  test('is refused to whoever is in none, with the reason told and written down', async () => {
    const { at, status } = await signIn({ ...zoe, sub: 'z2', email: 'yan@example.org', groups: ['Canteen'] });
    expect([at, status]).toEqual(['/desk#refused=no-group', 401]);
    expect(await failures()).toEqual([{ by: null, with: 'organisation', why: 'no-group' }]);
  });

  test('takes only an address that was verified, and never another’s account', async () => {
    expect((await signIn({ ...zoe, sub: 'z3', email: 'admin@example.org', email_verified: false })).at).toBe(
      '/desk#refused=unverified-email',
    );
    expect((await signIn({ ...zoe, sub: 'z4' })).at).toBe('/desk#refused=other-identity');
  });

  test('meets the account that was there for the address, and never takes the last admin away', async () => {
    const first = await signIn({ ...zoe, sub: 'a1', email: 'admin@example.org', groups: ['AEO admins'] });
    expect(first.body.officer).toMatchObject({ role: 'admin', email: 'admin@example.org' });
    const again = await signIn({ ...zoe, sub: 'a1', email: 'admin@example.org', groups: ['AEO India'] });
    expect(again.body.officer).toMatchObject({ role: 'admin', id: first.body.officer.id });
    await signIn({ ...zoe, sub: 'a2', email: 'second@example.org', groups: ['AEO admins'] });
    const demoted = await signIn({ ...zoe, sub: 'a1', email: 'admin@example.org', groups: ['AEO India'] });
    expect(demoted.body.officer).toMatchObject({ role: 'officer', teams: ['india'] });
  });

  test('does not let in whom an admin disabled', async () => {
    const { browser, body } = await signIn({ ...zoe, sub: 'a3', email: 'third@example.org', groups: ['AEO admins'] });
    const admin = new Console(server.url);
    admin.cookie = browser.headers(new URL('/desk/api', server.url)).cookie ?? '';
    admin.csrf = body.csrf;
    const { accounts } = (await admin.get('accounts')).body;
    const id = accounts.find((it: { email: string }) => it.email === 'zoe@example.org').id;
    expect((await admin.post(`accounts/${id}/disable`)).body.account.state).toBe('disabled');
    expect((await signIn(zoe)).at).toBe('/desk#refused=disabled');
    expect((await failures())[0]).toMatchObject({ by: id, why: 'disabled' });
    expect((await admin.post(`accounts/${id}/enable`)).status).toBe(200);
    expect((await signIn(zoe)).at).toBe('/desk');
  });

  test('a code that was used opens nothing again, not even in the same browser', async () => {
    company.present = zoe;
    const browser = new CookieJar();
    const back = (await browser.open(`${server.url}/desk/api/oidc`, isBack)).url;
    const cookies = browser.headers(back);
    const once = await fetch(back, { redirect: 'manual', headers: cookies });
    expect(once.headers.get('location')).toBe('/desk');
    const twice = await fetch(back, { redirect: 'manual', headers: cookies });
    expect([twice.headers.get('location'), /fairway_desk=/.test(String(twice.headers.getSetCookie()))]).toEqual([
      '/desk#refused=expired',
      false,
    ]);
    // The same code under a sign-in of its own: the provider does not take it twice.
    const other = new CookieJar();
    const fair = (await other.open(`${server.url}/desk/api/oidc`, isBack)).url;
    fair.searchParams.set('code', back.searchParams.get('code') ?? '');
    const third = await fetch(fair, { redirect: 'manual', headers: other.headers(fair) });
    expect(third.headers.get('location')).toBe('/desk#refused=failed');
  });

  test('the way back works only in the browser that set out', async () => {
    company.present = zoe;
    const victim = new CookieJar();
    await victim.open(`${server.url}/desk/api/oidc`, isBack);
    const attacker = new CookieJar();
    const back = (await attacker.open(`${server.url}/desk/api/oidc`, isBack)).url;
    for (const browser of [victim, new CookieJar()]) {
      const { url } = await browser.open(back.href, (next) => next.pathname === '/desk');
      expect(url.hash).toBe('#refused=expired');
      expect((await session(browser, server.url)).status).toBe(401);
    }
    for (const nonsense of [
      '',
      '?state=x',
      '?code=x',
      '?error=access_denied',
      '?state=%00&code=%00',
      '?state=a&state=b',
    ])
      expect(
        (await new CookieJar().open(`${server.url}${callback}${nonsense}`, (n) => n.pathname === '/desk')).url.hash,
      ).toBe('#refused=expired');
  });

  test.each([
    '?to=https://evil.example',
    '?return=//evil.example&redirect=https://evil.example&next=https://evil.example',
    '?redirect_uri=https://evil.example/callback&post_logout_redirect_uri=https://evil.example',
    '?iss=https://evil.example',
    '//evil.example',
    '/..//evil.example',
    '/%2f%2fevil.example',
    '/\\evil.example',
    '?state=https://evil.example&code=x&to=https://evil.example',
  ])('no address of ours sends anybody elsewhere: %s', async (hostile) => {
    for (const path of ['/desk', '/desk/api/oidc', callback]) {
      const response = await fetch(`${server.url}${path}${hostile}`, {
        redirect: 'manual',
        headers: { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
      });
      const to = response.headers.get('location');
      if (to === null) continue;
      const url = new URL(to, server.url);
      expect([server.url, company.issuer], `${path}${hostile}`).toContain(url.origin);
      // Nor is the provider told to send them on to somebody else.
      if (url.origin === company.issuer)
        expect(url.searchParams.getAll('redirect_uri')).toEqual([`${server.url}${callback}`]);
      else expect(`${url.pathname}${url.search}`).toBe('/desk');
    }
  });

  test('the cookie of the way there goes nowhere else and no script sees it', async () => {
    const response = await fetch(`${server.url}/desk/api/oidc`, { redirect: 'manual' });
    expect(response.headers.getSetCookie()).toEqual([
      expect.stringMatching(
        /^fairway_desk_oidc=[\w-]{43}; Path=\/desk\/api\/oidc; Max-Age=600; HttpOnly; SameSite=Lax$/,
      ),
    ]);
    const to = new URL(response.headers.get('location') ?? '');
    expect(Object.fromEntries(to.searchParams)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/.{20}/),
      state: expect.stringMatching(/.{20}/),
    });
  });

  test('passwords are switched off, the set-up link is not', async () => {
    const stranger = new Console(server.url);
    for (const [path, body] of [
      ['session', { email: 'admin@example.org', password }],
      ['invitation', { token: 'x', password }],
    ] as const)
      expect((await stranger.post(path, body)).body.error.code, path).toBe('PasswordsOff');
    expect((await stranger.get('setup')).body).toEqual({ open: false, passwords: false, organisation: true });
    const empty = await deskServer(await fresh(), teams, {
      deskAdmin: undefined,
      passwords: false,
      publicUrl: 'http://127.0.0.1:1',
      oidc: { ...oidc, issuer: company.issuer, grants: undefined },
    });
    try {
      const first = await new Console(empty.url).post('setup', {
        token: empty.setup,
        email: 'first@example.org',
        name: 'First',
        password,
      });
      expect([first.status, first.body.officer.role]).toEqual([201, 'admin']);
    } finally {
      await empty.stop();
    }
  });
});

describe('a provider that lies', () => {
  let server: RunningServer & { url: string };
  let provider: Liar;
  beforeAll(async () => {
    const port = await freePort();
    provider = await liar();
    server = await deskServer('file::memory:', teams, {
      port,
      publicUrl: `http://127.0.0.1:${port}`,
      oidc: { ...oidc, issuer: provider.issuer, grants: readGrants('desk=officer:india') },
    });
  });
  afterAll(async () => {
    await server.stop();
    await provider.stop();
  });
  beforeEach(() => {
    provider.lie = honestly;
  });

  async function outcome(lie: Lie): Promise<string> {
    provider.lie = lie;
    const browser = new CookieJar();
    const { url } = await browser.open(`${server.url}/desk/api/oidc`, (next) => next.pathname === '/desk');
    const { status } = await session(browser, server.url);
    expect(status).toBe(url.hash === '' ? 200 : 401);
    return `${url.pathname}${url.hash}`;
  }
  const past = (seconds: number) => Math.floor(Date.now() / 1000) - seconds;

  test('is believed when it does not', async () => expect(await outcome(honestly)).toBe('/desk'));

  test.each<readonly [string, Lie]>([
    ['wrong nonce', (claims, { sign }) => sign({ ...claims, nonce: 'another' })],
    ['no nonce', ({ nonce: _, ...claims }, { sign }) => sign(claims)],
    ['another audience', (claims, { sign }) => sign({ ...claims, aud: 'another-client' })],
    ['two audiences, for the other', (claims, { sign }) => sign({ ...claims, aud: [clientId, 'x'], azp: 'x' })],
    ['another issuer', (claims, { sign }) => sign({ ...claims, iss: 'https://evil.example' })],
    ['expired', (claims, { sign }) => sign({ ...claims, iat: past(600), exp: past(300) })],
    ['no expiry', ({ exp: _, ...claims }, { sign }) => sign(claims)],
    ['not yet valid', (claims, { sign }) => sign({ ...claims, nbf: past(-600) })],
    ['no subject', ({ sub: _, ...claims }, { sign }) => sign(claims)],
    ['unsigned', async (claims, { unsigned }) => unsigned(claims)],
    ['signed with another key', (claims, { sign }) => sign(claims, 'other')],
    ['signature cut off', async (claims, { sign }) => (await sign(claims)).replace(/[^.]*$/, '')],
    [
      'changed after signing',
      async (claims, { sign }) => {
        const [head, , signature] = (await sign(claims)).split('.');
        return `${head}.${Buffer.from(JSON.stringify({ ...claims, email: 'admin@example.org' })).toString('base64url')}.${signature}`;
      },
    ],
    ['no token at all', async () => ''],
  ])('%s: nobody is let in', async (_, lie) => expect(await outcome(lie)).toBe('/desk#refused=failed'));

  test('an address without a word that it is verified is none', async () => {
    expect(await outcome(({ email_verified: _, ...claims }, { sign }) => sign(claims))).toBe(
      '/desk#refused=unverified-email',
    );
    expect(await outcome((claims, { sign }) => sign({ ...claims, email_verified: 'false' }))).toBe(
      '/desk#refused=unverified-email',
    );
    // As Entra ID says it.
    expect(await outcome(({ email_verified: _, ...claims }, { sign }) => sign({ ...claims, xms_edov: '1' }))).toBe(
      '/desk',
    );
  });

  test('one that is away is said to be away, and nothing else stops working', async () => {
    const gone = await deskServer('file::memory:', teams, {
      publicUrl: 'http://127.0.0.1:1',
      oidc: { ...oidc, issuer: 'http://127.0.0.1:9', grants: undefined },
    });
    try {
      const response = await fetch(`${gone.url}/desk/api/oidc`, { redirect: 'manual' });
      expect(response.headers.get('location')).toBe('/desk#refused=unreachable');
      await Console.signIn(gone.url, 'admin');
    } finally {
      await gone.stop();
    }
  });

  test('without groups only who has an account gets in', async () => {
    const port = await freePort();
    const folder = newFolder();
    const url = databaseOf(folder);
    const closed = await deskServer(url, teams, {
      port,
      publicUrl: `http://127.0.0.1:${port}`,
      oidc: { ...oidc, issuer: provider.issuer, grants: undefined },
    });
    try {
      const go = async () =>
        (await new CookieJar().open(`${closed.url}/desk/api/oidc`, (next) => next.pathname === '/desk')).url.hash;
      expect(await go()).toBe('#refused=no-account');
      await addOfficers(url, [['Zoe', 'lead', ['india']]]);
      expect(await go()).toBe('');
    } finally {
      await closed.stop();
      removeFolder(folder);
    }
  });
});
