import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { setupToken } from '../../bot/desk/first-officer.js';
import type { RunningServer } from '../../bot/server.js';
import { openStore } from '../../bot/store/open.js';
import { onEachDatabase } from '../support/databases.js';
import { addOfficers, Console, deskServer, password } from '../support/desk.js';
import { Http, Line } from '../support/line.js';
import { secret } from '../support/program.js';

onEachDatabase('the doors of the desk', ({ fresh }) => {
  let url = '';
  let server: RunningServer & { url: string };
  let http: Http;
  beforeAll(async () => {
    url = await fresh();
    server = await deskServer(url);
    await addOfficers(url, [
      ['India', 'officer', ['india']],
      ['Other', 'officer', ['everybody']],
      ['Lead', 'lead', ['everybody', 'india']],
      ['Editor', 'editor', ['*']],
      ['Locked', 'officer', ['*']],
    ]);
    http = new Http(server.url);
  });
  afterAll(async () => {
    http.close();
    await server.stop();
  });

  const pages = new Map<string, Promise<Console>>();
  /** Each officer signs in once: an address may not try as often as it likes. */
  function signedIn(name: string): Promise<Console> {
    const page = pages.get(name) ?? Console.signIn(server.url, name);
    pages.set(name, page);
    return page;
  }

  async function ticketOf(country: string): Promise<string> {
    const line = await Line.begin(http);
    await line.ask(country);
    return /F26-\w{4}-\w{4}/.exec(await line.ask('person'))?.[0] ?? '';
  }

  describe('sessions', () => {
    test('begin with e-mail and password, in a cookie no script can read, and end', async () => {
      const admin = new Console(server.url);
      const { status, headers, body } = await admin.send('POST', 'session', { email: ' Admin@Example.org ', password });
      expect(status).toBe(200);
      expect(headers['set-cookie']).toMatch(
        /^fairway_desk=[\w-]{43}; Path=\/desk; Max-Age=\d+; HttpOnly; SameSite=Strict$/,
      );
      expect(body).toMatchObject({
        officer: { role: 'admin', teams: ['*'] },
        teams: [{ id: 'everybody' }, { id: 'india' }],
      });
      expect(JSON.stringify(body)).not.toMatch(/scrypt|password/i);
      expect((await admin.get('session')).body.csrf).toBe(body.csrf);
      const kept = admin.cookie;
      expect((await admin.send('DELETE', 'session')).status).toBe(204);
      admin.cookie = kept;
      expect((await admin.get('session')).status).toBe(401);
    });

    test('a wrong password, an unknown address and nonsense are refused alike', async () => {
      const stranger = new Console(server.url);
      const refusals = await Promise.all([
        stranger.post('session', { email: 'india@example.org', password: 'wrong' }),
        stranger.post('session', { email: 'nobody@example.org', password: 'wrong' }),
      ]);
      for (const { status, body } of refusals) expect([status, body]).toEqual([401, refusals[0]?.body]);
      for (const bad of ['', '{', '[]', '{"email":1}', '{"email":"a","password":"b","role":"admin"}', 'null'])
        expect((await stranger.send('POST', 'session', bad, { 'content-type': 'application/json' })).status, bad).toBe(
          400,
        );
      expect(
        (await stranger.send('POST', 'session', 'email=a', { 'content-type': 'application/x-www-form-urlencoded' }))
          .status,
      ).toBe(415);
      expect(
        (
          await stranger.send(
            'POST',
            'session',
            { email: 'india@example.org', password },
            { origin: 'https://evil.example' },
          )
        ).status,
      ).toBe(403);
    });

    test('five failures lock an account, also for who knows the password; a stranger’s address too', async () => {
      const guess = (email: string, word: string) => new Console(server.url).post('session', { email, password: word });
      for (let i = 0; i < 5; i++) expect((await guess('locked@example.org', `wrong ${i}`)).status).toBe(401);
      const locked = await guess('locked@example.org', password);
      expect([locked.status, locked.body.error.code, Number(locked.headers['retry-after'])]).toEqual([
        429,
        'LockedOut',
        expect.any(Number),
      ]);
      for (let i = 0; i < 5; i++) await guess('nobody-at-all@example.org', 'wrong');
      expect((await guess('nobody-at-all@example.org', 'wrong')).body.error.code).toBe('LockedOut');
    });

    test('the set-up link makes one officer and no second', async () => {
      const store = await openStore(url);
      const token = await setupToken(store);
      await store.close();
      const stranger = new Console(server.url);
      expect((await stranger.get('setup')).body).toEqual({ open: false, passwords: true, organisation: false });
      const given = { token, email: 'x@example.org', name: 'X', password };
      expect((await stranger.post('setup', given)).status).toBe(403);
      expect((await stranger.post('setup', { ...given, token: 'guess' })).status).toBe(403);
    });
  });

  describe('writes', () => {
    test('need the token of the session, from our own page', async () => {
      const india = await signedIn('india');
      const id = await ticketOf('india');
      const claim = (headers: Record<string, string>) => india.send('POST', `tickets/${id}/claim`, {}, headers);
      for (const token of ['', 'x', `${india.csrf}x`])
        expect((await claim({ 'x-csrf-token': token })).body.error.code).toBe('BadCsrfToken');
      expect((await claim({ origin: 'https://evil.example' })).status).toBe(403);
      const other = await signedIn('lead');
      expect((await claim({ 'x-csrf-token': other.csrf })).body.error.code).toBe('BadCsrfToken');
      expect((await india.get(`tickets/${id}`)).body.ticket.status).toBe('queued');
      expect((await claim({ origin: server.url })).status).toBe(200);
    });

    test('take only what their schema says', async () => {
      const india = await signedIn('india');
      const id = await ticketOf('india');
      await india.post(`tickets/${id}/claim`);
      const bad: readonly (readonly [string, unknown])[] = [
        ['messages', {}],
        ['messages', { text: '', clientId: 'a' }],
        ['messages', { text: '   ', clientId: 'a' }],
        ['messages', { text: 'a'.repeat(4001), clientId: 'a' }],
        ['messages', { text: 'a', clientId: '' }],
        ['messages', { text: ['a'], clientId: 'a' }],
        ['messages', { text: 'a', clientId: 'a', from: 'assistant' }],
        ['transfer', { to: { team: 'atlantis' }, reason: 'x' }],
        ['transfer', { to: { officer: 'o_nobody' }, reason: 'x' }],
        ['transfer', { to: { team: 'everybody', officer: 'x' }, reason: 'x' }],
        ['transfer', { to: { team: 'everybody' } }],
        ['return', { to: 'nowhere' }],
        ['close', { outcome: 'withdrawn' }],
        ['close', { outcome: 'solved', summary: 'a'.repeat(1001) }],
        ['claim', { officer: 'o_other' }],
      ];
      for (const [what, body] of bad)
        expect(
          (await india.post(`tickets/${id}/${what}`, body)).status,
          `${what} ${JSON.stringify(body).slice(0, 60)}`,
        ).toBe(400);
      expect((await india.post(`tickets/${id}/messages`, { text: 'a'.repeat(70_000), clientId: 'a' })).status).toBe(
        413,
      );
      for (const query of [
        'status=nonsense',
        'limit=0',
        'limit=1e9',
        'offset=-1',
        `q=${'a'.repeat(300)}`,
        'mine=maybe',
      ])
        expect((await india.get(`tickets?${query}`)).status, query).toBe(400);
      for (const strange of ["F26-'--", '%2e%2e', 'F26-AAAA-AAAA', '__proto__', 'a'.repeat(300)])
        expect((await india.get(`tickets/${strange}`)).status, strange).toBe(404);
    });
  });

  describe('teams', () => {
    test('an officer of one team reaches no ticket of another by any route', async () => {
      const [india, other] = [await signedIn('india'), await signedIn('other')];
      const id = await ticketOf('india');
      await other.listen();
      for (const [method, path, body] of [
        ['GET', ''],
        ['GET', '/transcript'],
        ['POST', '/claim', {}],
        ['POST', '/messages', { text: 'a', clientId: 'a' }],
        ['POST', '/notes', { text: 'a', clientId: 'a' }],
        ['POST', '/transfer', { to: { team: 'everybody' }, reason: 'mine now' }],
        ['POST', '/return', {}],
        ['POST', '/close', { outcome: 'solved' }],
        ['POST', '/typing', {}],
        ['POST', '/read', {}],
      ] as const) {
        const { status, body: said } = await other.send(method, `tickets/${id}${path}`, body);
        expect([status, said.error.code], path).toEqual([404, 'NotFound']);
      }
      for (const query of [
        `q=${id}`,
        'status=all',
        'team=india',
        'status=all&team=india&q=person',
        'mine=true&status=all',
      ]) {
        const { body } = await other.get(`tickets?${query}`);
        expect(
          body.tickets.filter((t: { team: string }) => t.team !== 'everybody'),
          query,
        ).toEqual([]);
      }
      expect((await india.get(`tickets?q=${id}`)).body.tickets).toHaveLength(1);
      await india.post(`tickets/${id}/claim`);
      await india.post(`tickets/${id}/messages`, { text: 'for india alone', clientId: 'a' });
      const mine = await ticketOf('fiji');
      await other.hears('ticket', ({ ticket }) => (ticket as { id: string }).id === mine);
      expect(JSON.stringify(other.events)).not.toContain(id);
      expect(JSON.stringify(other.events)).not.toContain('for india alone');
      other.close();
    });

    test('a ticket that is transferred leaves the screens of those who do not see it any more', async () => {
      const [india, lead] = [await signedIn('india'), await signedIn('lead')];
      const id = await ticketOf('india');
      await india.listen();
      await lead.listen();
      await india.post(`tickets/${id}/claim`);
      const sent = await india.post(`tickets/${id}/transfer`, {
        to: { team: 'everybody' },
        reason: 'not ours',
        priority: 'high',
      });
      expect([sent.status, sent.body]).toEqual([200, { ticket: null }]);
      await india.hears('gone', (data) => data.ticket === id && data.why === 'transferred');
      await lead.hears(
        'ticket',
        ({ change, ticket }) => change === 'transferred' && (ticket as { team: string }).team === 'everybody',
      );
      expect((await lead.get(`tickets/${id}`)).body).toMatchObject({ ticket: { priority: 'high', status: 'queued' } });
      const { body } = await lead.get('officers?team=india');
      const colleague = body.officers.find((o: { name: string }) => o.name === 'India');
      expect(
        (await lead.post(`tickets/${id}/transfer`, { to: { officer: colleague.id }, reason: 'yours' })).body.ticket,
      ).toMatchObject({
        team: 'india',
        officer: { name: 'India' },
        status: 'claimed',
      });
      india.close();
      lead.close();
    });

    test('a lead may take back what an officer holds; an editor and a stranger see no trader', async () => {
      const [india, lead, editor] = [await signedIn('india'), await signedIn('lead'), await signedIn('editor')];
      const id = await ticketOf('india');
      await india.post(`tickets/${id}/claim`);
      expect((await lead.post(`tickets/${id}/messages`, { text: 'a', clientId: 'a' })).body.error).toMatchObject({
        code: 'NotYours',
        details: { by: { name: 'India' } },
      });
      expect((await lead.post(`tickets/${id}/return`)).body.ticket.status).toBe('returned');
      for (const path of [
        'tickets',
        `tickets/${id}`,
        `tickets/${id}/transcript`,
        'events',
        'officers',
        'route?q=india',
      ])
        expect((await editor.get(path)).status, path).toBe(403);
      for (const path of ['tickets', `tickets/${id}`, 'session', 'events', 'officers', 'route'])
        expect((await new Console(server.url).get(path)).status, path).toBe(401);
    });
  });

  test('neither a trader’s token nor the secret opens anything, wherever it is put', async () => {
    const line = await Line.begin(http);
    for (const credential of [line.token, secret])
      for (const headers of [
        { authorization: `Bearer ${credential}` },
        { cookie: `fairway_desk=${credential}` },
        { 'x-csrf-token': credential },
      ])
        for (const [method, path] of [
          ['GET', 'tickets'],
          ['GET', 'session'],
          ['GET', 'events'],
          ['POST', 'tickets/F26-AAAA-AAAA/claim'],
        ] as const)
          expect(
            (await new Console(server.url).send(method, path, method === 'POST' ? {} : undefined, headers)).status,
          ).toBe(401);
  });

  test('who would get a case is told with why', async () => {
    const lead = await signedIn('lead');
    expect((await lead.get('route?q=india%20papers')).body).toMatchObject({
      team: { id: 'india' },
      programme: 'india',
      why: [expect.any(String)],
    });
    expect((await lead.get('route?programme=fiji')).body.team.id).toBe('everybody');
  });
});
