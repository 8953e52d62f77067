import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { mountDesk } from '../../bot/desk/open.js';
import { createLog } from '../../bot/http/log.js';
import { createHttpServer } from '../../bot/http/server.js';
import type { RunningServer } from '../../bot/server.js';
import { type Officer, type Role, roles } from '../../bot/store/desk.js';
import { onEachDatabase } from '../support/databases.js';
import { type Console, deskServer } from '../support/desk.js';
import { anOfficer, pageOf } from '../support/desk-pages.js';
import { Http, Line } from '../support/line.js';
import { secret } from '../support/program.js';
import { type Right, rights } from '../support/rights.js';

// The first search of a process builds its index, which takes a while where many tests run.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** Calls nobody has to be signed in for; each has tests of its own. */
const open = [
  'POST session',
  'GET setup',
  'POST setup',
  'POST invitation',
  'POST invitation/look',
  'GET oidc',
  'GET oidc/callback',
];

/** Every route there is under /desk/api, as the program itself lists them. */
async function mounted(): Promise<string[]> {
  const { routes } = createHttpServer({ log: createLog({ level: 'silent' }) });
  const nothing = {} as never;
  const settings = { issuer: 'https://a.example', clientId: 'a', clientSecret: 'b', scopes: 'openid', claim: 'groups' };
  await mountDesk(routes, {
    desk: nothing,
    live: nothing,
    store: nothing,
    content: nothing,
    now: () => new Date(),
    log: nothing,
    publicUrl: 'https://fairway.example',
    trustProxy: false,
    ways: { passwords: true, organisation: true },
    oidc: { ...settings, grants: undefined },
    postRoom: nothing,
    growing: { growth: nothing, insight: nothing },
    retention: {},
    replies: [],
  });
  const { routes: all } = routes.getDebugInfo() as { routes: { method: string; path: string }[] };
  return all.map(
    ({ method, path }) =>
      `${method.toUpperCase().replace('DEL', 'DELETE').replace('DELETEETE', 'DELETE')} ${path.replace('/desk/api/', '')}`,
  );
}

test('the table of the README names every call, and no other', async () => {
  const named = rights.map(({ method, path }) => `${method} ${path}`);
  expect([...named, ...open].sort()).toEqual((await mounted()).sort());
});

const bodies: Readonly<Record<string, unknown>> = {
  messages: { text: 'a', clientId: 'a' },
  notes: { text: 'a', clientId: 'a' },
  transfer: { to: { team: 'everybody' }, reason: 'a' },
  close: { outcome: 'solved' },
  reusable: { message: 1 },
  approve: { version: 1 },
  reject: { version: 1, reason: 'a' },
  accounts: { email: 'new@example.org', name: 'New', role: 'officer', teams: ['india'] },
  password: { current: 'wrong', password: 'a long enough password' },
};
const bodyOf = ({ method, path }: Right): unknown =>
  method === 'GET' || method === 'DELETE'
    ? undefined
    : path === 'drafts/:id'
      ? { version: 1 }
      : (bodies[path.split('/').at(-1) ?? ''] ?? {});

onEachDatabase('who may do what', ({ fresh }) => {
  let url = '';
  let server: RunningServer & { url: string };
  let http: Http;
  const people = {} as Record<Role | 'stranger' | 'target', Officer>;
  let ticket = '';
  let foreign = '';
  let draft = '';
  beforeAll(async () => {
    url = await fresh();
    server = await deskServer(url);
    http = new Http(server.url);
    for (const role of roles) people[role] = await anOfficer(url, `The ${role}`, role, ['india']);
    people.target = await anOfficer(url, 'Target', 'officer', ['india']);
    people.stranger = await anOfficer(url, 'Stranger', 'lead', ['everybody']);
    ticket = await asked('india');
    foreign = await asked('fiji');
    draft = await marked(await asked('india'));
  });
  afterAll(async () => {
    http.close();
    await server.stop();
  });
  async function asked(country: string): Promise<string> {
    const line = await Line.begin(http);
    await line.ask(country);
    return /F26-\w{4}-\w{4}/.exec(await line.ask('person'))?.[0] ?? '';
  }
  async function marked(id: string): Promise<string> {
    const admin = await page(people.admin);
    await admin.post(`tickets/${id}/claim`);
    const said = await admin.post(`tickets/${id}/messages`, { text: 'a', clientId: 'a' });
    return (await admin.post(`tickets/${id}/reusable`, { message: said.body.entry.sequence })).body.draft.id;
  }
  const page = (who: Officer) => pageOf(url, server.url, who);
  /** The status alone: the stream of events would not end. */
  async function status(from: Console, right: Right, id: string, headers: Record<string, string> = {}) {
    const body = bodyOf(right);
    const response = await fetch(`${server.url}/desk/api/${right.path.replace(':id', id)}`, {
      method: right.method,
      headers: {
        ...(from.cookie ? { cookie: from.cookie } : {}),
        ...(right.method === 'GET' ? {} : { 'x-csrf-token': from.csrf, 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const code = response.status === 401 ? ((await response.json()) as { error: { code: string } }).error.code : '';
    await response.body?.cancel().catch(() => {});
    return code === 'BadCredentials' ? 200 : response.status;
  }
  const idFor = ({ path }: Right) =>
    path.startsWith('accounts') ? people.target.id : path.startsWith('drafts') ? draft : ticket;

  describe.each(roles)('%s', (role) => {
    test.each(rights.map((right) => [`${right.method} ${right.path}`, right] as const))('%s', async (_, right) => {
      // A ticket of its own, because some calls send it elsewhere.
      const id = right.path.startsWith('tickets/:id') && right.allowed[role] ? await asked('india') : idFor(right);
      const got = await status(await page(people[role]), right, id);
      // Of notices there is none.
      if (right.allowed[role])
        expect(right.path.startsWith('notices/') ? [401, 403] : [401, 403, 404]).not.toContain(got);
      else expect(got).toBe(403);
    });
  });

  const aboutTickets = rights.filter(({ path }) => path.startsWith('tickets/:id'));
  test.each(aboutTickets)('another team’s ticket is not there: $method $path', async (right) => {
    for (const [who, id] of [
      [people.officer, foreign],
      [people.lead, foreign],
      [people.stranger, ticket],
    ] as const)
      expect(await status(await page(who), right, id), who.name).toBe(404);
    expect(await status(await page(people.stranger), right, 'F26-AAAA-AAAA')).toBe(404);
  });

  test('no list, no search and no count of another team’s tickets', async () => {
    const mine = await page(people.stranger);
    const ours = await page(await anOfficer(url, 'Counter', 'officer', ['india']));
    const total = async (from: Console, query: string) => (await from.get(`tickets?status=all&${query}`)).body;
    const { counts } = await total(ours, '');
    expect(Object.values(counts as Record<string, number>).reduce((a, b) => a + b)).toBeGreaterThan(0);
    for (const query of [`q=${ticket}`, 'team=india', 'q=india', 'q=person', 'q=F26', 'mine=true', 'q=%25', 'team=*']) {
      const { tickets } = await total(mine, query);
      expect(
        tickets.filter((it: { team: string }) => it.team !== 'everybody'),
        query,
      ).toEqual([]);
    }
    expect((await mine.get('officers?team=india')).body.officers).toEqual([]);
    const teams = (await mine.get('session')).body.teams as { id: string }[];
    expect(teams.map(({ id }) => id)).toEqual(['everybody']);
  });

  test.each(rights)('a trader’s token and the secret open nothing, nor does nobody: $method $path', async (right) => {
    const line = await Line.begin(http);
    const nobody = { cookie: '', csrf: '' } as Console;
    for (const headers of [
      {},
      ...[line.token, secret].flatMap((credential) => [
        { authorization: `Bearer ${credential}` },
        { cookie: `fairway_desk=${credential}` },
        { cookie: `fairway_desk=${credential}`, 'x-csrf-token': credential },
      ]),
    ] as Record<string, string>[])
      expect(await status(nobody, right, idFor(right), headers)).toBe(401);
  });

  const writes = rights.filter(({ method }) => method !== 'GET');
  test.each(writes)('needs the session’s own token, and our own page: $method $path', async (right) => {
    const who = await page(people.admin);
    const other = await page(people.officer);
    for (const headers of [
      { 'x-csrf-token': '' },
      { 'x-csrf-token': other.csrf },
      { origin: 'https://evil.example' },
      { origin: 'null' },
    ] as Record<string, string>[])
      expect(await status(who, right, idFor(right), headers)).toBe(403);
    expect((await who.get('session')).status).toBe(200);
  });

  test('a desk’s cookie opens nothing of the chat', async () => {
    const { cookie } = await page(people.admin);
    for (const [method, path] of [
      ['POST', '/v3/directline/conversations'],
      ['POST', '/v3/directline/tokens/generate'],
    ] as const)
      expect((await fetch(`${server.url}${path}`, { method, headers: { cookie } })).status).toBe(401);
  });

  test('the cookie is for the desk alone, unseen by scripts, and secure where the world sees https', async () => {
    const secure = await deskServer(await fresh(), undefined, { publicUrl: 'https://fairway.example' });
    const plain = { email: 'admin@example.org', password: 'a long enough password' };
    const response = await fetch(`${secure.url}/desk/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://fairway.example' },
      body: JSON.stringify(plain),
    });
    expect(response.headers.get('set-cookie')).toMatch(
      /^fairway_desk=[\w-]{43}; Path=\/desk; Max-Age=604800; HttpOnly; SameSite=Strict; Secure$/,
    );
    expect(response.headers.get('cache-control')).toBe('no-store');
    await secure.stop();
  });
});
