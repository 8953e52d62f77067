import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { noticeDefaults } from '../../bot/notices/settings.js';
import type { RunningServer } from '../../bot/server.js';
import type { AuditKind } from '../../bot/store/audit.js';
import { onEachDatabase } from '../support/databases.js';
import { Console, deskServer, password, until } from '../support/desk.js';
import { Http, Line } from '../support/line.js';
import { rights } from '../support/rights.js';

// The first search of a process builds its index, which takes a while where many tests run.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const teams = `
teams:
  - { id: everybody, name: Helpdesk, email: [desk@example.org] }
  - { id: india, name: India desk, programmes: [india] }
fallback: everybody
`;

/** What each call that changes something, shows a trader or takes data along leaves in the audit; `null`: nothing worth it. */
const written: Readonly<Record<string, AuditKind | null>> = {
  'DELETE session': 'sign-out',
  'DELETE sessions': 'signed-out-everywhere',
  'POST password': 'password-changed',
  'GET tickets/:id': 'ticket-viewed',
  'GET tickets/:id/transcript': 'ticket-viewed',
  'POST tickets/:id/claim': 'ticket-claimed',
  'POST tickets/:id/messages': 'message-sent',
  'POST tickets/:id/notes': 'note-written',
  'POST tickets/:id/transfer': 'ticket-transferred',
  'POST tickets/:id/return': 'ticket-returned',
  'POST tickets/:id/close': 'ticket-closed',
  'POST tickets/:id/typing': null,
  'POST tickets/:id/read': null,
  'POST tickets/:id/reusable': 'reply-marked',
  'PATCH drafts/:id': 'draft-changed',
  // Asks the golden questions and changes nothing.
  'POST drafts/:id/check': null,
  'POST drafts/:id/approve': 'article-approved',
  'POST drafts/:id/reject': 'article-rejected',
  'GET drafts/:id/file': 'exported',
  'GET drafts/file': 'exported',
  'GET insight': 'exported',
  'POST notices/:id/resend': 'notice-resent',
  'DELETE notices/:id': 'notice-dropped',
  'POST accounts': 'officer-invited',
  'PATCH accounts/:id': 'officer-changed',
  'POST accounts/:id/disable': 'officer-disabled',
  'POST accounts/:id/enable': 'officer-enabled',
  'POST accounts/:id/link': 'officer-invited',
  'POST accounts/:id/sign-out': 'signed-out-everywhere',
  'GET audit/export': 'exported',
};

test('every call that changes something or shows one ticket is on the list', () => {
  const calls = rights
    .map(({ method, path }) => `${method} ${path}`)
    // Suggestions are found for the question of a ticket that is open already, and show nothing of it.
    .filter(
      (call) =>
        !call.startsWith('GET') || (/tickets\/:id|export|file$|insight/.test(call) && !call.endsWith('suggestions')),
    );
  expect(calls.sort()).toEqual(Object.keys(written).sort());
});

onEachDatabase('each of them leaves its entry', ({ fresh }) => {
  let server: RunningServer & { url: string };
  let http: Http;
  let admin: Console;
  let watcher: Console;
  beforeAll(async () => {
    const mail = { server: new URL('smtp://127.0.0.1:9'), from: 'desk@example.org' };
    // The mail server is not there: the first try is the last, and the notice is dead.
    const notices = { ...noticeDefaults, mail, attempts: 1, privateHosts: ['127.0.0.1'] };
    server = await deskServer(await fresh(), teams, { notices });
    http = new Http(server.url);
    admin = await Console.signIn(server.url, 'admin');
    watcher = await Console.signIn(server.url, 'admin');
  });
  afterAll(async () => {
    http.close();
    await server.stop();
  });
  const newest = async () => (await watcher.get('audit?limit=1')).body.entries[0] as { sequence: number; kind: string };

  test('with who did it', async () => {
    const done = new Set<string>();
    /** Does it and looks what was written. */
    async function does(call: string, id = '', body?: unknown, query = '') {
      const [method = '', path = ''] = call.split(' ');
      const before = await newest();
      const address = `${server.url}/desk/api/${path.replace(':id', id)}${query}`;
      const response = await fetch(address, {
        method,
        headers: {
          cookie: admin.cookie,
          ...(method === 'GET' ? {} : { 'x-csrf-token': admin.csrf, 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      expect(response.ok, `${call}: ${response.status} ${text}`).toBe(true);
      const after = await newest();
      const kind = written[call];
      if (kind === null) expect(after.sequence, call).toBe(before.sequence);
      else {
        expect(after, call).toMatchObject({ kind, by: { name: 'admin' } });
        // Marking a reply looks at the case as well.
        expect(after.sequence - before.sequence, call).toBe(call.endsWith('reusable') ? 2 : 1);
      }
      done.add(call);
      // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
      return (/^\{/.test(text) ? JSON.parse(text) : undefined) as any;
    }
    const line = await Line.begin(http);
    await line.ask('fiji');
    const id = /F26-\w{4}-\w{4}/.exec(await line.ask('person'))?.[0] ?? '';
    const dead = async (count: number) =>
      until(
        async () => {
          const { notices } = (await watcher.get('notices')).body;
          return notices.length >= count && (notices as { id: string }[]);
        },
        'a notice is dead',
        20_000,
        100,
      );
    const [notice] = await dead(1);
    await does('POST notices/:id/resend', notice?.id, {});
    const [again] = await dead(1);
    await does('DELETE notices/:id', again?.id);

    await does('GET tickets/:id/transcript', id);
    await does('GET tickets/:id', id);
    await does('POST tickets/:id/typing', id, {});
    await does('POST tickets/:id/read', id, {});
    await does('POST tickets/:id/claim', id, {});
    const said = await does('POST tickets/:id/messages', id, { text: 'Bring the form to the office.', clientId: 'a' });
    let { draft } = await does('POST tickets/:id/reusable', id, { message: said.entry.sequence });
    const { sources } = (await watcher.get('sources?programme=fiji')).body;
    ({ draft } = await does('PATCH drafts/:id', draft.id, {
      version: draft.version,
      title: 'Where the form is taken to',
      phrasings: [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `where do i take the form number ${n}`),
      text: 'Bring the form to the office.',
      programme: 'fiji',
      cites: [{ source: sources[0].id, place: 'page 1' }],
      confidence: 'medium',
    }));
    await does('GET drafts/:id/file', draft.id);
    ({ draft } = await does('POST drafts/:id/approve', draft.id, { version: draft.version }));
    await does('GET drafts/file');
    await does('POST drafts/:id/reject', draft.id, { version: draft.version, reason: 'a' });
    await does('GET insight', '', undefined, '?format=csv&table=conversations');
    await watcher.post(`drafts/${draft.id}/check`);
    done.add('POST drafts/:id/check');
    await does('POST tickets/:id/notes', id, { text: 'a', clientId: 'a' });
    await does('POST tickets/:id/transfer', id, { to: { team: 'india' }, reason: 'a' });
    await admin.post(`tickets/${id}/claim`);
    await does('POST tickets/:id/return', id, {});
    await admin.post(`tickets/${id}/claim`);
    await does('POST tickets/:id/close', id, { outcome: 'solved' });

    const person = { email: 'p@example.org', name: 'P', role: 'officer', teams: ['india'] };
    const { account } = await does('POST accounts', '', person);
    await does('PATCH accounts/:id', account.id, { role: 'lead' });
    await does('POST accounts/:id/link', account.id, {});
    await does('POST accounts/:id/sign-out', account.id, {});
    await does('POST accounts/:id/disable', account.id, {});
    await does('POST accounts/:id/enable', account.id, {});
    await does('GET audit/export', '', undefined, '?kind=exported');
    // The one who looks is signed out by this, and signs in again.
    await does('DELETE session');
    admin = await Console.signIn(server.url, 'admin');
    await admin.post('password', { current: password, password: 'another long password' });
    const signedIn = async (with_: string) => {
      const page = new Console(server.url);
      await page.post('session', { email: 'admin@example.org', password: with_ });
      return page;
    };
    watcher = await signedIn('another long password');
    await admin.post('password', { current: 'another long password', password });
    watcher = await signedIn(password);
    const kinds = async () =>
      ((await watcher.get('audit?limit=4')).body.entries as { kind: string }[]).map(({ kind }) => kind);
    expect(await kinds()).toEqual(['sign-in', 'password-changed', 'sign-in', 'password-changed']);
    done.add('POST password');
    await admin.send('DELETE', 'sessions');
    watcher = await signedIn(password);
    expect((await kinds()).slice(0, 2)).toEqual(['sign-in', 'signed-out-everywhere']);
    done.add('DELETE sessions');
    expect([...done].sort()).toEqual(Object.keys(written).sort());
  });
});
